import type { Instant } from '../../../events/fact.ts';
import { KIND_WORDS } from '../../../workflows/meeting/meeting-words.ts';
import { standingSlot } from '../../../workflows/meeting/standing-slot.ts';
import { calendarText, textValue } from './icalendar.ts';
import { PARIS_TIME_ZONE, startsAt, utcTime } from './paris-in-calendars.ts';
import type { Meeting, Shown } from './shown.ts';
import type { Told } from './told.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const titleOf = ({ context: { kind } }: Meeting, shown: readonly Shown[], { territory }: Told): string => {
  const about = kind === 'WORKING_SESSION' ? territory : shown[0]?.context.structureName;
  return [capital(KIND_WORDS[kind].name), about].filter(Boolean).join(' : ');
};

const placeOf = ({ context: { remote } }: Meeting, { place }: Told): string =>
  [remote ? 'À distance' : null, place].filter(Boolean).join(' : ');

const descriptionOf = (shown: readonly Shown[], { about }: Told): string =>
  [about, ...shown.map(({ context: { number, structureName } }) => `Dossier ${number} : ${structureName}`)]
    .filter(Boolean)
    .join('\n');

/**
 * A meeting as a calendar file (RFC 5545), with no more than this reader may read: the same event, by its UID, each time;
 * newer by its SEQUENCE; cancelled when its slot holds no more. Null while no slot was ever settled.
 */
export const calendarOf = (
  thing: Meeting,
  shown: readonly Shown[],
  told: Told,
  at: Instant,
): string | null => {
  const { slot, sequence } = thing.context;
  if (slot === null) return null;
  const description = descriptionOf(shown, told);
  const place = placeOf(thing, told);
  return calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Label ESS//Rencontres//FR',
    ...PARIS_TIME_ZONE,
    'BEGIN:VEVENT',
    `UID:${thing.id}`,
    `DTSTAMP:${utcTime(told.changedAt ?? at)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${standingSlot(thing) === null ? 'CANCELLED' : 'CONFIRMED'}`,
    startsAt(slot.start),
    `DURATION:PT${slot.minutes}M`,
    `SUMMARY:${textValue(titleOf(thing, shown, told))}`,
    ...(place === '' ? [] : [`LOCATION:${textValue(place)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${textValue(description)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
};
