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
  proposeCommitment: {
    ...ordinary,
    who: ['representative', 'preparer', 'officer'],
    from: ['filed.examination.inReview'],
    to: [],
    facts: ['CommitmentProposed.v1'],
    refusals: ['nothing-to-improve', 'rules-missing', 'commitment-day-impossible'],
    says: 'Votre proposition est enregistrée. Elle engage la structure quand l’autre partie l’accepte.',
  },
  acceptCommitment: {
    ...ordinary,
    who: ['representative', 'officer'],
    from: ['filed.examination.inReview'],
    to: [],
    facts: ['CommitmentAccepted.v1'],
    refusals: ['nothing-to-accept', 'commitment-changed', 'commitment-of-own-side'],
    says: 'L’engagement est pris.',
  },
  concludeReview: {
    ...ordinary,
    who: ['officer'],
    from: ['filed.examination.inReview'],
    to: ['filed.examination.ready', 'filed.examination.settled', 'filed.examination.awaitingVisa'],
    facts: ['ReviewConcluded.v1'],
    refusals: ['review-incomplete', 'answers-to-read-again', 'rules-missing'],
  },
  approveReview: {
    ...ordinary,
    who: ['officer'],
    from: ['filed.examination.awaitingVisa'],
    to: ['filed.examination.ready', 'filed.examination.settled'],
    facts: ['ReviewApproved.v1'],
    refusals: ['visa-by-another'],
  },
  reopenReview: {
    ...ordinary,
    who: ['officer'],
    from: ['filed.examination.awaitingVisa', 'filed.examination.ready', 'filed.examination.settled'],
    to: ['filed.examination.inReview'],
    facts: ['ReviewReopened.v1'],
    clears: ['reply'],
    refusals: [],
    says: 'L’instruction reprend. Ce qui était conclu, visé ou publié ne vaut plus.',
  },
} as const satisfies CommandTable;
