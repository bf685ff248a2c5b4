import { objectOf } from '../json.ts';
import { quoting } from './quoted.ts';
import type { Life } from './life.ts';

const OUTCOMES = ['granted', 'refused'] as const;

/** DEC-10: nobody opened it in time, and it is to be sent. */
export const unreadInTime = OUTCOMES.map((outcome) => ({
  from: `decided.${outcome}.available`,
  to: [`decided.${outcome}.toDeliver`],
}));

/** From a decision to its notification: it is to be read, and else to be sent (DEC-06, DEC-10). */
export const decidedSteps: Life['steps'] = {
  'DecisionExported.v1': [
    {
      from: 'filed',
      keeps: (_, context, __, version) => quoting(context, { exported: version }),
    },
  ],
  'DecisionMadeAvailable.v1': OUTCOMES.map((outcome) => ({
    from: `decided.${outcome}.unsent`,
    to: [`decided.${outcome}.available`],
    keeps: (data) => ({ notice: data }),
  })),
  // E8: nobody was told, and no silence counts.
  'DecisionMailReturned.v1': OUTCOMES.map((outcome) => ({
    from: `decided.${outcome}.available`,
    to: [`decided.${outcome}.toDeliver`],
    keeps: (_, { notice }) => ({ notice: { ...objectOf(notice), electronic: false } }),
  })),
  'DeliveryRecorded.v1': [{ from: 'decided' }],
  'DecisionNotified.v1': [{ from: 'decided', to: ['notified'], keeps: (data) => ({ notified: data }) }],
};
