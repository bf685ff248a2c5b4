import type { CommandTable } from '../../kernel/workflow.ts';

const ordinary = { road: 'ordinary' } as const;

export const proofsTable = {
  attachProof: {
    ...ordinary,
    who: ['representative', 'preparer', 'officer'],
    from: ['draft', 'filed.completeness.incomplete'],
    to: [],
    facts: [],
    refusals: [
      'draft-closed',
      'unknown-criterion',
      'unknown-reference',
      'kind-not-accepted',
      'too-many-proofs',
      'document-not-usable',
    ],
  },
  detachProof: {
    ...ordinary,
    who: ['representative', 'preparer', 'officer'],
    from: ['draft'],
    to: [],
    facts: [],
    refusals: ['draft-closed', 'proof-not-attached'],
  },
} as const satisfies CommandTable;
