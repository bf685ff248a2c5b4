import type { CommandTable } from '../../kernel/workflow.ts';

const living = { road: 'ordinary', from: ['current', 'suspended'] } as const;

export const holderTable = {
  recordSuccession: {
    ...living,
    who: ['officer'],
    to: [],
    facts: ['LabelHolderChanged.v1'],
    refusals: ['unknown-reference', 'date-to-come', 'holder-unchanged'],
  },
  relinquish: {
    ...living,
    who: ['representative'],
    to: ['relinquished'],
    facts: ['LabelRelinquished.v1', 'RelinquishmentAsked.v1'],
    sets: ['relinquishment'],
    refusals: ['relinquishment-recorded', 'date-in-the-past'],
  },
  recordLapse: {
    ...living,
    who: ['officer'],
    to: ['lapsed'],
    facts: ['LabelLapsed.v1'],
    refusals: ['date-to-come', 'term-out-of-order', 'unknown-reference'],
  },
} as const satisfies CommandTable;
