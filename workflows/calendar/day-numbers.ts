import type { LegalDate } from './legal-date.ts';

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01. */
export const dayNumber = (date: LegalDate): number => Date.parse(`${date}T00:00:00.000Z`) / MS_PER_DAY;

/** The date that many days after 1970-01-01. Throws `RangeError` outside the years 1000 to 9999. */
export const dateOfDayNumber = (day: number): LegalDate => {
  const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
  if (!/^[1-9]\d{3}-/.test(text)) throw new RangeError(`day ${day} is outside the years 1000 to 9999`);
  return text as LegalDate;
};

/** Year, month (1 to 12) and day of the month. */
export const partsOf = (date: LegalDate) => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** The date of these parts, which must exist; a day number past the month runs into the next month. */
export const dateOfParts = (year: number, month: number, day: number): LegalDate =>
  dateOfDayNumber(Date.UTC(year, month - 1, day) / MS_PER_DAY);
