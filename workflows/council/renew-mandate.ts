import type * as z from 'zod';
import { dateInParis } from '../calendar/paris-time.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { formerMemberKey, roleField, rolesKey } from '../kernel/rows.ts';
import type { Ask, Proposal } from '../kernel/workflow.ts';
import type { councilCommands, CouncilGiven } from './commands.ts';
import type { CouncilContext } from './council.machine.ts';
import { settleSeat } from './seats/place.ts';
import { heldSeat, memberRow, nextMember, type FormerMemberRow } from './member-rows.ts';

type Renewal = Ask<
  z.infer<typeof councilCommands.renewMandate>,
  CouncilContext,
  CouncilGiven['renewMandate']
>;
type Returning = FormerMemberRow & { person: string };

/** Who may come back: the holder of an ended mandate whose sign-in is known, and who sits nowhere since. */
const returning = ({ data, given: { member, former, sits, noVote } }: Renewal): Outcome<Returning> => {
  const running = sits ?? member?.member ?? null;
  if (running !== null) return refused('mandate-still-running', { member: running });
  if (former === null || former.person === null) return refused('no-such-member', { member: data.member });
  if (former.renewedAs !== null) return refused('mandate-already-renewed', { member: former.renewedAs });
  if (noVote) return refused('seat-and-secretariat');
  return accepted({ ...former, person: former.person });
};

/**
 * Seats the same person again, under a new number and with the sign-in already theirs (MAN-01). A chair comes back to
 * the chair unless somebody else took it.
 */
export const renewMandate = (ask: Renewal): Outcome<Proposal> => {
  const { data, thing, given, at } = ask;
  const found = returning(ask);
  if (!found.ok) return found;
  const { person, renewedAs, named, sealed, ...former } = found.value;
  const { colleges, chair } = thing.context;
  const { startsOn = dateInParis(at), termEndsOn, college = former.college, seat: number } = data;
  const around = { colleges, procedure: given.procedure, mandates: given.mandates };
  const settle = (seat: number | undefined) =>
    settleSeat({ college, seat, kind: former.kind, startsOn, termEndsOn }, around);
  // The seat that they had, unless another is meant or somebody has it.
  const own = college === former.college ? settle(number ?? former.seat) : settle(number);
  const taken = !own.ok && own.refusal.reason === 'seat-taken' && number === undefined;
  const settled = taken ? settle(undefined) : own;
  if (!settled.ok) return settled;
  const member = nextMember(thing);
  const seat = { member, ...settled.value, chair: former.chair && chair === null };
  return accepted({
    facts: [{ type: 'MemberSeated.v1', data: { ...seat, formerly: former.member } }],
    rows: [
      memberRow(thing.council, { ...seat, person, named, sealed }),
      {
        kind: 'grant',
        key: rolesKey(thing.council, person),
        field: roleField('member'),
        value: heldSeat(seat),
        once: true,
      },
      {
        kind: 'put',
        key: formerMemberKey(thing.council, former.member),
        item: { ...former, person, named, sealed, renewedAs: member },
        expect: { renewedAs },
      },
    ],
  });
};
