import * as z from 'zod';
import type { HeldRole, StructureRole } from '../../workflows/kernel/actor.ts';
import type { RowItem } from '../../workflows/kernel/rows.ts';

const HeldFromTo = z.object({ from: z.string(), until: z.string() });
const HeldSeat = z.object({ member: z.int(), until: z.string() });

const toHeldRole = ([field, value]: [string, unknown]): HeldRole => {
  const [role, of] = field.split('#');
  if (role === 'expert' && of !== undefined) return { role, expertise: of };
  if (of !== undefined) return { role: role as StructureRole, structure: of };
  if (role === 'president' && value !== true) return { role, ...HeldFromTo.parse(value) };
  return (role === 'member' ? { role, ...HeldSeat.parse(value) } : { role }) as HeldRole;
};

/** The roles of a person, from their one row: a field a role. */
export const toHeldRoles = (row: RowItem | null): HeldRole[] => {
  const { pk: _pk, sk: _sk, ...fields } = row ?? {};
  return Object.entries(fields).map(toHeldRole);
};
