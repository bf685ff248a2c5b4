import type * as z from 'zod';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { formerMemberKey, roleField, rolesKey } from '../kernel/rows.ts';
import type { Ask, Proposal } from '../kernel/workflow.ts';
import type { councilCommands, CouncilGiven } from './commands.ts';
import type { CouncilContext } from './council.machine.ts';
import { memberRow, nextMember, type FormerMemberRow } from './member-rows.ts';

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
  const { data, thing } = ask;
  const found = returning(ask);
  if (!found.ok) return found;
  const { person, renewedAs, ...former } = found.value;
  const { colleges, chair } = thing.context;
  const college = data.college ?? former.college;
  if (college > colleges) return refused('no-such-college', { colleges });
  const member = nextMember(thing);
  const seat = { member, college, chair: former.chair && chair === null, termEndsOn: data.termEndsOn };
  return accepted({
    facts: [{ type: 'MemberSeated.v1', data: { ...seat, formerly: former.member } }],
    rows: [
      memberRow(thing.council, { ...seat, person }),
      {
        kind: 'grant',
        key: rolesKey(thing.council, person),
        field: roleField('member'),
        value: member,
        once: true,
      },
      {
        kind: 'put',
        key: formerMemberKey(thing.council, former.member),
        item: { ...former, person, renewedAs: member },
        expect: { renewedAs },
      },
    ],
  });
};
