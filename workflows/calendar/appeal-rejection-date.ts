import { addMonths } from './date-arithmetic.ts';
import type { LegalDate } from './legal-date.ts';

/** The day on which an unanswered administrative appeal is deemed rejected (REM-02, L411-7). */
export const appealRejectionDate = (receivedOn: LegalDate): LegalDate => addMonths(receivedOn, 2);
