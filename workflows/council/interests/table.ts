import type { CommandTable } from '../../kernel/workflow.ts';
import { DECLARERS } from './declaration.ts';

export const interestsTable = {
  declareInterests: {
    road: 'ordinary',
    who: DECLARERS,
    from: ['established'],
    to: [],
    facts: ['InterestsDeclared.v1'],
    refusals: ['invalid-identifier'],
    says: 'Votre déclaration est enregistrée et remplace la précédente. Personne d’autre que vous ne la relit.',
  },
} as const satisfies CommandTable;
