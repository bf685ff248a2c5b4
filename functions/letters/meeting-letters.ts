import type * as z from 'zod';
import type { Announcement, MeetingAnnounced } from '../../events/meeting.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import type { LetterKindId, LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import { KIND_WORDS, slotInWords } from '../../workflows/meeting/meeting-words.ts';
import { councilValues, type Council } from './writing.ts';

export type AboutMeeting = Council & {
  announced: z.infer<typeof MeetingAnnounced>['data'];
  /** Of the structure concerned, when it is one. */
  structureName: string | null;
  /** The criteria of which a report that is amended finds something else. */
  changed?: readonly string[];
};

const KINDS: Readonly<Record<Announcement, LetterKindId>> = {
  SLOTS_PROPOSED: 'slotsProposed',
  SLOT_CHOSEN: 'slotChosen',
  SLOTS_DECLINED: 'slotsDeclined',
  SLOT_FIXED: 'slotFixed',
  NOT_COMING: 'notComing',
  SLOTS_UNANSWERED: 'slotsUnanswered',
  REMINDER: 'meetingTomorrow',
  REPORTED: 'meetingReported',
  REPORT_AMENDED: 'reportAmended',
  REPORT_OVERDUE: 'reportOverdue',
  CANCELLED: 'meetingCancelled',
};

/** What the structure may look for first; texts are read behind the sign-in (P24). */
const changedWords = (criteria: readonly string[]): string =>
  criteria.length === 0
    ? 'Les constats restent les mêmes ; ses mots changent.'
    : `Le constat change sur : ${criteria.join(', ')}.`;

/** The letter of one announcement, to the one side that it names. */
export const meetingLetter = ({
  announced: { what, kind, slots, answerBy, to },
  structureName,
  changed = [],
  ...council
}: AboutMeeting): LetterToWrite => {
  const { name, the } = KIND_WORDS[kind];
  const inWords = slots.map(slotInWords);
  const [slot] = inWords;
  const on = slot === undefined ? '' : ` du ${slot}`;
  // The structure knows who it is: only the service is told whom a reminder is about.
  const of = to !== null || structureName === null ? '' : `, « ${structureName} »`;
  return {
    kind: KINDS[what],
    values: {
      ...councilValues(council),
      name,
      the,
      meeting: `${name}${on}${what === 'REMINDER' ? of : ''}`,
      theMeeting: `${the}${on}`,
      who: structureName === null ? 'La structure' : `La structure « ${structureName} »`,
      slots: inWords,
      slot,
      answerBy: answerBy === null ? null : longDate(answerBy),
      ofWork: kind === 'WORKING_SESSION',
      ofDossier: kind !== 'WORKING_SESSION',
      changed: changedWords(changed),
    },
  };
};
