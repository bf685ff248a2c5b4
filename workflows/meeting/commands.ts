import * as z from 'zod';
import { text } from '../../events/fact.ts';
import { Finding, MeetingKind, Slot, type MeetingRules } from '../../events/meeting.ts';
import { CriterionId } from '../application/criterion-id.ts';
import { PassDeadline } from '../kernel/pass-deadline.ts';
import { isMunicipality } from '../structure/municipalities.ts';

const isDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** Begins on the hour or the half-hour, in years in which calendar arithmetic holds. */
const ProposedSlot = Slot.refine(
  ({ start }) => /^2\d{3}-.{5}T\d\d:[03]0:00\.000Z$/.test(start) && start < '2999',
  {
    path: ['start'],
    error: 'Un créneau commence à l’heure pile ou à la demie.',
  },
);

/** An address, or how to join from afar. */
const Where = z.strictObject({ remote: z.boolean().default(false), place: text(300) });

const LookedAt = z.strictObject({
  application: z.uuid(),
  criteria: z
    .array(CriterionId)
    .max(20)
    .refine(isDistinct, { error: 'Chaque critère se cite une fois.' })
    .default([]),
});

const Territory = z.strictObject({
  name: text(120),
  municipalities: z
    .array(z.string().refine(isMunicipality, { error: 'Aucune commune ne porte ce code.' }))
    .max(100)
    .refine(isDistinct, { error: 'Chaque commune se cite une fois.' })
    .default([]),
});

const Propose = z
  .strictObject({
    kind: MeetingKind,
    dossiers: z
      .array(LookedAt)
      .min(1)
      .max(20)
      .refine((dossiers) => isDistinct(dossiers.map(({ application }) => application)), {
        error: 'Chaque dossier se cite une fois.',
      }),
    slots: z.array(ProposedSlot).min(1).max(5),
    where: Where,
    /** What will be looked at, in words; beside the criteria of each dossier, or instead. */
    about: text(1000).optional(),
    /** Of a working session. */
    territory: Territory.optional(),
  })
  .refine(
    ({ about, dossiers }) => about !== undefined || dossiers.every(({ criteria }) => criteria.length > 0),
    {
      path: ['about'],
      error: 'Dites ce qui sera regardé : des critères pour chaque dossier, ou une phrase.',
    },
  )
  .refine(({ kind, dossiers }) => kind === 'WORKING_SESSION' || dossiers.length === 1, {
    path: ['dossiers'],
    error: 'Une visite ou une audition porte sur un seul dossier.',
  })
  .refine(({ kind, slots }) => kind !== 'WORKING_SESSION' || slots.length === 1, {
    path: ['slots'],
    error: 'Le service fixe lui-même le créneau d’une séance de travail : indiquez-en un seul.',
  })
  .refine(({ kind, territory }) => (kind === 'WORKING_SESSION') === (territory !== undefined), {
    path: ['territory'],
    error: 'Une séance de travail nomme son territoire ; une visite ou une audition n’en nomme pas.',
  });

const ReportedFinding = z.strictObject({
  criterion: CriterionId,
  finding: Finding,
  words: text(1000).optional(),
});

const Report = z.strictObject({
  application: z.uuid(),
  /** Who was there. */
  present: text(600),
  text: text(8000),
  findings: z
    .array(ReportedFinding)
    .max(60)
    .refine((findings) => isDistinct(findings.map(({ criterion }) => criterion)), {
      error: 'Chaque critère reçoit un seul constat.',
    }),
});

export const meetingCommands = {
  propose: Propose,
  proposeSlots: z.strictObject({ slots: z.array(ProposedSlot).min(1).max(5), where: Where.optional() }),
  chooseSlot: z.strictObject({ start: Slot.shape.start }),
  declineSlots: z.strictObject({ reason: text(600) }),
  fixSlot: z.strictObject({ slot: ProposedSlot, where: Where.optional() }),
  answerInvitation: z.strictObject({ application: z.uuid(), comes: z.boolean() }),
  recordReport: Report,
  /** The whole report anew, with why it changes. */
  amendReport: Report.extend({ why: text(600) }),
  cancel: z.strictObject({ reason: text(600) }),
  passDeadline: PassDeadline,
};

/** What was found of a criterion. */
export type Found = { criterion: string; finding: z.infer<typeof Finding> };

/** A dossier that a meeting may be about, as far as it bears on that. */
export type Concerned = {
  structure: string;
  /** From its filing to its decision. */
  underWay: boolean;
  /** What its charter calls criteria. */
  criteria: readonly string[];
  /** Those to whom it is closed (B9). */
  conflicted: readonly string[];
  /** Whether whoever asks declared a link with its structure, and has not settled it (B9). */
  linked: boolean;
};

/** Those to whom a dossier of the meeting is closed: they do nothing on the meeting either (B9). */
type ClosedTo = Pick<Concerned, 'conflicted' | 'linked'>;

export type MeetingGiven = {
  /** The dossiers in the order in which they are asked for; null where there is none. */
  propose: { dossiers: readonly (Concerned | null)[]; rules: MeetingRules };
  proposeSlots: ClosedTo;
  fixSlot: ClosedTo;
  cancel: ClosedTo;
  recordReport: Pick<Concerned, 'criteria' | 'conflicted' | 'linked'>;
  amendReport: Pick<Concerned, 'criteria' | 'conflicted' | 'linked'> & {
    /** Where the dossier stands: whether before an agenda, and the version at which it does. */
    dossier: { beforeAgenda: boolean; version: number } | null;
    /** What the report found so far. */
    found: readonly Found[];
  };
};
