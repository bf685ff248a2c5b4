import type { CouncilProfile } from '../../events/council.ts';
import type { Announcement, MeetingAnnounced } from '../../events/meeting.ts';
import type * as z from 'zod';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import { KIND_WORDS, slotInWords } from '../../workflows/meeting/meeting-words.ts';
import { listed, type Letter } from './letters/letter.ts';
import { signature } from './signature.ts';

type Announced = z.infer<typeof MeetingAnnounced>['data'];
export type AboutMeeting = {
  announced: Announced;
  profile: CouncilProfile;
  origin: string;
  /** Of the structure concerned, when it is one. */
  structureName: string | null;
  /** The criteria of which a report that is amended finds something else. */
  changed?: readonly string[];
};

type Words = {
  name: string;
  the: string;
  isSession: boolean;
  /** « La structure », with its name where there is one. */
  who: string;
  slots: readonly string[];
  answerBy: string;
  /** Of which structure, for the service. */
  of: string;
  /** Which findings of a report are others, in a sentence. */
  changed: string;
  /** To the structure; otherwise to the service. */
  toStructure: boolean;
};

type Said = { subject: string; lines: (words: Words) => readonly string[] };

const on = ({ slots: [slot] }: Words): string => (slot === undefined ? '' : ` du ${slot}`);

/** What each side is told: that there is something, and when. Where, why and what was found stay behind the sign-in (P24). */
const SAID: Readonly<Record<Announcement, Said>> = {
  SLOTS_PROPOSED: {
    subject: 'des créneaux vous sont proposés',
    lines: ({ name, slots, answerBy }) => [
      `Le service vous propose une ${name}. Connectez-vous pour choisir un créneau, ou dire qu’aucun ne convient, au plus tard le ${answerBy} :`,
      '',
      ...listed(slots),
    ],
  },
  SLOT_CHOSEN: {
    subject: 'un créneau est choisi',
    lines: (words) => [`${words.who} a choisi un créneau : ${words.name}${on(words)}.`],
  },
  SLOTS_DECLINED: {
    subject: 'aucun créneau ne convient',
    lines: ({ the, who }) => [
      `${who} dit qu’aucun créneau ne lui convient pour ${the}. Connectez-vous pour lire pourquoi, puis proposez d’autres créneaux, fixez-en un ou annulez.`,
    ],
  },
  SLOT_FIXED: {
    subject: 'une rencontre est fixée',
    lines: (words) => [
      `Le service fixe ${words.the} au ${words.slots[0] ?? ''}.`,
      words.isSession
        ? 'Connectez-vous pour dire si vous venez.'
        : 'Si cette date ne vous convient pas, connectez-vous pour le dire.',
    ],
  },
  NOT_COMING: {
    subject: 'une structure ne vient pas',
    lines: (words) => [`${words.who} ne viendra pas à ${words.the}${on(words)}.`],
  },
  SLOTS_UNANSWERED: {
    subject: 'des créneaux restent sans réponse',
    lines: ({ the, who }) => [
      `${who} n’a pas choisi de créneau pour ${the}. Elle le peut encore. Vous pouvez aussi proposer d’autres créneaux, en fixer un ou annuler.`,
    ],
  },
  REMINDER: {
    subject: 'une rencontre a lieu demain',
    lines: (words) => [
      `Demain : ${words.name}${on(words)}${words.toStructure ? '' : words.of}.`,
      'Connectez-vous pour relire le lieu et ce qui sera regardé.',
    ],
  },
  REPORTED: {
    subject: 'un compte rendu vous attend',
    lines: (words) => [
      `Le compte rendu de ${words.the}${on(words)} est consigné. Connectez-vous pour le lire. Si un constat vous paraît inexact, écrivez-le au service : il ne tranche aucun critère.`,
    ],
  },
  REPORT_AMENDED: {
    subject: 'un compte rendu est corrigé',
    lines: (words) => [
      `Le compte rendu de ${words.the}${on(words)} est corrigé. ${words.changed} Connectez-vous pour lire pourquoi, avec l’ancien à côté du nouveau. Si un constat vous paraît inexact, écrivez-le au service : il ne tranche aucun critère.`,
    ],
  },
  REPORT_OVERDUE: {
    subject: 'un compte rendu est attendu',
    lines: (words) => [
      `Le compte rendu de ${words.the}${on(words)} n’est pas encore consigné. Connectez-vous pour l’écrire.`,
    ],
  },
  CANCELLED: {
    subject: 'une rencontre est annulée',
    lines: (words) => [
      `Le service annule ${words.the}${on(words)}. Connectez-vous pour lire pourquoi. Vous n’avez rien à faire.`,
    ],
  },
};

/** What the structure may look for first; texts are read behind the sign-in (P24). */
const changedWords = (criteria: readonly string[]): string =>
  criteria.length === 0
    ? 'Les constats restent les mêmes ; ses mots changent.'
    : `Le constat change sur : ${criteria.join(', ')}.`;

const wordsFor = ({
  announced: { kind, slots, answerBy, to },
  structureName,
  changed = [],
}: AboutMeeting): Words => ({
  ...KIND_WORDS[kind],
  isSession: kind === 'WORKING_SESSION',
  who: structureName === null ? 'La structure' : `La structure « ${structureName} »`,
  of: structureName === null ? '' : `, « ${structureName} »`,
  slots: slots.map(slotInWords),
  answerBy: answerBy === null ? '' : longDate(answerBy),
  changed: changedWords(changed),
  toStructure: to !== null,
});

/** The letter of one announcement, to the one side that it names. */
export const meetingLetter = (about: AboutMeeting): Letter => {
  const { profile, origin, announced } = about;
  const { subject, lines } = SAID[announced.what];
  return {
    subject: `${profile.shortName} : ${subject}`,
    text: [...lines(wordsFor(about)), '', `${origin}/sign-in`, signature(profile)].join('\n'),
  };
};
