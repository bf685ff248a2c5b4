import { addDays, addMonths } from '../calendar/date-arithmetic.ts';
import type { LegalDate } from '../calendar/legal-date.ts';

/** The last day on which a record is kept. */
export const retainedUntil = (from: LegalDate, months: number): LegalDate => addMonths(from, months);

/** Whether its time is over: from the day after the last on which it is kept. */
export const isOver = (from: LegalDate, months: number, today: LegalDate): boolean =>
  retainedUntil(from, months) < today;

/** Months differ by three days at most. */
const MONTHS_DIFFER = 3;

/** A day after which nothing is over yet: what is found up to it is then judged one by one. */
export const lastDayThatMayBeOver = (months: number, today: LegalDate): LegalDate =>
  addDays(addMonths(today, -months), MONTHS_DIFFER);
