import { readFileSync } from 'node:fs';
import type { CompiledCharter } from '../../workflows/charter/language/charter-types.ts';
import { compileConstants, type DatedTable } from '../../workflows/charter/language/compile-constants.ts';
import { compile } from '../../workflows/charter/language/compile.ts';

const textAt = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

export const sampleText = textAt('./charter-sample.txt');
export const firstText = textAt('../../workflows/charter/first-charter.yaml');

/** The first charter under another version, which a council adopts after it. */
export const editionOf = (version: string): string =>
  firstText.replace(/^version: .*$/m, `version: ${version}`);

export const constantsText = textAt('../../workflows/charter/constants.yaml');

/** The dated table of the repository; fails with the reasons when it is refused. */
export const datedTable: DatedTable = (() => {
  const { table, errors } = compileConstants(constantsText);
  if (!table) throw new Error(JSON.stringify(errors, null, 1));
  return table;
})();

/** The charter that a text says; fails with the reasons when it is refused. */
export const compiled = (text: string): CompiledCharter => {
  const { charter, errors } = compile(text, datedTable);
  if (!charter) throw new Error(JSON.stringify(errors, null, 1));
  return charter;
};
