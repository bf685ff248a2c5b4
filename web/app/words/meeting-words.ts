import { counted } from '../../public/french.ts';
import type { Finding, ListedMeeting, MeetingSheet } from '../api/meeting-shapes.ts';
import type { MeetingKind } from '../api/slot-shapes.ts';
import { findingInWords } from './officer-words.ts';
import type { Shown } from './shown.ts';
import { slotInWords } from './slot-in-words.ts';

const KINDS: Readonly<Record<MeetingKind, string>> = {
  VISIT: 'Visite sur place',
  HEARING: 'Entretien',
  WORKING_SESSION: 'Séance de travail sur un territoire',
};

/** What the service calls each kind of meeting. */
export const meetingName = (kind: MeetingKind): string => KINDS[kind];

export const MEETING_KINDS = (['VISIT', 'HEARING', 'WORKING_SESSION'] as const).map((code) => ({
  code,
  label: KINDS[code],
}));

const STATES: Readonly<Record<string, Shown>> = {
  awaiting: { drawing: 'clock', tone: 'review', word: 'La structure choisit une date' },
  unsuited: { drawing: 'triangle', tone: 'review', word: 'Aucune date ne convient : à vous de proposer' },
  agreed: { drawing: 'tick', tone: 'pass', word: 'Date convenue' },
  convened: { drawing: 'tick', tone: 'pass', word: 'Structures convoquées' },
  reported: { drawing: 'tick', tone: 'pass', word: 'Compte rendu fait' },
  cancelled: { drawing: 'aside', tone: 'ended', word: 'Annulée' },
};
const SILENT: Shown = { drawing: 'triangle', tone: 'review', word: 'Aucune date choisie dans le délai' };
const OTHER: Shown = { drawing: 'aside', tone: 'ended', word: 'État indisponible' };

/** Where a meeting stands, for the service. */
export const meetingStanding = (state: string, silent: boolean): Shown =>
  state === 'awaiting' && silent ? SILENT : (STATES[state] ?? OTHER);

/** Whether a structure comes to a working session. */
export const comesInWords = (comes: boolean | null): string => {
  if (comes === null) return 'La structure n’a pas encore dit si elle vient.';
  return comes ? 'La structure a dit qu’elle vient.' : 'La structure a dit qu’elle ne vient pas.';
};

/** « Sur place : 3 rue des Lilas, Arras ». */
export const whereInWords = ({ where }: Pick<MeetingSheet['data'], 'where'>): string =>
  [where.remote ? 'À distance' : 'Sur place', where.place].filter((each) => each !== null).join(' : ');

/** The slot that holds, or those among which the structure chooses. */
export const whenInWords = ({ slot, slots }: Pick<ListedMeeting, 'slot' | 'slots'>): string =>
  slot === null
    ? `${counted(slots.length, 'date proposée', 'dates proposées')} : ${slots.map(slotInWords).join(' ; ')}`
    : slotInWords(slot);

export const FINDINGS = (['CONFIRMED', 'CONTRADICTED', 'NOT_SEEN'] as const).map((code: Finding) => ({
  code,
  label: findingInWords(code),
}));
