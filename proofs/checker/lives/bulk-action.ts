import type { Life } from './life.ts';

/** One act on many dossiers: undone, or carried out. */
export const bulkAction: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: { command: 'assign', of: 'application', author: '', things: [], results: null },
  },
  steps: {
    'BulkActionHeld.v1': [{ from: 'new', to: ['held'], keeps: (data) => data }],
    'BulkActionUndone.v1': [{ from: 'held', to: ['undone'] }],
    'BulkActionReleased.v1': [{ from: 'held', to: ['due'] }],
    'BulkActionFellDue.v1': [{ from: 'held', to: ['due'] }],
    'BulkActionCarriedOut.v1': [{ from: 'due', to: ['carriedOut'], keeps: ({ results }) => ({ results }) }],
  },
  word: ([place]) => place ?? '',
};
