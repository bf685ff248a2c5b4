import type { MeetingKind, Slot } from '../../events/meeting.ts';
import { longDateWithWeekday, timeInParis } from '../calendar/french-dates.ts';
import { dateInParis } from '../calendar/paris-time.ts';

/** How people call each kind of meeting: alone, and with its article. */
export const KIND_WORDS: Readonly<Record<MeetingKind, { name: string; the: string }>> = {
  VISIT: { name: 'visite', the: 'la visite' },
  HEARING: { name: 'audition', the: 'l’audition' },
  WORKING_SESSION: { name: 'séance de travail', the: 'la séance de travail' },
};

/** « mardi 12 janvier 2027 à 10 h 00 (90 minutes) », on a clock in Paris. */
export const slotInWords = ({ start, minutes }: Slot): string =>
  `${longDateWithWeekday(dateInParis(start))} à ${timeInParis(start)} (${minutes}\u00A0minutes)`;
