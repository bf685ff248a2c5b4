import { addDays, addMonths } from './date-arithmetic.ts';
import type { HolidayRule } from './holiday-rules.ts';
import type { LegalDate } from './legal-date.ts';
import { nextWorkingDay } from './working-days.ts';

/**
 * Last day to go to court: two clear months (délai franc) from notification, or from the day a silence became
 * a rejection, moved to the next working day (REM-06, REM-09, CJA R421-1).
 */
export const courtDeadline = (notifiedOn: LegalDate, rules?: readonly HolidayRule[]): LegalDate =>
  nextWorkingDay(addDays(addMonths(notifiedOn, 2), 1), rules);
