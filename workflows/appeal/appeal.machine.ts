import * as z from 'zod';
import { assign, setup } from 'xstate';
import { AppealEffect, AppealSubject, Challenged, FactsAt } from '../../events/appeal.ts';
import type { Happening } from '../../events/catalogue.ts';
import { Remedies } from '../../events/notification.ts';

const Day = z.string();

/** What decisions on an appeal need; its texts are sealed elsewhere. */
export const AppealContext = z.strictObject({
  structure: z.string(),
  structureName: z.string(),
  against: Challenged.nullable(),
  subject: AppealSubject.nullable(),
  by: z.enum(['STRUCTURE', 'THIRD_PARTY']),
  receivedOn: Day,
  postmarkedOn: Day.nullable(),
  decidedOn: Day,
  notifiedOn: Day.nullable(),
  remedies: Remedies.nullable(),
  late: z.boolean(),
  factsAt: FactsAt,
  silenceOn: Day,
  courtIfSilentOn: Day,
  /** The last day for the holder to be heard (REM-05), and whether they said something. */
  observationsUntil: Day.nullable(),
  observed: z.boolean(),
  examiner: z.string().nullable(),
  proposes: z.enum(['UPHOLD', 'REJECT']).nullable(),
  outcome: z.enum(['UPHELD', 'REJECTED', 'INADMISSIBLE']).nullable(),
  effect: AppealEffect.nullable(),
  /** The day on which it was answered, and that from which the answer binds (DEC-06). */
  ruledOn: Day.nullable(),
  /** Whether its answer counts as notified when it stays unread (L112-15). */
  electronic: z.boolean(),
  /** Days went by since it was signed, and it is still to be posted. */
  toPost: z.boolean(),
  answeredOn: Day.nullable(),
  courtDeadline: Day.nullable(),
});
export type AppealContext = z.infer<typeof AppealContext>;

const blank: AppealContext = {
  structure: '',
  structureName: '',
  against: null,
  subject: null,
  by: 'STRUCTURE',
  receivedOn: '',
  postmarkedOn: null,
  decidedOn: '',
  notifiedOn: null,
  remedies: null,
  late: false,
  factsAt: { rule: 'RULING', on: null },
  silenceOn: '',
  courtIfSilentOn: '',
  observationsUntil: null,
  observed: false,
  examiner: null,
  proposes: null,
  outcome: null,
  effect: null,
  ruledOn: null,
  electronic: false,
  toPost: false,
  answeredOn: null,
  courtDeadline: null,
};

/** An appeal, from its receipt to its answer or to two months of silence (REM-01 to REM-05). */
export const appealMachine = setup({
  types: { context: {} as AppealContext, events: {} as Happening },
  guards: { late: ({ event }) => event.type === 'AppealFiled.v1' && event.data.late },
  actions: {
    lodge: assign(({ event }) => (event.type === 'AppealFiled.v1' ? event.data : {})),
    acknowledge: assign(({ event }) => {
      if (event.type !== 'AppealAcknowledged.v1') return {};
      const { silenceOn, courtIfSilentOn } = event.data;
      return { silenceOn, courtIfSilentOn };
    }),
    invite: assign(({ event }) => (event.type === 'AppealHolderInvited.v1' ? event.data : {})),
    entrust: assign(({ event }) =>
      event.type === 'AppealEntrusted.v1' ? { ...event.data, proposes: null } : {},
    ),
    decide: assign(({ event }) => {
      if (event.type !== 'AppealDecided.v1') return {};
      const { outcome, effect, decidedOn, electronic } = event.data;
      return { outcome, effect, ruledOn: decidedOn, electronic };
    }),
  },
}).createMachine({
  id: 'appeal',
  context: blank,
  initial: 'new',
  states: {
    new: {
      on: {
        'AppealFiled.v1': [
          { guard: 'late', target: 'pending.late', actions: 'lodge' },
          { target: 'pending.admitted', actions: 'lodge' },
        ],
      },
    },
    pending: {
      initial: 'admitted',
      states: {
        late: { on: { 'AppealAdmitted.v1': 'admitted' } },
        admitted: {
          on: {
            'AppealHolderInvited.v1': { target: 'hearing', actions: 'invite' },
            'AppealEntrusted.v1': { target: 'examining', actions: 'entrust' },
          },
        },
        hearing: {
          on: {
            'AppealObserved.v1': { target: 'heard', actions: assign({ observed: true }) },
            'AppealHolderSilent.v1': 'heard',
          },
        },
        heard: { on: { 'AppealEntrusted.v1': { target: 'examining', actions: 'entrust' } } },
        examining: {
          on: {
            'AppealEntrusted.v1': { actions: 'entrust' },
            'AppealExamined.v1': {
              target: 'examined',
              actions: assign({ proposes: ({ event }) => event.data.proposes }),
            },
          },
        },
        examined: { on: { 'AppealEntrusted.v1': { target: 'examining', actions: 'entrust' } } },
      },
      on: {
        'AppealAcknowledged.v1': { actions: 'acknowledge' },
        'AppealDecided.v1': { target: 'decided', actions: 'decide' },
        'AppealDeemedRejected.v1': {
          target: 'deemedRejected',
          actions: assign({ courtDeadline: ({ event }) => event.data.courtDeadline }),
        },
        'AppealWithdrawn.v1': 'withdrawn',
      },
    },
    decided: {
      on: {
        'AppealMailReturned.v1': { actions: assign({ electronic: false }) },
        'AppealAnswerToPost.v1': { actions: assign({ toPost: true }) },
        'AppealAnswered.v1': {
          target: 'answered',
          actions: assign(({ event: { data } }) => ({
            answeredOn: data.notifiedOn,
            toPost: false,
            courtDeadline: data.courtDeadline,
          })),
        },
      },
    },
    answered: { type: 'final' },
    deemedRejected: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});
