import type { Entries } from './choices.ts';
import type { RowKey } from '../kernel/rows.ts';
import { thingKey } from '../kernel/rows.ts';

/** What an item keeps of a vote that is open, where no reader of it looks (D15). */
const entryKey = (council: string, item: string, round: number, what: string): RowKey => ({
  pk: thingKey(council, 'item', item),
  sk: `entry#${round}#${what}`,
});

export const handsKey = (council: string, item: string, round: number): RowKey =>
  entryKey(council, item, round, 'hands');

export const paperKey = (council: string, item: string, round: number): RowKey =>
  entryKey(council, item, round, 'paper');

/** The poll of each round: a ballot is acknowledged again in its own round for ever (P3). */
export const pollKey = (council: string, item: string, round: number): RowKey => ({
  pk: thingKey(council, 'item', item),
  sk: `poll#${round}`,
});

/** A show of hands: what all voted, but for some. `entry` is the version of the item that recorded it: the last one counts. */
export type HandsRow = { choice: Entries[number]['choice']; exceptions: Entries; entry: number };

/** Paper ballots as one person counted them, and whether another found the same. */
export type PaperRow = { ballots: Entries; by: string; confirmed: boolean; entry: number };

/** What a slot that is still empty takes when the vote is closed. */
export type Filling = { choice: Entries[number]['choice']; source: 'HANDS' | 'PAPER'; entry: number };

/** By member, what was entered for the slots that nobody cast: paper first, then the show of hands. */
export const fillingOf = (member: number, hands: HandsRow | null, paper: PaperRow | null): Filling | null => {
  const onPaper = paper?.confirmed === true && paper.ballots.find((one) => one.member === member);
  if (paper !== null && onPaper) return { choice: onPaper.choice, source: 'PAPER', entry: paper.entry };
  if (hands === null) return null;
  const apart = hands.exceptions.find((one) => one.member === member);
  return { choice: apart?.choice ?? hands.choice, source: 'HANDS', entry: hands.entry };
};
