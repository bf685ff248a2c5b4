import type { CommandTable } from '../../kernel/workflow.ts';

const ordinary = { road: 'ordinary' } as const;
const UNDER_WAY = ['filed', 'decided'] as const;

export const assignmentTable = {
  assign: {
    ...ordinary,
    who: ['officer', 'secretary'],
    from: UNDER_WAY,
    to: [],
    facts: ['ApplicationAssigned.v1'],
    refusals: ['not-an-officer', 'officer-in-conflict'],
  },
  takeOver: {
    ...ordinary,
    who: ['officer'],
    from: UNDER_WAY,
    to: [],
    facts: ['ApplicationAssigned.v1'],
    refusals: ['not-an-officer', 'officer-in-conflict'],
  },
  route: {
    ...ordinary,
    who: ['system'],
    from: UNDER_WAY,
    to: [],
    facts: ['ApplicationAssigned.v1'],
    refusals: [],
  },
  declareConflict: {
    ...ordinary,
    who: ['officer'],
    from: UNDER_WAY,
    to: [],
    facts: ['ConflictDeclared.v1'],
    refusals: [],
    says: 'Votre déclaration est enregistrée. De ce dossier, seul le titre vous reste ouvert.',
  },
} as const satisfies CommandTable;
