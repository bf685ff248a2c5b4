/** A date in the three fields in which it is typed. */
export type TypedDate = { readonly day: string; readonly month: string; readonly year: string };

export const EMPTY_DATE: TypedDate = { day: '', month: '', year: '' };

/** `2026-05-20` in three fields. */
export const inFields = (date: string): TypedDate => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day, month, year };
};

export type ReadDate =
  | { readonly is: 'empty' }
  | { readonly is: 'value'; readonly value: string }
  | { readonly is: 'wrong'; readonly says: string };

const isDay = (year: number, month: number, day: number): boolean => {
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
};

/** The date that three fields hold, `YYYY-MM-DD`: empty when all three are, wrong when it is no day of a calendar. */
export const readDate = ({ day, month, year }: TypedDate): ReadDate => {
  const parts = [day.trim(), month.trim(), year.trim()];
  if (parts.every((part) => part === '')) return { is: 'empty' };
  if (parts.some((part) => part === '')) return { is: 'wrong', says: 'Écrivez le jour, le mois et l’année.' };
  if (!parts.every((part) => /^\d+$/.test(part)))
    return { is: 'wrong', says: 'Écrivez la date en chiffres, par exemple 20 05 2026.' };
  const [d = 0, m = 0, y = 0] = parts.map(Number);
  if (y < 1000 || y > 9999)
    return { is: 'wrong', says: 'Écrivez l’année en quatre chiffres, par exemple 2026.' };
  if (!isDay(y, m, d))
    return { is: 'wrong', says: 'Ce jour n’existe pas dans le calendrier. Relisez le jour et le mois.' };
  return { is: 'value', value: `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` };
};
