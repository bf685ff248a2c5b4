import * as z from 'zod';
import { addDays, daysBetween } from '../../calendar/date-arithmetic.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import type { RulesOfProcedure } from '../../deliberation/rules-of-procedure.ts';
import { memberSuffix, thingKey, type RowKey } from '../../kernel/rows.ts';

/** How a convocation reached a member who did not say so: any means will do (DEL-03). */
export const DeliveryMeans = z.enum(['BY_HAND', 'POST', 'PHONE']);
export type DeliveryMeans = z.infer<typeof DeliveryMeans>;

/** What shows that a member received the convocation of one call: their own word, and what the secretariat noted. */
export type NoticeRow = {
  member: number;
  acknowledgedAt: Instant | null;
  deliveredOn: LegalDate | null;
  how: DeliveryMeans | null;
};

/** One row a member and a call: forty-five who acknowledge at once share no version. */
export const noticeKey = (
  { council, id }: { council: string; id: string },
  call: number,
  member: number,
): RowKey => ({ pk: thingKey(council, 'session', id), sk: `${noticesOf(call)}${memberSuffix(member)}` });

/** What the rows of one call begin with. */
export const noticesOf = (call: number): string => `notice#${call}#`;

/** An urgency shortens the notice, and never below one day: L3121-19 of the CGCT, taken as a model (DEL-03). */
const URGENT_NOTICE_DAYS = 1;

/** How many days before the session its convocation is to be received: its rules say it, unless an urgency was given (DEL-04, DEL-08). */
export const daysRequired = (
  { call, urgent }: { call: number; urgent: boolean },
  rules: Pick<RulesOfProcedure, 'noticeDays' | 'secondCallNoticeDays'>,
): number => {
  if (call > 1) return rules.secondCallNoticeDays;
  return urgent ? URGENT_NOTICE_DAYS : rules.noticeDays;
};

/** When a member received a convocation, as far as it is shown, and whether it was in time. */
export type Receipt = { receivedOn: LegalDate | null; daysBefore: number | null; inTime: boolean };

/**
 * A convocation is received on the first day that something shows it (DEL-04). A letter that left shows nothing: whoever
 * sends it does not know that it came.
 */
export const receiptOf = (row: NoticeRow | null, heldOn: LegalDate, required: number): Receipt => {
  const shown = [
    ...(row?.acknowledgedAt == null ? [] : [dateInParis(row.acknowledgedAt)]),
    ...(row?.deliveredOn == null ? [] : [row.deliveredOn]),
  ];
  const [receivedOn = null] = shown.toSorted();
  if (receivedOn === null) return { receivedOn, daysBefore: null, inTime: false };
  const daysBefore = daysBetween(receivedOn, heldOn);
  return { receivedOn, daysBefore, inTime: daysBefore >= required };
};

/** The last day on which a convocation that is received is received in time. */
export const lastDayToReceive = (heldOn: LegalDate, required: number): LegalDate =>
  addDays(heldOn, -required);
