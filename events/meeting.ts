import * as z from 'zod';
import { Day, fact, Instant } from './fact.ts';

/** A visit on the spot, a hearing of the structure, or a working session on a territory (B15, BOD-01). */
export const MeetingKind = z.enum(['VISIT', 'HEARING', 'WORKING_SESSION']);
export type MeetingKind = z.infer<typeof MeetingKind>;

/** What a meeting found of what was answered: nothing here settles a criterion, a person does. */
export const Finding = z.enum(['CONFIRMED', 'CONTRADICTED', 'NOT_SEEN']);
export type Finding = z.infer<typeof Finding>;

/** When: the instant at which it begins, and how many minutes it lasts. */
export const Slot = z.strictObject({ start: Instant, minutes: z.int().min(15).max(480) });
export type Slot = z.infer<typeof Slot>;

const Criterion = z.string().min(1).max(20);
const Days = z.int().min(0).max(366);

/** Days of the council's rules, kept from the proposal on: to choose a slot, of notice, to write the report. */
export const MeetingRules = z.strictObject({ answerDays: Days, noticeDays: Days, reportDays: Days });
export type MeetingRules = z.infer<typeof MeetingRules>;

/**
 * A meeting is proposed about dossiers that are filed, with what will be looked at of each. A working session has one
 * slot, which the service fixes, and the municipalities that it is about. The place, what it is about in words and the
 * name of its territory are personal.
 */
export const MeetingProposed = fact('MeetingProposed.v1', {
  kind: MeetingKind,
  dossiers: z
    .array(
      z.strictObject({ application: z.uuid(), structure: z.uuid(), criteria: z.array(Criterion).max(20) }),
    )
    .min(1)
    .max(20),
  municipalities: z.array(z.string().length(5)).max(100),
  slots: z.array(Slot).min(1).max(5),
  remote: z.boolean(),
  rules: MeetingRules,
  proposedAt: Instant,
});

/** Other slots, in the place of those that were proposed. */
export const MeetingSlotsProposed = fact('MeetingSlotsProposed.v1', { slots: z.array(Slot).min(1).max(5) });

/** The structure took one of the slots. */
export const MeetingSlotChosen = fact('MeetingSlotChosen.v1', { slot: Slot });

/** None suits, or what was agreed suits no more; why is personal. */
export const MeetingSlotsDeclined = fact('MeetingSlotsDeclined.v1', {});

/** The service fixed the slot itself, with the notice that the rules ask for. */
export const MeetingSlotFixed = fact('MeetingSlotFixed.v1', { slot: Slot });

/** It is held elsewhere; the place is personal. */
export const MeetingPlaceChanged = fact('MeetingPlaceChanged.v1', { remote: z.boolean() });

/** A structure says whether it comes to a working session. */
export const MeetingInvitationAnswered = fact('MeetingInvitationAnswered.v1', {
  application: z.uuid(),
  comes: z.boolean(),
});

/** The structure has chosen no slot in time; it still may. */
export const MeetingSlotsUnanswered = fact('MeetingSlotsUnanswered.v1', {});

/** It is tomorrow. */
export const MeetingReminded = fact('MeetingReminded.v1', {});

/** The days for writing the report are over, and there is none; it may still come. */
export const MeetingReportOverdue = fact('MeetingReportOverdue.v1', {});

/**
 * What was found for one dossier, criterion by criterion. Who was there, the report and what is said of each finding are
 * personal, under the key of that dossier: whoever is shown one sees nothing of the others.
 */
export const MeetingReported = fact('MeetingReported.v1', {
  application: z.uuid(),
  findings: z.array(z.strictObject({ criterion: Criterion, finding: Finding })).max(60),
});

/**
 * The report on one dossier is written anew, before the council has it on an agenda; what it said stays in the facts
 * before. `changed` are the criteria of which something else was found. Its texts are personal, and so is why it changes.
 */
export const MeetingReportAmended = fact('MeetingReportAmended.v1', {
  application: z.uuid(),
  findings: z.array(z.strictObject({ criterion: Criterion, finding: Finding })).max(60),
  changed: z.array(Criterion).max(120),
});

/** It will not be held; why is personal. */
export const MeetingCancelled = fact('MeetingCancelled.v1', {});

/** What one side is to be told of a meeting. */
export const Announcement = z.enum([
  'SLOTS_PROPOSED',
  'SLOT_CHOSEN',
  'SLOTS_DECLINED',
  'SLOT_FIXED',
  'NOT_COMING',
  'SLOTS_UNANSWERED',
  'REMINDER',
  'REPORTED',
  'REPORT_AMENDED',
  'REPORT_OVERDUE',
  'CANCELLED',
]);
export type Announcement = z.infer<typeof Announcement>;

/**
 * The service (no structure is `to`), or one structure, is to be told of what has just happened: a fact for each, so
 * that each letter leaves once and no structure sees which others are invited. `about` is the structure concerned, when
 * it is one.
 */
export const MeetingAnnounced = fact('MeetingAnnounced.v1', {
  what: Announcement,
  kind: MeetingKind,
  to: z.uuid().nullable(),
  about: z.uuid().nullable(),
  slots: z.array(Slot).max(5),
  answerBy: Day.nullable(),
});
