import { addDays } from './date-arithmetic.ts';
import { holidayRulesIn, type HolidayRule } from './holiday-rules.ts';
import type { LegalDate } from './legal-date.ts';
import { dateOfParts, partsOf } from './day-numbers.ts';

const METROPOLITAN = holidayRulesIn(null);

/** Easter Sunday of the Gregorian calendar: 21 March + the days to the paschal full moon and to its Sunday. */
export const easterSunday = (year: number): LegalDate => {
  const century = Math.floor(year / 100);
  const lunarDrift = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const age = (19 * (year % 19) + lunarDrift + 15) % 30;
  const fullMoon = age - (age === 29 || (age === 28 && year % 19 > 10) ? 1 : 0);
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7;
  return dateOfParts(year, 3, 28 + fullMoon - weekday);
};

export const easterMonday = (year: number): LegalDate => addDays(easterSunday(year), 1);

const isInForce = ({ from, until }: HolidayRule, year: number): boolean =>
  (from ?? year) <= year && year <= (until ?? year);

/**
 * The holidays of a year with their names, in the order of the calendar; two may share a date. Eleven outside of Alsace
 * and Moselle, whose rules `holidayRulesIn` gives.
 */
export const frenchHolidays = (
  year: number,
  rules: readonly HolidayRule[] = METROPOLITAN,
): { date: LegalDate; name: string }[] => {
  const easter = easterSunday(year);
  return rules
    .filter((rule) => isInForce(rule, year))
    .map((rule) => ({
      date: 'month' in rule ? dateOfParts(year, rule.month, rule.day) : addDays(easter, rule.daysAfterEaster),
      name: rule.name,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
};

export const isFrenchHoliday = (date: LegalDate, rules?: readonly HolidayRule[]): boolean =>
  frenchHolidays(partsOf(date).year, rules).some((holiday) => holiday.date === date);
