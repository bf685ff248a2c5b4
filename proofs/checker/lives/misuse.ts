import type { JsonObject } from '../json.ts';
import { retentionSteps } from './kept.ts';
import type { Life } from './life.ts';

const all = (data: JsonObject): JsonObject => data;
const answered = (): JsonObject => ({ answered: true });

/** A report that the label is claimed wrongly, from its receipt to what becomes of it (M23). */
export const misuse: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: {
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
    },
  },
  steps: {
    'MisuseReported.v1': [{ from: 'new', to: ['open.received'], keeps: all }],
    'MisuseHearingOpened.v1': [
      { from: 'open.received', to: ['open.hearing'], keeps: (data) => ({ ...data, overdue: false }) },
    ],
    'MisuseAnswered.v1': [
      { from: 'open.hearing', to: ['open.heard'], keeps: answered },
      { from: 'open.heard', keeps: answered },
    ],
    'MisuseUnanswered.v1': [{ from: 'open.hearing', to: ['open.heard'] }],
    'MisuseOverdue.v1': [{ from: 'open', keeps: () => ({ overdue: true }) }],
    'MisuseClosed.v1': [{ from: 'open', to: ['closed'], keeps: all }],
    'MisuseHolderTold.v1': [{ from: 'closed', keeps: () => ({ holderTold: true }) }],
    ...retentionSteps(['closed'], 'MisuseErased.v1'),
  },
  word: ([place = '']) => place.replace('open.', ''),
};
