import type { CommandTable } from '../../kernel/workflow.ts';

const established = {
  road: 'ordinary',
  who: ['administrator'],
  from: ['established'],
  to: [],
} as const;

export const delegationTable = {
  delegateSignature: {
    ...established,
    facts: ['SignatureDelegated.v1'],
    refusals: ['not-of-the-service', 'signs-already', 'delegation-days-impossible'],
    says: 'La délégation est au registre. Pendant ces jours, cette personne signe les décisions, en cette qualité et par cet acte.',
  },
  endDelegation: {
    ...established,
    facts: ['SignatureDelegationEnded.v1'],
    refusals: ['no-delegation'],
    says: 'La délégation a pris fin. Cette personne ne signe plus, dès maintenant ; ce qu’elle a signé demeure.',
  },
} as const satisfies CommandTable;
