import type { CommandTable } from '../../kernel/workflow.ts';

export const staffTable = {
  withdrawRole: {
    road: 'ordinary',
    who: ['administrator'],
    from: ['established'],
    to: [],
    facts: ['RoleWithdrawn.v1', 'SignatureDelegationEnded.v1'],
    refusals: ['no-such-role-holder', 'last-administrator', 'delegation-runs'],
    says: 'Ce rôle est retiré : cette personne n’agit plus à ce titre, dès maintenant. Une invitation le lui rendrait.',
  },
} as const satisfies CommandTable;
