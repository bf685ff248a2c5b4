import { addDays, dayOfWeek } from './date-arithmetic.ts';
import { isFrenchHoliday } from './french-holidays.ts';
import type { HolidayRule } from './holiday-rules.ts';
import type { LegalDate } from './legal-date.ts';

type Rules = readonly HolidayRule[] | undefined;

/** A working day is Monday to Friday and no public holiday; `rules` where a council has more than most. */
export const isWorkingDay = (date: LegalDate, rules?: Rules): boolean =>
  dayOfWeek(date) <= 5 && !isFrenchHoliday(date, rules);

/** The date itself when it is a working day, else the first one after it. */
export const nextWorkingDay = (date: LegalDate, rules?: Rules): LegalDate =>
  isWorkingDay(date, rules) ? date : nextWorkingDay(addDays(date, 1), rules);

/** The n-th working day before the date, which itself does not count. */
export const workingDaysBefore = (date: LegalDate, count: number): LegalDate => {
  let day = date;
  for (let left = count; left > 0; left--)
    do day = addDays(day, -1);
    while (!isWorkingDay(day));
  return day;
};

/** The n-th working day after the date, which itself does not count; the date when n is 0. */
export const addWorkingDays = (date: LegalDate, count: number, rules?: Rules): LegalDate => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is no number of working days`);
  let day = date;
  for (let left = count; left > 0; left--) day = nextWorkingDay(addDays(day, 1), rules);
  return day;
};
