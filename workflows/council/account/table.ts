import type { CommandTable } from '../../kernel/workflow.ts';

export const accountTable = {
  eraseAccount: {
    road: 'ordinary',
    who: ['system'],
    from: ['established'],
    to: [],
    facts: ['AccountErased.v1'],
    refusals: ['function-held', 'kept-for-good', 'retention-runs'],
  },
} as const satisfies CommandTable;
