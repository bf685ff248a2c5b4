import { readFileSync } from 'node:fs';
import type { CompiledCharter } from '../../workflows/charter/language/charter-types.ts';
import { compile } from '../../workflows/charter/language/compile.ts';

const textAt = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

export const sampleText = textAt('./charter-sample.txt');
export const firstText = textAt('../../workflows/charter/first-charter.yaml');

/** The charter that a text says; fails with the reasons when it is refused. */
export const compiled = (text: string): CompiledCharter => {
  const { charter, errors } = compile(text);
  if (!charter) throw new Error(JSON.stringify(errors, null, 1));
  return charter;
};
