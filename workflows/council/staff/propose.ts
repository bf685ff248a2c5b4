import { accepted, refused } from '../../kernel/outcome.ts';
import { roleField, rolesKey } from '../../kernel/rows.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import type { CouncilContext } from '../council.machine.ts';
import { staffKey } from '../staff-rows.ts';
import type { staffCommands, StaffGiven } from './commands.ts';

type StaffProposers = Proposers<typeof staffCommands, CouncilContext, StaffGiven>;

/** Who leaves the service acts in its name no more; somebody always administers the council. */
const withdrawRole: StaffProposers['withdrawRole'] = ({ data, thing: { council }, given: { holders } }) => {
  const { person, role } = data;
  if (!holders.includes(person)) return refused('no-such-role-holder');
  if (role === 'administrator' && holders.length === 1) return refused('last-administrator');
  return accepted({
    facts: [{ type: 'RoleWithdrawn.v1', data }],
    rows: [
      { kind: 'revoke', key: rolesKey(council, person), field: roleField(role) },
      { kind: 'remove', key: staffKey(council, data) },
    ],
  });
};

export const staffProposers: StaffProposers = { withdrawRole };
