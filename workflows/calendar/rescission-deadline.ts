import { addMonths } from './date-arithmetic.ts';
import type { LegalDate } from './legal-date.ts';

/** Last day to rescind an illegal award, counted from its taking and not its notification (WDR-06, L242-1). */
export const rescissionDeadline = (decidedOn: LegalDate): LegalDate => addMonths(decidedOn, 4);
