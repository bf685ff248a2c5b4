import { addDays } from './date-arithmetic.ts';
import type { LegalDate } from './legal-date.ts';
import { dateOfParts, partsOf } from './legal-date.ts';

type HolidayRule = { name: string } & ({ month: number; day: number } | { daysAfterEaster: number });

/** Public holidays of metropolitan France outside Alsace and Moselle (code du travail, L3133-1). */
export const FRENCH_HOLIDAY_RULES: readonly HolidayRule[] = [
  { name: 'Jour de l’an', month: 1, day: 1 },
  { name: 'Lundi de Pâques', daysAfterEaster: 1 },
  { name: 'Fête du Travail', month: 5, day: 1 },
  { name: 'Victoire de 1945', month: 5, day: 8 },
  { name: 'Ascension', daysAfterEaster: 39 },
  { name: 'Lundi de Pentecôte', daysAfterEaster: 50 },
  { name: 'Fête nationale', month: 7, day: 14 },
  { name: 'Assomption', month: 8, day: 15 },
  { name: 'Toussaint', month: 11, day: 1 },
  { name: 'Armistice de 1918', month: 11, day: 11 },
  { name: 'Noël', month: 12, day: 25 },
];

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

/** The eleven holidays of a year with their names, in the order of the calendar; two may share a date. */
export const frenchHolidays = (year: number): { date: LegalDate; name: string }[] => {
  const easter = easterSunday(year);
  return FRENCH_HOLIDAY_RULES.map((rule) => ({
    date: 'month' in rule ? dateOfParts(year, rule.month, rule.day) : addDays(easter, rule.daysAfterEaster),
    name: rule.name,
  })).sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
};

export const isFrenchHoliday = (date: LegalDate): boolean =>
  frenchHolidays(partsOf(date).year).some((holiday) => holiday.date === date);
