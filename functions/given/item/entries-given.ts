import * as z from 'zod';
import { Choice, VoteOpened } from '../../../events/item.ts';
import type { FactOf } from '../../../events/catalogue.ts';
import { EnteredChoice, Entries } from '../../../workflows/item/choices.ts';
import { handsKey, paperKey, type HandsRow, type PaperRow } from '../../../workflows/item/entries.ts';
import type { OpenPoll } from '../../../workflows/item/hands/record-hands.ts';
import type { PaperGiven } from '../../../workflows/item/paper/paper-count.ts';
import { slotKey } from '../../../workflows/kernel/rows.ts';
import type { Store } from '../../ports.ts';

export type Opened = FactOf<'VoteOpened.v1'>['data'];

const Hands = z.object({
  choice: EnteredChoice,
  exceptions: Entries,
  entry: z.int(),
}) satisfies z.ZodType<HandsRow>;
const Paper = z.object({
  ballots: Entries,
  by: z.string(),
  confirmed: z.boolean(),
  entry: z.int(),
}) satisfies z.ZodType<PaperRow>;
const SlotRow = z.object({ member: z.int(), choice: Choice.nullable() });

/** The last opening of a vote on an item, as its fact froze it; null before the first. */
export const lastOpened = async (store: Store, council: string, id: string): Promise<Opened | null> => {
  const facts = await store.facts(council, 'item', id);
  const last = facts.findLast(({ type }) => type === 'VoteOpened.v1');
  return last === undefined ? null : VoteOpened.shape.data.parse(last.data);
};

/** Everybody who has a vote: who is in the room, and who gave a valid proxy. */
export const votersOf = ({ members, proxies }: Opened): number[] => [
  ...members,
  ...proxies.map(([giver]) => giver),
];

const readPaper = async (store: Store, council: string, id: string, round: number) => {
  const row = await store.row(paperKey(council, id, round));
  return row && Paper.parse(row);
};

/** What was entered for a round, beside the ballots that members cast themselves. */
export const readEntries = async (store: Store, council: string, id: string, round: number) => {
  const [hands, paper] = await Promise.all([
    store.row(handsKey(council, id, round)),
    readPaper(store, council, id, round),
  ]);
  return { hands: hands && Hands.parse(hands), paper };
};

/** What the show of hands and paper counts are decided on. */
export const makeEntriesGiven = (store: Store) => {
  const poll = async (council: string, id: string): Promise<{ poll: OpenPoll | null }> => {
    const opened = await lastOpened(store, council, id);
    if (opened === null) return { poll: null };
    const voters = votersOf(opened);
    const rows = await store.many(voters.map((member) => slotKey(council, opened.poll, member)));
    const cast = rows.map((row) => SlotRow.parse(row)).filter(({ choice }) => choice !== null);
    const secret = opened.ballot === 'SECRET';
    return { poll: { voters, cast: cast.map(({ member }) => member), secret } };
  };

  const paper = async (council: string, id: string, round: number): Promise<PaperGiven> => {
    const [found, row] = await Promise.all([poll(council, id), readPaper(store, council, id, round)]);
    return { ...found, paper: row };
  };

  return { poll, paper };
};
