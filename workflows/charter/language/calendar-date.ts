export type CalendarDate = { year: number; month: number; day: number };

const lastDay = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** A real day written `YYYY-MM-DD`, year 1000 to 9999; null otherwise. */
export const calendarDate = (text: string): CalendarDate | null => {
  const found = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  return { year, month, day };
};

const DAY_IN_MS = 86_400_000;

/** Days from one day to another, negative when the second comes before. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / DAY_IN_MS;

/**
 * Months begun from one day to a later one: 15 months and a day are 16, month ends are clamped: a
 * shorter month never reaches the day (28 February is a month after 31 January). Null when `to` is before `from`.
 */
export const monthsBegun = (from: CalendarDate, to: CalendarDate): number | null => {
  const whole = (to.year - from.year) * 12 + to.month - from.month;
  const before = whole < 0 || (whole === 0 && to.day < from.day);
  if (before) return null;
  return to.day > from.day ? whole + 1 : whole;
};
