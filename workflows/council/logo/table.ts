import type { CommandTable } from '../../kernel/workflow.ts';

export const logoTable = {
  adoptLogo: {
    road: 'ordinary',
    who: ['administrator', 'secretary'],
    from: ['established'],
    to: [],
    facts: ['LogoAdopted.v1'],
    refusals: ['logo-not-drawn'],
    says: 'Les pages le montrent dès maintenant. Un titre numérique déjà délivré garde l’image sous laquelle il a été signé.',
  },
} as const satisfies CommandTable;
