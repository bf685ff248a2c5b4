import type { CommandTable } from '../../kernel/workflow.ts';

const established = {
  road: 'ordinary',
  who: ['administrator', 'secretary'],
  from: ['established'],
  to: [],
} as const;

export const officersTable = {
  nameVicePresident: {
    ...established,
    facts: ['VicePresidentNamed.v1'],
    refusals: [
      'no-such-member',
      'alternate-does-not-preside',
      'president-is-no-vice-president',
      'already-vice-president',
    ],
    says: 'Cette personne préside les séances en l’absence de la présidence, après les vice-présidences déjà nommées.',
  },
  endVicePresidency: {
    ...established,
    facts: ['VicePresidencyEnded.v1'],
    refusals: ['no-such-vice-president'],
    says: 'Cette vice-présidence a pris fin. La personne garde son siège.',
  },
} as const satisfies CommandTable;
