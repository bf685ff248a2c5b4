import type { CommandTable } from '../../kernel/workflow.ts';

const before = { road: 'ordinary', from: ['scheduled', 'convened'], to: [], facts: [] } as const;

/** Questions of members before the session, and answers of the service to all who hear the point (C10). */
export const questionTable = {
  askQuestion: {
    ...before,
    who: ['member'],
    refusals: ['no-such-member', 'no-mandate-then', 'not-your-point', 'too-many-questions'],
    says: 'La question est posée au service. Sa réponse ira à tous les membres qui siègent sur ce point.',
  },
  answerQuestion: {
    ...before,
    who: ['officer', 'secretary'],
    refusals: ['no-such-question', 'question-answered'],
    says: 'La réponse est au dossier de séance de chaque membre qui siège sur ce point.',
  },
} as const satisfies CommandTable;
