import type { CommandTable } from '../../kernel/workflow.ts';

const established = {
  road: 'ordinary',
  who: ['officer', 'secretary', 'administrator'],
  from: ['established'],
  to: [],
} as const;

export const absenceTable = {
  declareAbsence: {
    ...established,
    facts: ['AbsenceDeclared.v1'],
    refusals: ['absence-of-another', 'not-an-officer', 'absence-days-impossible', 'stand-in-impossible'],
    says: 'L’absence est enregistrée. Pendant ce temps, la personne choisie suit les dossiers à sa place ; si personne n’est choisi, le secrétariat est averti de leurs échéances.',
  },
  endAbsence: {
    ...established,
    facts: ['AbsenceEnded.v1'],
    refusals: ['absence-of-another', 'no-absence'],
    says: 'L’absence est levée. Les dossiers reviennent à qui les suivait.',
  },
} as const satisfies CommandTable;
