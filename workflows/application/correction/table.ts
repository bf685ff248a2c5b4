import type { CommandTable } from '../../kernel/workflow.ts';

const ordinary = { road: 'ordinary' } as const;

export const correctionTable = {
  correctAnswers: {
    ...ordinary,
    who: ['representative', 'preparer'],
    from: ['filed.examination.waiting', 'filed.examination.inReview'],
    to: [],
    facts: ['AnswersCorrected.v1'],
    refusals: ['unknown-criterion', 'malformed-answer', 'answer-changed'],
    says: 'Votre correction est enregistrée. Le service relit le dossier avec elle.',
  },
  markLooked: {
    ...ordinary,
    who: ['officer'],
    from: ['filed', 'decided'],
    to: [],
    facts: [],
    refusals: [],
  },
} as const satisfies CommandTable;
