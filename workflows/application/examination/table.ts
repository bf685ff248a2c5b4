import type { CommandTable } from '../../kernel/workflow.ts';

const ordinary = { road: 'ordinary' } as const;

export const examinationTable = {
  startReview: {
    ...ordinary,
    who: ['officer'],
    from: ['filed.examination.waiting'],
    to: ['filed.examination.inReview'],
    facts: ['ReviewStarted.v1', 'CriterionEvaluated.v1'],
    refusals: ['register-not-read'],
  },
  reevaluate: {
    ...ordinary,
    who: ['officer'],
    from: ['filed.examination.inReview'],
    to: [],
    facts: ['DossierReevaluated.v1', 'CriterionEvaluated.v1'],
    refusals: ['register-not-read', 'nothing-changed'],
  },
  resolveCriterion: {
    ...ordinary,
    who: ['officer'],
    from: ['filed.examination.inReview'],
    to: [],
    facts: ['CriterionResolved.v1'],
    refusals: ['nothing-to-resolve', 'outcome-not-open', 'unknown-reference'],
  },
  concludeReview: {
    ...ordinary,
    who: ['officer'],
    from: ['filed.examination.inReview'],
    to: ['filed.examination.ready', 'filed.examination.settled'],
    facts: ['ReviewConcluded.v1'],
    refusals: ['review-incomplete'],
  },
} as const satisfies CommandTable;
