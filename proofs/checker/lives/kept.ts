import { textOf } from '../json.ts';
import type { Step } from './life.ts';

const CLOSED = ['notified', 'withdrawn', 'inadmissible', 'implicitlyAccepted', 'implicitlyRejected'];

const kept = (step: Omit<Step, 'from'>): Step[] => [...CLOSED, 'toErase'].map((from) => ({ ...step, from }));

/** GDP-04: closed, held when something asks for it, erased once the archives gave their visa and nothing holds it. */
export const retentionSteps: Readonly<Record<string, readonly Step[]>> = {
  'ErasureHeld.v1': kept({
    when: (_, { held }) => held === null,
    keeps: ({ ground }) => ({ held: ground }),
  }),
  'ErasureReleased.v1': kept({ when: (_, { held }) => held !== null, keeps: () => ({ held: null }) }),
  'EliminationVisaRecorded.v1': CLOSED.map((from) => ({
    from,
    when: ({ retainedFrom, keptUntil }, { held }) =>
      held === null && textOf(retainedFrom) < textOf(keptUntil),
    to: ['toErase'],
  })),
  'ApplicationErased.v1': [{ from: 'toErase', when: (_, { held }) => held === null, to: ['erased'] }],
};
