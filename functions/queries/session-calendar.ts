import type { Instant } from '../../events/fact.ts';
import { addDays } from '../../workflows/calendar/date-arithmetic.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { calendarText, textValue } from './meeting/icalendar.ts';
import { PARIS_TIME_ZONE, utcTime } from './meeting/paris-in-calendars.ts';

/** A session to come, and the days that whoever files has to keep. */
export type AnnouncedSession = {
  id: string;
  kind: string;
  heldOn: LegalDate;
  /** On the clocks of Paris, `HH:MM`. */
  startsAt: string;
  place: string | null;
  opensOn: LegalDate;
  completeBy: LegalDate;
};

type Day = { uid: string; on: LegalDate; summary: string; description: string };
type Entry = Day & { from?: string; place?: string | null };

const dateValue = (day: LegalDate): string => day.replaceAll('-', '');

const daysOf = (
  { id, kind, heldOn, startsAt, place, opensOn, completeBy }: AnnouncedSession,
  council: string,
): Entry[] => {
  const session = `${kind === 'EXTRAORDINARY' ? 'Séance extraordinaire' : 'Séance'} : ${council}`;
  return [
    {
      uid: `${id}-opens`,
      on: opensOn,
      summary: `Ouverture du dépôt : ${council}`,
      description: `Pour la séance du ${longDate(heldOn)}.`,
    },
    {
      uid: `${id}-complete`,
      on: completeBy,
      summary: `Dernier jour pour être complet : ${council}`,
      description: `Un dossier complet ce jour passe à la séance du ${longDate(heldOn)}. Après, il attend la suivante.`,
    },
    { uid: id, on: heldOn, from: startsAt, place, summary: session, description: '' },
  ];
};

/**
 * A day begins on one date and ends on the next, which it leaves out; a session begins at its hour, and nobody says when
 * it ends (RFC 5545, 3.6.1). In the hour that a clock shows twice, the first is meant (3.3.5).
 */
const timesOf = ({ on, from }: Entry): string[] =>
  from === undefined
    ? [`DTSTART;VALUE=DATE:${dateValue(on)}`, `DTEND;VALUE=DATE:${dateValue(addDays(on, 1))}`]
    : [`DTSTART;TZID=Europe/Paris:${dateValue(on)}T${from.replace(':', '')}00`];

const eventOf = (entry: Entry, at: Instant): string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.uid}`,
  `DTSTAMP:${utcTime(at)}`,
  ...timesOf(entry),
  'TRANSP:TRANSPARENT',
  `SUMMARY:${textValue(entry.summary)}`,
  ...(entry.place == null ? [] : [`LOCATION:${textValue(entry.place)}`]),
  ...(entry.description === '' ? [] : [`DESCRIPTION:${textValue(entry.description)}`]),
  'END:VEVENT',
];

/** Sessions to come as a calendar that one subscribes to (RFC 5545): those that are called off leave it (C1). */
export const sessionCalendar = (
  sessions: readonly AnnouncedSession[],
  council: string,
  at: Instant,
): string =>
  calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Label ESS//Séances//FR',
    `X-WR-CALNAME:${textValue(`Séances : ${council}`)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    // A calendar has one component at least, also when no session is to come (RFC 5545, 3.6).
    ...PARIS_TIME_ZONE,
    ...sessions.flatMap((session) => daysOf(session, council)).flatMap((day) => eventOf(day, at)),
    'END:VCALENDAR',
  ]);
