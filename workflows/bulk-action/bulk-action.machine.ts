import * as z from 'zod';
import { assign, setup } from 'xstate';
import { BulkCommand, BulkKind, BulkResult } from '../../events/bulk-action.ts';
import type { Happening } from '../../events/catalogue.ts';

/** What is known of an act on many dossiers; what it says of each is sealed elsewhere. */
export const BulkActionContext = z.strictObject({
  command: BulkCommand,
  of: BulkKind,
  author: z.string(),
  things: z.array(z.string()),
  /** What became of each, once it was carried out. */
  results: z.array(BulkResult).nullable(),
});
export type BulkActionContext = z.infer<typeof BulkActionContext>;

/** Held, then undone or carried out: one of the two, since both are facts of one thing (B11). */
export const bulkActionMachine = setup({
  types: { context: {} as BulkActionContext, events: {} as Happening },
  actions: {
    hold: assign(({ event }) => (event.type === 'BulkActionHeld.v1' ? { ...event.data } : {})),
    record: assign(({ event }) =>
      event.type === 'BulkActionCarriedOut.v1' ? { results: event.data.results } : {},
    ),
  },
}).createMachine({
  id: 'bulkAction',
  context: { command: 'assign', of: 'application', author: '', things: [], results: null },
  initial: 'new',
  states: {
    new: { on: { 'BulkActionHeld.v1': { target: 'held', actions: 'hold' } } },
    held: {
      on: {
        'BulkActionUndone.v1': 'undone',
        'BulkActionReleased.v1': 'due',
        'BulkActionFellDue.v1': 'due',
      },
    },
    due: { on: { 'BulkActionCarriedOut.v1': { target: 'carriedOut', actions: 'record' } } },
    undone: { type: 'final' },
    carriedOut: { type: 'final' },
  },
});
