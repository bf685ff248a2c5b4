import type { Instant } from '../../../events/fact.ts';
import { instantOf, millisecondsOf } from '../../../workflows/calendar/milliseconds.ts';
import { parisOffset } from '../../../workflows/calendar/paris-time.ts';

const HOUR = 3_600_000;

/** The rule of clocks in Paris (directive 2000/84/EC), as calendars read it. */
export const PARIS_TIME_ZONE: readonly string[] = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Paris',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const compact = (instant: Instant): string => instant.slice(0, 19).replaceAll(/[-:]/g, '');

/** `20270112T090000Z`. */
export const utcTime = (instant: Instant): string => `${compact(instant)}Z`;

/**
 * When something begins, on a clock in Paris. In the hour that a clock shows twice in October, a local time means the
 * first (RFC 5545, 3.3.5): the second is written in UTC.
 */
export const startsAt = (instant: Instant): string => {
  const milliseconds = millisecondsOf(instant);
  const offset = parisOffset(milliseconds);
  return parisOffset(milliseconds - HOUR) > offset
    ? `DTSTART:${utcTime(instant)}`
    : `DTSTART;TZID=Europe/Paris:${compact(instantOf(milliseconds + offset))}`;
};
