import type { CommandTable } from '../../kernel/workflow.ts';

const ordinary = { road: 'ordinary' } as const;

/** Once it is concluded, and until the council has given its opinion. */
const BEFORE_THE_OPINION = ['filed.examination.ready', 'filed.examination.onAgenda'] as const;

export const reportTable = {
  publishReport: {
    ...ordinary,
    who: ['officer'],
    from: BEFORE_THE_OPINION,
    to: [],
    facts: ['ReportPublished.v1'],
    sets: ['reply'],
    refusals: ['rules-missing', 'unknown-reference', 'report-too-late'],
    says: 'Le rapport est publié. Le demandeur le lit et peut y répondre.',
  },
  reply: {
    ...ordinary,
    who: ['representative'],
    from: BEFORE_THE_OPINION,
    to: [],
    facts: ['ReplyReceived.v1'],
    refusals: ['no-report-to-reply-to', 'reply-too-late', 'replies-enough'],
    says: 'Votre réponse est jointe au dossier, telle que vous l’avez écrite. Les membres du conseil la lisent.',
  },
} as const satisfies CommandTable;
