import type { Instant } from '../../events/fact.ts';
import type { HeldRole } from '../kernel/actor.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { Ask, Proposal } from '../kernel/workflow.ts';
import { longDate } from '../calendar/french-dates.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { sitsOn } from '../council/seats/mandates.ts';
import type { PresenceRow, SessionGiven } from './commands.ts';
import { presenceKey } from './rows.ts';
import type { SessionContext } from './session.machine.ts';

type Given = Pick<SessionGiven['checkIn'], 'row' | 'seat'>;
export type PresenceAsk = Ask<{ member?: number | undefined }, SessionContext, Given>;

/** Whose seat is meant: a member's own, or the one the secretary names; no member acts by naming another's. */
export const seatOf = (held: HeldRole | null, named: number | undefined): number | null => {
  if (held?.role !== 'member') return named ?? null;
  return named === undefined || named === held.member ? held.member : null;
};

const absent = (member: number, at: Instant): PresenceRow => ({
  member,
  attending: false,
  since: at,
  proxyTo: null,
  proxyAt: null,
});

/** Writes one member's row of this call, which nobody else touches: no version is shared by a whole room (DEL-14). */
export const changePresence = (
  ask: PresenceAsk,
  change: (row: PresenceRow, at: Instant) => Partial<PresenceRow>,
): Outcome<Proposal> => {
  const { data, thing, given, at, held } = ask;
  const member = seatOf(held, data.member);
  if (member === null || given.seat === null) return refused('no-such-member');
  // MAN-01, MAN-02: whoever sits on the day of the session, whatever day it is.
  const { heldOn } = thing.context;
  if (!sitsOn(given.seat, heldOn))
    return refused('no-mandate-then', { heldOn: longDate(LegalDate.parse(heldOn)) });
  const before = given.row ?? absent(member, at);
  const key = presenceKey(thing, thing.context.call, member);
  return accepted({
    facts: [],
    rows: [{ kind: 'put', key, item: { ...before, ...change(before, at) } }],
  });
};
