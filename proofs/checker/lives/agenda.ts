import type { Json, JsonObject } from '../json.ts';
import type { Life } from './life.ts';

const pick = (data: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(names.map((name): [string, Json] => [name, data[name] ?? null]));

/** Of a dossier: on an agenda, back from it, and what the council says. */
export const agendaSteps: Life['steps'] = {
  'ApplicationPlacedOnAgenda.v1': [
    {
      from: 'filed.examination.ready',
      to: ['filed.examination.onAgenda'],
      keeps: (data) => ({ ...pick(data, 'item', 'session'), left: null }),
    },
  ],
  'ApplicationLeftAgenda.v1': [
    {
      from: 'filed.examination.onAgenda',
      to: ['filed.examination.ready'],
      keeps: (data) => ({ item: null, left: pick(data, 'session', 'item', 'reason') }),
    },
  ],
  'OpinionReceived.v1': [
    {
      from: 'filed.examination.onAgenda',
      to: ['filed.examination.opinionGiven'],
      keeps: (data) => pick(data, 'opinion', 'conditions'),
    },
  ],
  // D14: its vote was annulled.
  'OpinionAnnulled.v1': [
    {
      from: 'filed.examination.opinionGiven',
      to: ['filed.examination.onAgenda'],
      keeps: () => ({ opinion: null, conditions: [] }),
    },
  ],
  'DecisionDeferred.v1': [
    {
      from: 'filed.examination.opinionGiven',
      to: ['filed.examination.ready'],
      keeps: (_, { session, item }) => ({
        item: null,
        opinion: null,
        conditions: [],
        left: { session, item, reason: 'DEFERRED' },
      }),
    },
  ],
};
