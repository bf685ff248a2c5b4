import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';

/** What decisions on a note need; its texts are sealed elsewhere. */
export const WorkshopContext = z.strictObject({
  heldOn: z.string(),
  participants: z.int(),
  /** The working session that it is the note of, if the service convened one. */
  meeting: z.string().nullable(),
  /** How many times it was written. */
  revision: z.int(),
});
export type WorkshopContext = z.infer<typeof WorkshopContext>;

/** A note of what was said between two sessions: written, read by the council, then by the public if it wants. */
export const workshopMachine = setup({
  types: { context: {} as WorkshopContext, events: {} as Happening },
  actions: {
    write: assign(({ event }) => {
      if (event.type === 'WorkshopNoted.v1') return { ...event.data, revision: 1 };
      return event.type === 'WorkshopNoteAmended.v1' ? event.data : {};
    }),
  },
}).createMachine({
  id: 'workshop',
  context: { heldOn: '', participants: 0, meeting: null, revision: 0 },
  initial: 'new',
  states: {
    new: { on: { 'WorkshopNoted.v1': { target: 'written', actions: 'write' } } },
    written: {
      on: {
        'WorkshopNoteAmended.v1': { actions: 'write' },
        'WorkshopNotePublished.v1': 'published',
        'WorkshopNoteDiscarded.v1': 'discarded',
      },
    },
    published: {
      on: { 'WorkshopNoteAmended.v1': { actions: 'write' }, 'WorkshopNoteOpened.v1': 'open' },
    },
    open: {
      on: { 'WorkshopNoteAmended.v1': { actions: 'write' }, 'WorkshopNoteClosed.v1': 'published' },
    },
    discarded: { type: 'final' },
  },
});
