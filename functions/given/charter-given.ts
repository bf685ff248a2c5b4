import type * as z from 'zod';
import type { charterCommands, CharterGiven, Compilation } from '../../workflows/charter/commands.ts';
import { compile } from '../../workflows/charter/language/compile.ts';
import type { Charters } from '../ports.ts';
import { digestOfText } from '../shell/digest.ts';
import type { Given } from '../shell/handle-command.ts';

/** A text that does not compile is kept nowhere; one that does is kept by its digest before it is cited. */
const compileAndKeep = async (charters: Charters, text: string): Promise<Compilation> => {
  const { charter, errors } = compile(text);
  if (charter === undefined) return { ok: false, errors };
  const compiled = JSON.stringify(charter);
  const [textDigest, compiledDigest] = [digestOfText(text), digestOfText(compiled)];
  await Promise.all([charters.put(textDigest, text), charters.put(compiledDigest, compiled)]);
  const { title, version } = charter;
  return { ok: true, title, version, criteria: charter.criteria.length, textDigest, compiledDigest };
};

export const makeCharterGiven =
  (charters: Charters): Given =>
  async ({ name, data, actor }): Promise<CharterGiven['propose'] | undefined> => {
    const isSecretary = actor.kind === 'person' && actor.roles.some(({ role }) => role === 'secretary');
    if (name !== 'propose' || !isSecretary) return undefined;
    const { text } = data as z.infer<typeof charterCommands.propose>;
    return { compilation: await compileAndKeep(charters, text) };
  };
