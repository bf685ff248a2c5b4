import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import { MeetingKind, MeetingRules, Slot } from '../../events/meeting.ts';

/** A dossier of a meeting: whether its structure comes (to a working session), and whether it has its report. */
const Dossier = z.strictObject({
  application: z.string(),
  structure: z.string(),
  criteria: z.array(z.string()),
  comes: z.boolean().nullable(),
  reported: z.boolean(),
  /** How many times its report was written anew. */
  amended: z.int(),
});

/** What decisions on a meeting need; its texts are sealed elsewhere. */
export const MeetingContext = z.strictObject({
  kind: MeetingKind,
  dossiers: z.array(Dossier),
  municipalities: z.array(z.string()),
  slots: z.array(Slot),
  /** The slot that was agreed or fixed last, even if it holds no more. */
  slot: Slot.nullable(),
  remote: z.boolean(),
  rules: MeetingRules,
  proposedAt: z.string(),
  /** Whether the structure let its days to choose go by. */
  silent: z.boolean(),
  /** How many times what calendars show has changed (RFC 5545, SEQUENCE). */
  sequence: z.int(),
});
export type MeetingContext = z.infer<typeof MeetingContext>;

const blank: MeetingContext = {
  kind: 'VISIT',
  dossiers: [],
  municipalities: [],
  slots: [],
  slot: null,
  remote: false,
  rules: { answerDays: 0, noticeDays: 0, reportDays: 0 },
  proposedAt: '',
  silent: false,
  sequence: 0,
};

type Dossiers = MeetingContext['dossiers'];

const withDossier = (dossiers: Dossiers, application: string, changes: Partial<Dossiers[number]>): Dossiers =>
  dossiers.map((one) => (one.application === application ? { ...one, ...changes } : one));

const withAmendment = (dossiers: Dossiers, { application }: { application: string }): Dossiers =>
  dossiers.map((one) => (one.application === application ? { ...one, amended: one.amended + 1 } : one));

/** A visit or a hearing is agreed on by both sides; the service convenes a working session. Reports follow. */
export const meetingMachine = setup({
  types: { context: {} as MeetingContext, events: {} as Happening },
  guards: {
    isConvened: ({ event }) => event.type === 'MeetingProposed.v1' && event.data.kind === 'WORKING_SESSION',
    isLastReport: ({ context, event }) =>
      event.type === 'MeetingReported.v1' &&
      withDossier(context.dossiers, event.data.application, { reported: true }).every(
        ({ reported }) => reported,
      ),
  },
  actions: {
    // XState counts a transition without target or action as forbidden: what is only recorded has this one.
    note: () => undefined,
    change: assign({ sequence: ({ context }) => context.sequence + 1 }),
    keep: assign(({ event }) => {
      if (event.type !== 'MeetingProposed.v1') return {};
      const { dossiers, ...data } = event.data;
      return {
        ...data,
        dossiers: dossiers.map((one) => ({ ...one, comes: null, reported: false, amended: 0 })),
      };
    }),
    convene: assign({ slot: ({ context }) => context.slots[0] ?? null }),
    takeSlot: assign(({ event }) =>
      event.type === 'MeetingSlotChosen.v1' || event.type === 'MeetingSlotFixed.v1'
        ? { slot: event.data.slot, silent: false }
        : {},
    ),
    // Another day is another question: who said they came is asked again.
    askAgain: assign({
      dossiers: ({ context }) => context.dossiers.map((one) => ({ ...one, comes: null })),
    }),
    noteAmendment: assign(({ context, event }) =>
      event.type === 'MeetingReportAmended.v1'
        ? { dossiers: withAmendment(context.dossiers, event.data) }
        : {},
    ),
    noteReport: assign(({ context, event }) =>
      event.type === 'MeetingReported.v1'
        ? { dossiers: withDossier(context.dossiers, event.data.application, { reported: true }) }
        : {},
    ),
  },
}).createMachine({
  id: 'meeting',
  context: blank,
  initial: 'new',
  states: {
    new: {
      on: {
        'MeetingProposed.v1': [
          { guard: 'isConvened', target: 'planned.convened', actions: ['keep', 'convene', 'change'] },
          { target: 'planned.awaiting', actions: 'keep' },
        ],
      },
    },
    planned: {
      initial: 'awaiting',
      states: {
        awaiting: {
          on: {
            'MeetingSlotChosen.v1': { target: 'agreed', actions: ['takeSlot', 'change'] },
            'MeetingSlotsDeclined.v1': 'unsuited',
            'MeetingSlotsUnanswered.v1': { actions: assign({ silent: true }) },
            'MeetingSlotsProposed.v1': {
              actions: assign(({ event }) => ({ slots: event.data.slots, silent: false })),
            },
            'MeetingSlotFixed.v1': { target: 'agreed', actions: ['takeSlot', 'change'] },
          },
        },
        unsuited: {
          on: {
            'MeetingSlotsProposed.v1': {
              target: 'awaiting',
              actions: assign(({ event }) => ({ slots: event.data.slots, silent: false })),
            },
            'MeetingSlotFixed.v1': { target: 'agreed', actions: ['takeSlot', 'change'] },
          },
        },
        agreed: {
          on: {
            'MeetingSlotsDeclined.v1': { target: 'unsuited', actions: 'change' },
            'MeetingSlotFixed.v1': { actions: ['takeSlot', 'change'] },
            'MeetingReminded.v1': { actions: 'note' },
            'MeetingReportOverdue.v1': { actions: 'note' },
            'MeetingReported.v1': { target: '#meeting.reported', actions: 'noteReport' },
          },
        },
        convened: {
          on: {
            'MeetingSlotFixed.v1': { actions: ['takeSlot', 'askAgain', 'change'] },
            'MeetingInvitationAnswered.v1': {
              actions: assign(({ context, event: { data } }) => ({
                dossiers: withDossier(context.dossiers, data.application, { comes: data.comes }),
              })),
            },
            'MeetingReminded.v1': { actions: 'note' },
            'MeetingReportOverdue.v1': { actions: 'note' },
            'MeetingReported.v1': [
              { guard: 'isLastReport', target: '#meeting.reported', actions: 'noteReport' },
              { actions: 'noteReport' },
            ],
            'MeetingReportAmended.v1': { actions: 'noteAmendment' },
          },
        },
      },
      on: {
        'MeetingPlaceChanged.v1': {
          actions: [assign({ remote: ({ event }) => event.data.remote }), 'change'],
        },
        'MeetingCancelled.v1': { target: 'cancelled', actions: 'change' },
        'MeetingAnnounced.v1': { actions: 'note' },
      },
    },
    // Nothing more happens there but that a report is put right, and that both sides are told.
    reported: {
      on: {
        'MeetingReportAmended.v1': { actions: 'noteAmendment' },
        'MeetingAnnounced.v1': { actions: 'note' },
      },
    },
    cancelled: { on: { 'MeetingAnnounced.v1': { actions: 'note' } } },
  },
});
