import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import { MentionedAs, MisuseOutcome } from '../../events/misuse.ts';
import { HoldGround } from '../../events/retention.ts';

const Day = z.string();

/** What decisions on a report need; what was typed is sealed elsewhere. */
export const MisuseContext = z.strictObject({
  number: z.string().nullable(),
  source: z.enum(['PAGE', 'SERVICE']),
  receivedOn: Day,
  examineBy: Day,
  tells: z.boolean(),
  mentioned: MentionedAs.nullable(),
  label: z.string().nullable(),
  structure: z.string().nullable(),
  structureName: z.string().nullable(),
  askedOn: Day.nullable(),
  answerUntil: Day.nullable(),
  closeBy: Day.nullable(),
  answered: z.boolean(),
  outcome: MisuseOutcome.nullable(),
  closedOn: Day.nullable(),
  letterOn: Day.nullable(),
  /** A day of the rules went by before the service did its part. */
  overdue: z.boolean(),
  holderTold: z.boolean(),
  /** What keeps it after its time, if anything does. */
  held: HoldGround.nullable(),
});
export type MisuseContext = z.infer<typeof MisuseContext>;

const blank: MisuseContext = {
  number: null,
  source: 'PAGE',
  receivedOn: '',
  examineBy: '',
  tells: false,
  mentioned: null,
  label: null,
  structure: null,
  structureName: null,
  askedOn: null,
  answerUntil: null,
  closeBy: null,
  answered: false,
  outcome: null,
  closedOn: null,
  letterOn: null,
  overdue: false,
  holderTold: false,
  held: null,
};

/** Something keeps it, or does no more (GDP-04). */
const HOLDS = {
  'ErasureHeld.v1': { actions: 'hold' },
  'ErasureReleased.v1': { actions: 'release' },
} as const;

/** A report that the label is claimed wrongly, from its receipt to what becomes of it (M23). */
export const misuseMachine = setup({
  types: { context: {} as MisuseContext, events: {} as Happening },
  guards: { notHeld: ({ context }) => context.held === null },
  actions: {
    report: assign(({ event }) => (event.type === 'MisuseReported.v1' ? event.data : {})),
    open: assign(({ event }) =>
      event.type === 'MisuseHearingOpened.v1' ? { ...event.data, overdue: false } : {},
    ),
    answer: assign({ answered: true }),
    close: assign(({ event }) => (event.type === 'MisuseClosed.v1' ? event.data : {})),
    hold: assign(({ event }) => (event.type === 'ErasureHeld.v1' ? { held: event.data.ground } : {})),
    release: assign({ held: null }),
  },
}).createMachine({
  id: 'misuse',
  context: blank,
  initial: 'new',
  states: {
    new: { on: { 'MisuseReported.v1': { target: 'open.received', actions: 'report' } } },
    open: {
      initial: 'received',
      states: {
        received: { on: { 'MisuseHearingOpened.v1': { target: 'hearing', actions: 'open' } } },
        hearing: {
          on: {
            'MisuseAnswered.v1': { target: 'heard', actions: 'answer' },
            'MisuseUnanswered.v1': 'heard',
          },
        },
        // What comes late is read all the same.
        heard: { on: { 'MisuseAnswered.v1': { actions: 'answer' } } },
      },
      on: {
        'MisuseOverdue.v1': { actions: assign({ overdue: true }) },
        'MisuseClosed.v1': { target: 'closed', actions: 'close' },
      },
    },
    closed: {
      on: {
        'MisuseHolderTold.v1': { actions: assign({ holderTold: true }) },
        ...HOLDS,
        'EliminationVisaRecorded.v1': 'toErase',
      },
    },
    toErase: { on: { ...HOLDS, 'MisuseErased.v1': { guard: 'notHeld', target: 'erased' } } },
    erased: { type: 'final' },
  },
});
