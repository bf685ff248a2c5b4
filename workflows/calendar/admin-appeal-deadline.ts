import { addMonths } from './date-arithmetic.ts';
import type { LegalDate } from './legal-date.ts';

/** Last day to ask the author of a decision to look again (recours gracieux), by prudence unshifted (REM-01). */
export const adminAppealDeadline = (notifiedOn: LegalDate): LegalDate => addMonths(notifiedOn, 2);
