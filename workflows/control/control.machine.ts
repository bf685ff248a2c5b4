import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import { ControlOutcome } from '../../events/control.ts';
import { MeasureKind, StatedCondition } from '../../events/label-measure.ts';
import { Commitment, isNobodyAwaited, planAfter } from './plan.ts';

const Day = z.string();

/** What decisions on a control need; its words are sealed elsewhere. */
export const ControlContext = z.strictObject({
  campaign: z.string(),
  label: z.string(),
  number: z.string(),
  structure: z.string(),
  structureName: z.string(),
  chosenBy: z.enum(['DRAW', 'RISK']),
  openedOn: Day,
  asks: z.array(StatedCondition),
  /** The last day to answer, or to put right. */
  answerUntil: Day,
  /** Ranks of what still waits for the holder. */
  awaited: z.array(z.int()),
  verdicts: z.array(z.strictObject({ ask: z.int(), verdict: z.enum(['MET', 'NOT_MET']) })),
  overdue: z.boolean(),
  outcome: ControlOutcome.nullable(),
  /** Of a plan: the day of each commitment, and how it stands. */
  commitments: z.array(Commitment),
  reminderDays: z.int(),
  measure: MeasureKind.nullable(),
  closedOn: Day.nullable(),
});
export type ControlContext = z.infer<typeof ControlContext>;

const blank: ControlContext = {
  campaign: '',
  label: '',
  number: '',
  structure: '',
  structureName: '',
  chosenBy: 'DRAW',
  openedOn: '',
  asks: [],
  answerUntil: '',
  awaited: [],
  verdicts: [],
  overdue: false,
  outcome: null,
  commitments: [],
  reminderDays: 0,
  measure: null,
  closedOn: null,
};

/** A plan is followed as long as something of it waits for the holder. */
const FOLLOWED = [
  { guard: 'planAwaited', target: '.followed', actions: 'follow' },
  { target: '.ended', actions: 'follow' },
] as const;

/** A control of one label: proofs are asked, judged, put right, and something follows, or nothing (H4 to H6). */
export const controlMachine = setup({
  types: { context: {} as ControlContext, events: {} as Happening },
  guards: {
    whole: ({ event }) => event.type === 'ControlAnswered.v1' && event.data.whole,
    planAwaited: ({ context, event }) => !isNobodyAwaited(planAfter(context.commitments, event)),
  },
  actions: {
    open: assign(({ event }) =>
      event.type === 'ControlOpened.v1'
        ? { ...event.data, awaited: event.data.asks.map((_, index) => index + 1) }
        : {},
    ),
    answer: assign(({ context, event }) =>
      event.type === 'ControlAnswered.v1'
        ? { awaited: context.awaited.filter((ask) => ask !== event.data.ask) }
        : {},
    ),
    judge: assign(({ context, event }) =>
      event.type === 'ControlVerdictGiven.v1'
        ? { verdicts: [...context.verdicts.filter(({ ask }) => ask !== event.data.ask), event.data] }
        : {},
    ),
    mend: assign(({ event }) =>
      event.type === 'ControlMendingAsked.v1'
        ? { awaited: event.data.asks, answerUntil: event.data.mendUntil, overdue: false }
        : {},
    ),
    agree: assign(({ context, event }) =>
      event.type === 'ControlPlanAgreed.v1'
        ? {
            awaited: [],
            commitments: planAfter(context.commitments, event),
            reminderDays: event.data.reminderDays,
          }
        : {},
    ),
    follow: assign(({ context, event }) => ({ commitments: planAfter(context.commitments, event) })),
    close: assign(({ event }) => (event.type === 'ControlClosed.v1' ? event.data : {})),
    miss: assign({ overdue: true }),
    note: () => undefined,
  },
}).createMachine({
  id: 'control',
  context: blank,
  initial: 'new',
  states: {
    new: { on: { 'ControlOpened.v1': { target: 'open.asked', actions: 'open' } } },
    open: {
      initial: 'asked',
      states: {
        asked: {
          on: {
            'ControlAnswered.v1': [
              { guard: 'whole', target: 'toJudge', actions: 'answer' },
              { actions: 'answer' },
            ],
            'ControlReminded.v1': { actions: 'note' },
            'ControlAnswerOverdue.v1': { target: 'toJudge', actions: 'miss' },
          },
        },
        toJudge: {
          on: {
            'ControlAnswered.v1': { actions: 'answer' },
            'ControlVerdictGiven.v1': { actions: 'judge' },
            'ControlMendingAsked.v1': { target: 'mending', actions: 'mend' },
          },
        },
        // The amicable phase: once, before anything is held against the holder.
        mending: {
          on: {
            'ControlAnswered.v1': [
              { guard: 'whole', target: 'toConclude', actions: 'answer' },
              { actions: 'answer' },
            ],
            'ControlReminded.v1': { actions: 'note' },
            'ControlAnswerOverdue.v1': { target: 'toConclude', actions: 'miss' },
          },
        },
        toConclude: {
          on: {
            'ControlAnswered.v1': { actions: 'answer' },
            'ControlVerdictGiven.v1': { actions: 'judge' },
          },
        },
      },
      on: {
        'ControlPlanAgreed.v1': { target: 'plan.followed', actions: 'agree' },
        'ControlClosed.v1': { target: 'closed', actions: 'close' },
      },
    },
    // What the holder committed to, followed day by day: kept, or something else follows.
    plan: {
      initial: 'followed',
      states: {
        followed: { on: { 'ControlPlanReminded.v1': { actions: 'note' } } },
        ended: {},
      },
      on: {
        'ControlPlanProofGiven.v1': FOLLOWED,
        'ControlPlanOverdue.v1': FOLLOWED,
        'ControlCommitmentJudged.v1': FOLLOWED,
        'ControlClosed.v1': { target: 'closed', actions: 'close' },
      },
    },
    closed: { type: 'final' },
  },
});
