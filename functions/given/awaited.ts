import * as z from 'zod';
import { slotKey, thingKey } from '../../workflows/kernel/rows.ts';
import type { Store } from '../ports.ts';
import { pointsOnAgenda } from './arrangement.ts';

const State = z.object({ value: z.unknown(), context: z.object({ poll: z.string().nullable() }) });
const Slot = z.object({ member: z.int(), choice: z.string().nullable() });

/**
 * Of these members, those who have a point of a consultation in writing left to answer, while it is open; never what
 * anybody answered.
 */
export const awaitedIn = async (
  store: Pick<Store, 'rows' | 'many'>,
  { council, session }: { council: string; session: string },
  members: readonly number[],
): Promise<Set<number>> => {
  const items = await pointsOnAgenda(store, council, session);
  const states = await store.many(
    items.map((item) => ({ pk: thingKey(council, 'item', item), sk: 'state' })),
  );
  const polls = states
    .map((state) => State.parse(state))
    .flatMap(({ value, context: { poll } }) => (value === 'voteOpen' && poll !== null ? [poll] : []));
  const keys = polls.flatMap((poll) => members.map((member) => slotKey(council, poll, member)));
  const slots = (await store.many(keys)).map((slot) => Slot.parse(slot));
  return new Set(slots.filter(({ choice }) => choice === null).map(({ member }) => member));
};
