import type { Instant } from '../../calendar/instant.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { functionEnds } from '../../kernel/account-rows.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import { roleField, rolesKey } from '../../kernel/rows.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import type { CouncilContext } from '../council.machine.ts';
import { endOf } from '../delegation/propose.ts';
import type { DelegationRow } from '../delegation/rows.ts';
import { staffKey } from '../staff-rows.ts';
import type { staffCommands, StaffGiven } from './commands.ts';

type StaffProposers = Proposers<typeof staffCommands, CouncilContext, StaffGiven>;

const isRunning = (delegation: DelegationRow | null, at: Instant): delegation is DelegationRow =>
  delegation !== null && delegation.endedOn === null && delegation.until >= dateInParis(at);

/**
 * Who leaves the service acts in its name no more; somebody always administers the council. Whoever signs by delegation
 * holds the role of the President by that alone: withdrawn, it ends the delegation; and nobody leaves while it runs.
 */
const withdrawRole: StaffProposers['withdrawRole'] = ({ data, thing: { council }, given, at }) => {
  const { holders, delegation, worksOtherwise } = given;
  const { person, role } = data;
  const holds = holders.includes(person);
  if (isRunning(delegation, at)) {
    if (role === 'president' && !holds) return accepted(endOf(council, { delegation, presides: false }, at));
    if (holds && (role === 'president' || !worksOtherwise)) return refused('delegation-runs');
  }
  if (!holds) return refused('no-such-role-holder');
  if (role === 'administrator' && holders.length === 1) return refused('last-administrator');
  return accepted({
    facts: [{ type: 'RoleWithdrawn.v1', data }],
    rows: [
      { kind: 'revoke', key: rolesKey(council, person), field: roleField(role) },
      { kind: 'remove', key: staffKey(council, data) },
      functionEnds(council, person, at),
    ],
  });
};

export const staffProposers: StaffProposers = { withdrawRole };
