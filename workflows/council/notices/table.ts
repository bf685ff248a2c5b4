import type { CommandTable } from '../../kernel/workflow.ts';

export const noticesTable = {
  publishNotices: {
    road: 'ordinary',
    who: ['administrator', 'secretary'],
    from: ['established'],
    to: [],
    facts: ['NoticesPublished.v1'],
    refusals: [],
    says: 'Les pages le disent aussitôt : mentions légales, données personnelles, accessibilité. Sans audit, elles se déclarent non conformes.',
  },
} as const satisfies CommandTable;
