import { dayOfWeek } from './date-arithmetic.ts';
import type { Instant } from './instant.ts';
import type { LegalDate } from './legal-date.ts';
import { partsOf } from './day-numbers.ts';
import { timeOfDayInParis } from './paris-time.ts';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const WEEKDAYS = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ');

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** « 1er décembre 2026 »; the day never parts from its month at the end of a line. */
export const longDate = (date: LegalDate): string => {
  const { year, month, day } = partsOf(date);
  return `${day === 1 ? '1er' : day}\u00A0${MONTHS[month - 1]} ${year}`;
};

/** « jeudi 21 janvier 2027 », where a person must act that day. */
export const longDateWithWeekday = (date: LegalDate): string =>
  `${WEEKDAYS[dayOfWeek(date) - 1]} ${longDate(date)}`;

/** « 21/01/2027 », for tables. */
export const shortDate = (date: LegalDate): string => {
  const { year, month, day } = partsOf(date);
  return `${twoDigits(day)}/${twoDigits(month)}/${year}`;
};

/** « 14 h 02 », on a clock in Paris. */
export const timeInParis = (instant: Instant): string => {
  const { hours, minutes } = timeOfDayInParis(instant);
  return `${hours}\u00A0h\u00A0${twoDigits(minutes)}`;
};

/** « 14 h 30 », « 9 h », from `HH:MM` on a clock in Paris. */
export const hourInWords = (hour: string): string => {
  const [hours = '', minutes = ''] = hour.split(':');
  return [`${Number(hours)}\u00A0h`, ...(minutes === '00' ? [] : [minutes])].join('\u00A0');
};
