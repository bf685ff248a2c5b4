import type { Who } from '../../kernel/actor.ts';

/** Facts that some keep among themselves: for anyone else, only their place in the chain is shown (B9, B10, P15). */
const KEPT_BY: ReadonlyMap<string, Who> = new Map([
  ['NoteWritten.v1', 'officer'],
  // That somebody has a link with the structure, whom it leaves free or not.
  ['OpenedDespiteLink.v1', 'secretary'],
  ['LinkLifted.v1', 'secretary'],
]);

/** Who alone reads a fact; null for one that is read with the others. */
export const keptBy = (type: string): Who | null => KEPT_BY.get(type) ?? null;
