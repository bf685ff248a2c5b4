import type { CommandTable } from '../../kernel/workflow.ts';

export const minutesTextTable = {
  noteDebate: {
    road: 'ordinary',
    who: ['secretary'],
    from: ['placed', 'voteOpen', 'opinionGiven', 'voted', 'adjourned'],
    to: [],
    facts: ['DebateNoted.v1'],
    refusals: ['session-not-open', 'minutes-approved'],
    says: 'Le débat est noté au procès-verbal. Vous pouvez le récrire jusqu’à son approbation.',
  },
  recordDissent: {
    road: 'ordinary',
    who: ['member', 'secretary'],
    from: ['opinionGiven', 'voted'],
    to: [],
    facts: ['DissentRecorded.v1'],
    refusals: ['session-not-open', 'minutes-approved', 'dissent-from-outside'],
    says: 'Le désaccord est consigné au procès-verbal, dans ces mots.',
  },
} as const satisfies CommandTable;
