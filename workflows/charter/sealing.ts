import type { Actor } from '../kernel/actor.ts';
import type { Thing } from '../kernel/workflow.ts';
import type { SealedIn } from './commands.ts';

/**
 * What a person typed, sealed under that person in the first fact of this command, and where to find it again. Words
 * written for a charter can be erased without touching the charter.
 */
export const sealing = (
  { council, id, version }: Thing,
  actor: Actor,
  values: Record<string, string>,
): { personal: { subject: string; values: Record<string, string> }; sealed: SealedIn } => {
  const who = actor.kind === 'person' ? actor.person : actor.cause;
  const subject = `${council}-words-${who}`;
  return { personal: { subject, values }, sealed: { fact: `${id}-${version + 1}-0`, subject } };
};
