import type { CommandTable } from '../../kernel/workflow.ts';

export const routingTable = {
  adoptRouting: {
    road: 'ordinary',
    who: ['administrator', 'secretary'],
    from: ['established'],
    to: [],
    facts: ['RoutingAdopted.v1'],
    refusals: ['not-an-officer'],
    says: 'La répartition vaut pour les dossiers déposés à partir de maintenant. Ceux qui sont suivis ne changent pas de main.',
  },
} as const satisfies CommandTable;
