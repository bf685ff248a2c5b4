import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { thingKey, memberSuffix, type RowKey } from '../../kernel/rows.ts';
import type { Ask, Proposal } from '../../kernel/workflow.ts';
import { seatOf } from '../../session/presence.ts';
import type { ItemContext } from '../item.machine.ts';
import type { SecretAskedRow } from './commands.ts';

/** Who asks that a vote be secret: a row per member, beside the item. */
export const secretAskKey = (council: string, item: string, member: number): RowKey => ({
  pk: thingKey(council, 'item', item),
  sk: `secret#${memberSuffix(member)}`,
});

type AskSecret = Ask<{ member?: number | undefined }, ItemContext, { seated: boolean }>;

/** DEL-10: noted when it is asked; whether enough of those present ask is judged when the vote opens. */
export const askSecretBallot = ({ data, thing, given, held }: AskSecret): Outcome<Proposal> => {
  const member = seatOf(held, data.member);
  if (member === null || !given.seated) return refused('no-such-member');
  const item: SecretAskedRow = { member, asksSecret: true };
  return accepted({
    facts: [],
    rows: [{ kind: 'put', key: secretAskKey(thing.council, thing.id, member), item }],
  });
};
