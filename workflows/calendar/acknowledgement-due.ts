import type { HolidayRule } from './holiday-rules.ts';
import type { LegalDate } from './legal-date.ts';
import { addWorkingDays } from './working-days.ts';

/** Last day to send the electronic acknowledgement: 10 working days from receipt (ACK-02, R112-11-2). */
export const acknowledgementDue = (receivedOn: LegalDate, rules?: readonly HolidayRule[]): LegalDate =>
  addWorkingDays(receivedOn, 10, rules);
