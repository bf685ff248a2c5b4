import * as calendar from '../../workflows/calendar/french-dates.ts';
import type { Instant } from '../../workflows/calendar/instant.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';

const NBSP = '\u00a0';

/** The legal day in Paris, `YYYY-MM-DD`, at an instant. */
export const parisDay = (instant: string): string => dateInParis(instant as Instant);

/** « 21 janvier 2029 » from `2029-01-21`, on one line. */
export const frenchDate = (date: string): string =>
  calendar.longDate(date as LegalDate).replaceAll(' ', NBSP);

/** « 15/09/2027 » from `2027-09-15`, for tables and as a person types it. */
export const shortDate = (date: string): string => calendar.shortDate(date as LegalDate);

/** « 12 février 2028 à 9 h 14 », clock of Paris, from an instant. */
export const frenchInstant = (instant: string): string =>
  `${frenchDate(parisDay(instant))} à ${calendar.timeInParis(instant as Instant)}`;

/** A SIREN in its three groups: « 000 000 018 ». */
export const frenchSiren = (siren: string): string => siren.replace(/\B(?=(\d{3})+$)/g, NBSP);

/** A phone number kept on one line, as it was written. */
export const frenchPhone = (phone: string): string => phone.replace(/\s+/g, NBSP);

/** « 2 labels » or « 1 label »: French counts zero and one alike, and parts thousands. */
export const counted = (count: number, one: string, many: string): string =>
  `${String(count).replace(/\B(?=(\d{3})+$)/g, NBSP)}${NBSP}${count < 2 ? one : many}`;

/** The same text with its spaces made non-breaking where French typography asks it. */
export const nonBreaking = (text: string): string =>
  text.replace(/\s+(?=[:;?!%€»])/g, NBSP).replace(/«\s+/g, `«${NBSP}`);
