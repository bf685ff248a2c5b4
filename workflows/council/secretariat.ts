import type * as z from 'zod';
import type { Role } from '../../events/council.ts';
import type { HeldRole } from '../kernel/actor.ts';

const SECRETARIAT: readonly string[] = ['secretary', 'officer'];

/** MAN-05: whoever keeps the secretariat or examines has no vote. The chair is the President's, who decides (BOD-01). */
export const hasNoVote = (roles: readonly HeldRole[]): boolean =>
  roles.some(({ role }) => SECRETARIAT.includes(role));

/** Whether a new role cannot stand beside those that a person has (P18, separation of duties). */
export const clashes = (role: z.infer<typeof Role>, roles: readonly HeldRole[]): boolean =>
  role === 'member'
    ? hasNoVote(roles)
    : SECRETARIAT.includes(role) && roles.some((held) => held.role === 'member');
