import type { Side } from '../../../events/exchange.ts';
import { isStructureRole, type HeldRole } from '../../kernel/actor.ts';

/** On which side of a correspondence a role stands: whoever acts for a structure writes for the applicant. */
export const sideOf = (held: HeldRole | null): Side =>
  held !== null && isStructureRole(held.role) ? 'APPLICANT' : 'SERVICE';
