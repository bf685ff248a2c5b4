import type { JsonObject } from '../json.ts';
import type { Life } from './life.ts';

const overdue = (): JsonObject => ({ overdue: true });
const saysNoObjection = ({ silence }: JsonObject): boolean => silence === 'NO_OBJECTION';

/** What a person from outside was asked about a dossier, until they answer, keep silent, or are asked no more. */
export const expertise: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: {
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
    },
  },
  steps: {
    'ExpertiseRequested.v1': [{ from: 'new', to: ['asked.invited'], keeps: (data) => data }],
    'ExpertiseAccepted.v1': [
      { from: 'asked.invited', to: ['asked.accepted'], keeps: ({ person }) => ({ person }) },
    ],
    'ExpertiseReminded.v1': [{ from: 'asked' }],
    // DEL-16: silence ends it only where the council's rules give it a meaning.
    'ExpertiseFellDue.v1': [
      { from: 'asked', when: saysNoObjection, to: ['silent'], keeps: overdue },
      { from: 'asked', keeps: overdue },
    ],
    'ExpertiseAnswered.v1': [
      { from: 'asked.accepted', to: ['answered'], keeps: ({ position }) => ({ position }) },
    ],
    'ExpertiseAttached.v1': [
      { from: 'answered', to: ['attached'] },
      { from: 'silent', to: ['attached'] },
    ],
    'ExpertiseCancelled.v1': [{ from: 'asked', to: ['cancelled'] }],
  },
  word: ([place = '']) => place.replace('asked.', ''),
};
