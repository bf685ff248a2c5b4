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
  opensOn: LegalDate;
  completeBy: LegalDate;
};

type Day = { uid: string; on: LegalDate; summary: string; description: string };

const dateValue = (day: LegalDate): string => day.replaceAll('-', '');

const daysOf = ({ id, kind, heldOn, opensOn, completeBy }: AnnouncedSession, council: string): Day[] => {
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
    { uid: id, on: heldOn, summary: session, description: '' },
  ];
};

/** A day on a calendar: it begins on one date and ends on the next, which it leaves out (RFC 5545, 3.6.1). */
const eventOf = ({ uid, on, summary, description }: Day, at: Instant): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${utcTime(at)}`,
  `DTSTART;VALUE=DATE:${dateValue(on)}`,
  `DTEND;VALUE=DATE:${dateValue(addDays(on, 1))}`,
  'TRANSP:TRANSPARENT',
  `SUMMARY:${textValue(summary)}`,
  ...(description === '' ? [] : [`DESCRIPTION:${textValue(description)}`]),
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
