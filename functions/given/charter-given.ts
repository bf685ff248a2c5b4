import type * as z from 'zod';
import type { charterCommands, CharterGiven, Compilation } from '../../workflows/charter/commands.ts';
import { compile } from '../../workflows/charter/language/compile.ts';
import type { DatedTable } from '../../workflows/charter/language/compile-constants.ts';
import { inForceKey } from '../../workflows/charter/propose.ts';
import type { Charters, Store } from '../ports.ts';
import { digestOfText } from '../shell/digest.ts';
import type { Command, Given } from '../shell/handle-command.ts';

/** A text that does not compile is kept nowhere; one that does is kept by its digest before it is cited. */
const compileAndKeep = async (charters: Charters, table: DatedTable, text: string): Promise<Compilation> => {
  const { charter, errors } = compile(text, table);
  if (charter === undefined) return { ok: false, errors };
  const compiled = JSON.stringify(charter);
  const [textDigest, compiledDigest] = [digestOfText(text), digestOfText(compiled)];
  await Promise.all([charters.put(textDigest, text), charters.put(compiledDigest, compiled)]);
  const { title, version } = charter;
  return { ok: true, title, version, criteria: charter.criteria.length, textDigest, compiledDigest };
};

const isSecretary = ({ actor }: Command) =>
  actor.kind === 'person' && actor.roles.some(({ role }) => role === 'secretary');

export const makeCharterGiven = (store: Pick<Store, 'row'>, charters: Charters, table: DatedTable): Given => {
  return async (command): Promise<CharterGiven[keyof CharterGiven] | undefined> => {
    const { name, council, data } = command;
    if (name === 'adopt') {
      const { effectiveOn } = data as z.infer<typeof charterCommands.adopt>;
      return { dateTaken: (await store.row(inForceKey(council, effectiveOn))) !== null };
    }
    // Compiling costs, and keeps what it compiles: only for who may propose.
    if (name !== 'propose' || !isSecretary(command)) return undefined;
    const { text } = data as z.infer<typeof charterCommands.propose>;
    return { compilation: await compileAndKeep(charters, table, text) };
  };
};
