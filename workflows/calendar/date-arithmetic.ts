import type { LegalDate } from './legal-date.ts';
import { dateOfDayNumber, dateOfParts, dayNumber, partsOf } from './day-numbers.ts';

/** That many days later, or earlier when negative. */
export const addDays = (date: LegalDate, days: number): LegalDate => dateOfDayNumber(dayNumber(date) + days);

const lengthOfMonth = (year: number, month: number): number => partsOf(dateOfParts(year, month + 1, 0)).day;

/**
 * The same day number that many months later, or the last day of that month when it is shorter:
 * 31 October + 4 months is 28 or 29 February.
 */
export const addMonths = (date: LegalDate, months: number): LegalDate => {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dateOfParts(newYear, newMonth, Math.min(day, lengthOfMonth(newYear, newMonth)));
};

/** Days from the first date to the second; negative when the second comes first. */
export const daysBetween = (from: LegalDate, to: LegalDate): number => dayNumber(to) - dayNumber(from);

/** Negative, zero or positive, as `sort` wants it. */
export const compareDates = (a: LegalDate, b: LegalDate): number => daysBetween(b, a);

export const earlierOf = (a: LegalDate, b: LegalDate): LegalDate => (compareDates(a, b) <= 0 ? a : b);

export const laterOf = (a: LegalDate, b: LegalDate): LegalDate => (compareDates(a, b) >= 0 ? a : b);

/** 1 for Monday to 7 for Sunday. */
export const dayOfWeek = (date: LegalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
