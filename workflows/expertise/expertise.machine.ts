import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import { Silence } from '../../events/expertise.ts';

/** What decisions on a expertise need, and what may be shown of its dossier; its texts are sealed elsewhere. */
export const ExpertiseContext = z.strictObject({
  application: z.string(),
  structure: z.string(),
  structureName: z.string().nullable(),
  criteria: z.array(z.string()),
  compiledDigest: z.string(),
  dueOn: z.string(),
  silence: Silence,
  invitation: z.string(),
  expiresAt: z.string(),
  person: z.string().nullable(),
  overdue: z.boolean(),
  position: z.string().nullable(),
});
export type ExpertiseContext = z.infer<typeof ExpertiseContext>;

const blank: ExpertiseContext = {
  application: '',
  structure: '',
  structureName: null,
  criteria: [],
  compiledDigest: '',
  dueOn: '',
  silence: 'NO_ANSWER',
  invitation: '',
  expiresAt: '',
  person: null,
  overdue: false,
  position: null,
};

/** A person from outside is asked, reminded, and answers or not; an officer then puts the answer with the report. */
export const expertiseMachine = setup({
  types: { context: {} as ExpertiseContext, events: {} as Happening },
  guards: {
    silenceSpeaks: ({ event }) =>
      event.type === 'ExpertiseFellDue.v1' && event.data.silence === 'NO_OBJECTION',
  },
  actions: {
    // XState counts a transition without target or action as forbidden: what is only recorded has this one.
    note: () => undefined,
    noteOverdue: assign({ overdue: true }),
  },
}).createMachine({
  id: 'expertise',
  context: blank,
  initial: 'new',
  states: {
    new: {
      on: {
        'ExpertiseRequested.v1': {
          target: 'asked',
          actions: assign(({ event: { data } }) => data),
        },
      },
    },
    asked: {
      initial: 'invited',
      states: {
        invited: {
          on: {
            'ExpertiseAccepted.v1': {
              target: 'accepted',
              actions: assign({ person: ({ event }) => event.data.person }),
            },
          },
        },
        accepted: {
          on: {
            'ExpertiseAnswered.v1': {
              target: '#expertise.answered',
              actions: assign({ position: ({ event }) => event.data.position }),
            },
          },
        },
      },
      on: {
        'ExpertiseReminded.v1': { actions: 'note' },
        'ExpertiseFellDue.v1': [
          { guard: 'silenceSpeaks', target: 'silent', actions: 'noteOverdue' },
          { actions: 'noteOverdue' },
        ],
        'ExpertiseCancelled.v1': 'cancelled',
      },
    },
    answered: { on: { 'ExpertiseAttached.v1': 'attached' } },
    silent: { on: { 'ExpertiseAttached.v1': 'attached' } },
    attached: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
