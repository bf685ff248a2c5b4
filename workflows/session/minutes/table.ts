import type { CommandTable } from '../../kernel/workflow.ts';

export const minutesTable = {
  circulateMinutes: {
    road: 'ordinary',
    who: ['secretary'],
    from: ['closed'],
    to: [],
    facts: ['MinutesCirculated.v1'],
    clears: ['minutes'],
    refusals: ['minutes-approved'],
    says: 'Le projet de procès-verbal est adressé aux membres. Ce qu’on y corrige désormais s’y annexe.',
  },
  correctMinutes: {
    road: 'ordinary',
    who: ['secretary'],
    from: ['closed'],
    to: [],
    facts: ['MinutesCorrected.v1'],
    refusals: ['minutes-not-circulated', 'unknown-reference', 'no-such-member'],
    says: 'La correction est annexée au procès-verbal, à sa date. Ce qu’il disait reste.',
  },
  // MAN-08: by the vote on a point of another session, once that one is closed.
  approveMinutes: {
    road: 'ordinary',
    who: ['system'],
    from: ['closed'],
    to: [],
    facts: ['MinutesApproved.v1'],
    clears: ['minutes'],
    refusals: ['minutes-approved'],
  },
} as const satisfies CommandTable;
