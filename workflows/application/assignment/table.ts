import { DECLARERS } from '../../council/interests/declaration.ts';
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
  // Whoever examines, prepares the session, votes or signs.
  declareConflict: {
    ...ordinary,
    who: DECLARERS,
    from: UNDER_WAY,
    to: [],
    facts: ['ConflictDeclared.v1'],
    refusals: [],
    says: 'Votre déclaration est enregistrée. De ce dossier, seul le titre vous reste ouvert.',
    settlesLink: true,
  },
  openDespiteLink: {
    ...ordinary,
    who: DECLARERS,
    from: UNDER_WAY,
    to: [],
    facts: ['OpenedDespiteLink.v1'],
    refusals: ['no-link', 'link-to-be-lifted'],
    says: 'Votre raison est enregistrée. Ce dossier vous est ouvert.',
    settlesLink: true,
  },
  liftLink: {
    ...ordinary,
    who: ['secretary'],
    from: UNDER_WAY,
    to: [],
    facts: ['LinkLifted.v1'],
    refusals: ['unknown-reference', 'link-of-oneself'],
    says: 'C’est enregistré : un lien déclaré ne ferme plus ce dossier à cette personne.',
  },
} as const satisfies CommandTable;
