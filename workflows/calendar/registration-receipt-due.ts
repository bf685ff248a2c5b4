import type { HolidayRule } from './holiday-rules.ts';
import type { LegalDate } from './legal-date.ts';
import { addWorkingDays } from './working-days.ts';

/** Last day to send the registration receipt that could not be instant: 1 working day (ACK-01, R112-11-2). */
export const registrationReceiptDue = (receivedOn: LegalDate, rules?: readonly HolidayRule[]): LegalDate =>
  addWorkingDays(receivedOn, 1, rules);
