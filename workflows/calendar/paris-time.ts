import { addDays, dayOfWeek } from './date-arithmetic.ts';
import type { Instant } from './instant.ts';
import { instantOf, millisecondsOf } from './milliseconds.ts';
import type { LegalDate } from './legal-date.ts';
import { dateOfDayNumber, dateOfParts, dayNumber } from './day-numbers.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const lastSundayOf = (year: number, monthOf31Days: 3 | 10): LegalDate => {
  const last = dateOfParts(year, monthOf31Days, 31);
  return addDays(last, -(dayOfWeek(last) % 7));
};

/** Clocks change at 01:00 UTC on the last Sundays of March and October (directive 2000/84/EC). */
const changeAt = (year: number, month: 3 | 10): number => dayNumber(lastSundayOf(year, month)) * DAY + HOUR;

/** How far Paris is ahead of UTC, in milliseconds. Right from 1996 on, when the European rule begins. */
export const parisOffset = (milliseconds: number): number => {
  const year = new Date(milliseconds).getUTCFullYear();
  const summer = milliseconds >= changeAt(year, 3) && milliseconds < changeAt(year, 10);
  return summer ? 2 * HOUR : HOUR;
};

/** The day it is in Paris at this instant. */
export const dateInParis = (instant: Instant): LegalDate => {
  const milliseconds = millisecondsOf(instant);
  return dateOfDayNumber(Math.floor((milliseconds + parisOffset(milliseconds)) / DAY));
};

/** The instant at which this day begins in Paris. */
export const startOfDayInParis = (date: LegalDate): Instant => {
  const midnight = dayNumber(date) * DAY;
  // No clock changes between 22:00 and 23:00 UTC: the offset is the same on both sides of the guess.
  return instantOf(midnight - parisOffset(midnight - 2 * HOUR));
};

/** The instant at which this day is over in Paris: a time limit of the law that ends on it has then passed. */
export const endOfDayInParis = (date: LegalDate): Instant => startOfDayInParis(addDays(date, 1));

/** Hours and minutes that a clock in Paris shows at this instant. */
export const timeOfDayInParis = (instant: Instant): { hours: number; minutes: number } => {
  const milliseconds = millisecondsOf(instant);
  const local = new Date(milliseconds + parisOffset(milliseconds));
  return { hours: local.getUTCHours(), minutes: local.getUTCMinutes() };
};
