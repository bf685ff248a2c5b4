import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { sitsOn } from '../../council/seats/mandates.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { Ask, Proposal, Proposers } from '../../kernel/workflow.ts';
import { seatOf } from '../presence.ts';
import type { SessionContext } from '../session.machine.ts';
import type { conveningCommands, ConveningGiven } from './commands.ts';
import { noticeKey, type NoticeRow } from './notices.ts';

type Asked = Ask<{ member?: number }, SessionContext, ConveningGiven['acknowledgeConvocation']>;

/** Writes what shows that one member received the convocation of this call; only what is as it was read. */
const noteReceipt = (
  { data, thing, given: { row, seat }, held }: Asked,
  shown: (row: NoticeRow | null) => Partial<NoticeRow>,
): Outcome<Proposal> => {
  const member = seatOf(held, data.member);
  if (member === null || seat === null) return refused('no-such-member');
  const { call, heldOn } = thing.context;
  if (!sitsOn(seat, heldOn)) return refused('no-mandate-then', { heldOn: longDate(LegalDate.parse(heldOn)) });
  const nothing: NoticeRow = { member, acknowledgedAt: null, deliveredOn: null, how: null };
  const item = { ...(row ?? nothing), ...shown(row) };
  const key = noticeKey(thing, call, member);
  const { acknowledgedAt, deliveredOn } = row ?? nothing;
  const guard = row === null ? { absent: true as const } : { expect: { acknowledgedAt, deliveredOn } };
  return accepted({ facts: [], rows: [{ kind: 'put', key, item, ...guard }] });
};

export const acknowledgeProposers: Pick<
  Proposers<typeof conveningCommands, SessionContext, ConveningGiven>,
  'acknowledgeConvocation' | 'recordHandDelivery'
> = {
  // DEL-04: the first time counts.
  acknowledgeConvocation: (ask) =>
    noteReceipt(ask, (row) => ({ acknowledgedAt: row?.acknowledgedAt ?? ask.at })),

  // DEL-03: by any means, noted by the secretariat; what it noted wrongly, it notes again.
  recordHandDelivery: (ask) => {
    const { deliveredOn, how } = ask.data;
    const from = ask.thing.context.convenedOn;
    if (deliveredOn < from || deliveredOn > dateInParis(ask.at))
      return refused('not-delivered-then', { from: longDate(LegalDate.parse(from)) });
    return noteReceipt(ask, () => ({ deliveredOn, how }));
  },
};
