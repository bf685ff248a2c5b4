import type { Actor } from './actor.ts';
import { sealedIn, type SealedIn } from './sealed-in.ts';
import type { Thing } from './workflow.ts';

/** Under whom what a person types for a council is sealed. */
export const wordsSubject = (council: string, person: string): string => `${council}-words-${person}`;

/**
 * What a person typed, sealed under that person in the first fact of this command, and where to find it again. Words
 * written for a charter, a note or a proposal can be erased without touching it; interests, without touching words.
 */
export const sealing = (
  thing: Thing,
  actor: Actor,
  values: Record<string, string>,
  subjectOf: (council: string, person: string) => string = wordsSubject,
): { personal: { subject: string; values: Record<string, string> }; sealed: SealedIn } => {
  const who = actor.kind === 'person' ? actor.person : actor.cause;
  const subject = subjectOf(thing.council, who);
  return { personal: { subject, values }, sealed: sealedIn(thing, 0, subject) };
};
