import { LegalDate } from './legal-date.ts';

const FRENCH = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/;

/** What to answer when a typed date cannot be read. */
export const UNREADABLE_DAY = 'Écrivez le jour, le mois et l’année, par exemple 15/09/2027.';

/** The day that a person typed (15/09/2027, 15.9.2027 or 2027-09-15), or null when it is no real day. */
export const readDay = (typed: string): LegalDate | null => {
  const text = typed.trim();
  const [, day, month, year] = FRENCH.exec(text) ?? [];
  const date = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text;
  return LegalDate.safeParse(date).data ?? null;
};
