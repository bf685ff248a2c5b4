import type { CriterionNature, Verdict } from './charter-types.ts';

/** Verdicts and natures as charters write them. */
export const VERDICTS = {
  conforme: 'PASS',
  'non conforme': 'FAIL',
  'à examiner': 'REVIEW',
  'sans objet': 'NOT_APPLICABLE',
} as const satisfies Record<string, Verdict>;
export const NATURES = { bloquant: 'BLOCKING', progrès: 'PROGRESS' } as const satisfies Record<
  string,
  CriterionNature
>;

export const verdictWords = Object.keys(VERDICTS) as (keyof typeof VERDICTS)[];
export const natureWords = Object.keys(NATURES) as (keyof typeof NATURES)[];
