/**
 * A public holiday as the law writes it: a day of the year, or days after Easter Sunday. `from` and `until` are the
 * first and last years, null when there is none; `departments` are codes, none of them meaning everywhere.
 */
export type HolidayRule = {
  name: string;
  from: number | null;
  until: number | null;
  departments: readonly string[];
} & ({ month: number; day: number } | { daysAfterEaster: number });

const everywhere = { from: null, until: null, departments: [] };
/** Code du travail, L3134-13: Good Friday where there is a Protestant church, and the day after Christmas. */
const inAlsaceMoselle = { ...everywhere, departments: ['57', '67', '68'] };

/** Code du travail, L3133-1 and L3134-13, as of 2026; the same rules as the dated table that charters use. */
export const FRENCH_HOLIDAY_RULES: readonly HolidayRule[] = [
  { name: 'Jour de l’an', month: 1, day: 1, ...everywhere },
  { name: 'Vendredi saint', daysAfterEaster: -2, ...inAlsaceMoselle },
  { name: 'Lundi de Pâques', daysAfterEaster: 1, ...everywhere },
  { name: 'Fête du Travail', month: 5, day: 1, ...everywhere },
  { name: 'Victoire de 1945', month: 5, day: 8, ...everywhere },
  { name: 'Ascension', daysAfterEaster: 39, ...everywhere },
  { name: 'Lundi de Pentecôte', daysAfterEaster: 50, ...everywhere },
  { name: 'Fête nationale', month: 7, day: 14, ...everywhere },
  { name: 'Assomption', month: 8, day: 15, ...everywhere },
  { name: 'Toussaint', month: 11, day: 1, ...everywhere },
  { name: 'Armistice de 1918', month: 11, day: 11, ...everywhere },
  { name: 'Noël', month: 12, day: 25, ...everywhere },
  { name: 'Deuxième jour de Noël', month: 12, day: 26, ...inAlsaceMoselle },
];

/** The rules that apply in a department; outside of those that have more, null will do. */
export const holidayRulesIn = (
  department: string | null,
  rules: readonly HolidayRule[] = FRENCH_HOLIDAY_RULES,
): readonly HolidayRule[] =>
  rules.filter(
    ({ departments }) =>
      departments.length === 0 || (department !== null && departments.includes(department)),
  );
