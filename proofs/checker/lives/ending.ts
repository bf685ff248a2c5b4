import { textOf } from '../json.ts';
import { dayAt } from '../paris.ts';
import type { Step } from './life.ts';

/** A dossier that ends without a decision of the President, and what is asked for once silence has decided (L232-3, L232-4). */
export const endingSteps: Readonly<Record<string, readonly Step[]>> = {
  'ApplicationWithdrawn.v1': [
    {
      from: 'filed',
      to: ['withdrawn'],
      keeps: ({ withdrawnOn }) => ({ ended: { on: withdrawnOn, courtDeadline: null } }),
    },
  ],
  'ApplicationFoundInadmissible.v1': [
    {
      from: 'filed',
      to: ['inadmissible'],
      keeps: ({ foundOn, courtDeadline }) => ({ ended: { on: foundOn, courtDeadline } }),
    },
  ],
  'ImplicitDecisionReached.v1': [
    {
      from: 'filed',
      to: ({ outcome }) => [outcome === 'ACCEPTED' ? 'implicitlyAccepted' : 'implicitlyRejected.unexplained'],
      keeps: ({ reachedAt }) => ({ ended: { on: dayAt(textOf(reachedAt)), courtDeadline: null } }),
    },
  ],
  'ImplicitAcceptanceCertified.v1': [{ from: 'implicitlyAccepted' }],
  'ImplicitRejectionQuestioned.v1': [
    {
      from: 'implicitlyRejected.unexplained',
      to: ['implicitlyRejected.questioned'],
      keeps: ({ askedOn, reasonsDueOn }) => ({ reasonsAsked: { askedOn, dueOn: reasonsDueOn } }),
    },
  ],
  'ImplicitRejectionExplained.v1': [
    {
      from: 'implicitlyRejected.questioned',
      to: ['implicitlyRejected.explained'],
      keeps: ({ explainedOn, courtDeadline }) => ({ ended: { on: explainedOn, courtDeadline } }),
    },
  ],
};
