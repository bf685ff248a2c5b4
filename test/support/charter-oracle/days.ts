import { daysAfter, monthsAfter } from '../calendar-oracle.ts';

/** Whether `day` is not later than `on`, and at most so many months before it. */
export const isWithinMonths = (day: string, months: number, on: string): boolean =>
  day <= on && monthsAfter(day, months) >= on;

/** Whether `day` comes so many days after `on` at the latest. */
export const isWithinDays = (day: string, days: number, on: string): boolean => day <= daysAfter(on, days);
