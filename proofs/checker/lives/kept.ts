import { textOf } from '../json.ts';
import type { Step } from './life.ts';

/**
 * GDP-04: closed in one of these states, held when something asks for it, erased once the archives gave their visa and nothing
 * holds it, as a fact of this type says.
 */
export const retentionSteps = (
  closed: readonly string[],
  erased: string,
): Readonly<Record<string, readonly Step[]>> => {
  const kept = (step: Omit<Step, 'from'>): Step[] =>
    [...closed, 'toErase'].map((from) => ({ ...step, from }));
  return {
    'ErasureHeld.v1': kept({
      when: (_, { held }) => held === null,
      keeps: ({ ground }) => ({ held: ground }),
    }),
    'ErasureReleased.v1': kept({ when: (_, { held }) => held !== null, keeps: () => ({ held: null }) }),
    'EliminationVisaRecorded.v1': closed.map((from) => ({
      from,
      when: ({ retainedFrom, keptUntil }, { held }) =>
        held === null && textOf(retainedFrom) < textOf(keptUntil),
      to: ['toErase'],
    })),
    [erased]: [{ from: 'toErase', when: (_, { held }) => held === null, to: ['erased'] }],
  };
};
