import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { memberSuffix, thingKey, type RowKey } from '../../kernel/rows.ts';
import type { Ask, Proposal } from '../../kernel/workflow.ts';
import { seatOf } from '../../session/presence.ts';
import type { ItemContext } from '../item.machine.ts';

/** Who asks that the next vote be by roll call: a row each, so that a whole room may ask at once. */
export const rollCallPrefix = (round: number): string => `rollCall#${round}#`;

const rollCallKey = (council: string, item: string, round: number, member: number): RowKey => ({
  pk: thingKey(council, 'item', item),
  sk: `${rollCallPrefix(round)}${memberSuffix(member)}`,
});

/** DEL-10: from a seat in the room, before the vote opens. */
export const askRollCall = ({
  thing,
  given,
  held,
}: Ask<object, ItemContext, { present: boolean }>): Outcome<Proposal> => {
  const member = seatOf(held, undefined);
  if (member === null || !given.present) return refused('roll-call-outside');
  const key = rollCallKey(thing.council, thing.id, thing.context.round + 1, member);
  return accepted({ facts: [], rows: [{ kind: 'put', key, item: { member } }] });
};
