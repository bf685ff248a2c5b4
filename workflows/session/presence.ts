import type { Instant } from '../../events/fact.ts';
import type { HeldRole } from '../kernel/actor.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { RowItem } from '../kernel/rows.ts';
import type { Ask, Proposal } from '../kernel/workflow.ts';
import { longDate } from '../calendar/french-dates.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { sitsOn } from '../council/seats/mandates.ts';
import type { PresenceRow, SessionGiven } from './commands.ts';
import type { Became, Movement } from './intervals.ts';
import { moveKey, presenceKey } from './rows.ts';
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
  mode: 'ROOM',
  since: at,
  proxyTo: null,
  proxyAt: null,
});

const becameOf = ({ attending, mode }: PresenceRow): Became =>
  attending ? (mode === 'ROOM' ? 'IN_ROOM' : 'REMOTE') : 'OUT';

/** Only what is still as it was read: of two commands on one row, the second is decided again on what the first left. */
const guarded = (row: PresenceRow | null): { absent: true } | { expect: RowItem } => {
  if (row === null) return { absent: true };
  const { attending, since, proxyTo, proxyAt } = row;
  return { expect: { attending, since, proxyTo, proxyAt } };
};

/**
 * Writes one member's row of this call, which nobody else touches: no version is shared by a whole room (DEL-14). Whoever
 * comes, leaves, or goes from the room to a distance has moved: one row more says so, in the same transaction (D1).
 */
export const changePresence = (
  ask: PresenceAsk,
  change: (row: PresenceRow, at: Instant) => Partial<PresenceRow>,
): Outcome<Proposal> => {
  const { data, thing, given, at, held } = ask;
  const member = seatOf(held, data.member);
  const { seat } = given;
  if (member === null || seat === null) return refused('no-such-member');
  // MAN-01, MAN-02: whoever sits on the day of the session, whatever day it is.
  const { heldOn, call } = thing.context;
  if (!sitsOn(seat, heldOn)) return refused('no-mandate-then', { heldOn: longDate(LegalDate.parse(heldOn)) });
  const before = given.row ?? absent(member, at);
  const changed = { ...before, ...change(before, at) };
  const became = becameOf(changed);
  const key = presenceKey(thing, call, member);
  if (became === becameOf(before))
    return accepted({ facts: [], rows: [{ kind: 'put', key, item: changed, ...guarded(given.row) }] });
  // A command that was asked before the last movement, and comes after it, does not go back in time.
  const since = before.since > at ? before.since : at;
  const movement: Movement = { member, quality: seat.kind, became, at: since };
  return accepted({
    facts: [],
    rows: [
      { kind: 'put', key, item: { ...changed, since }, ...guarded(given.row) },
      { kind: 'put', key: moveKey(thing, call, member, since), item: movement },
    ],
  });
};
