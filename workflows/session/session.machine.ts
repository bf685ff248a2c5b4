import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';

export const SessionContext = z.strictObject({
  kind: z.string(),
  heldOn: z.string(),
  opensOn: z.string(),
  closesOn: z.string(),
  actingChair: z.int().nullable(),
});
export type SessionContext = z.infer<typeof SessionContext>;

/** A sitting of the council; who is there is kept in one row per member, its items are things of their own. */
export const sessionMachine = setup({
  types: { context: {} as SessionContext, events: {} as Happening },
  actions: {
    // XState counts a transition without target or action as forbidden: what is only recorded has this one.
    note: () => undefined,
  },
}).createMachine({
  id: 'session',
  context: { kind: '', heldOn: '', opensOn: '', closesOn: '', actingChair: null },
  initial: 'new',
  states: {
    new: {
      on: {
        'SessionScheduled.v1': {
          target: 'scheduled',
          actions: assign(({ event }) => event.data),
        },
      },
    },
    scheduled: {
      on: {
        'SessionConvened.v1': 'convened',
        'SessionCancelled.v1': 'cancelled',
        'TimeLimitMissed.v1': { actions: 'note' },
      },
    },
    convened: {
      on: {
        'ActingChairNamed.v1': { actions: assign({ actingChair: ({ event }) => event.data.member }) },
        'SessionOpened.v1': 'open',
        'SessionAdjourned.v1': 'adjourned',
        'SessionCancelled.v1': 'cancelled',
      },
    },
    open: {
      on: {
        'ActingChairNamed.v1': { actions: assign({ actingChair: ({ event }) => event.data.member }) },
        'SessionClosed.v1': 'closed',
        'SessionAdjourned.v1': 'adjourned',
      },
    },
    adjourned: { type: 'final' },
    cancelled: { type: 'final' },
    closed: { type: 'final' },
  },
});
