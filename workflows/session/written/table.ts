import type { CommandTable } from '../../kernel/workflow.ts';

export const consultationTable = {
  // DEL-15
  orderConsultation: {
    road: 'ordinary',
    who: ['president'],
    from: ['prepared'],
    to: ['consulting'],
    facts: ['WrittenConsultationOrdered.v1'],
    sets: ['consultation', 'consultationReminder'],
    refusals: [
      'rules-missing',
      'written-consultation-excluded',
      'consultation-too-short',
      'college-too-small',
      'nothing-to-consult-on',
    ],
    says: 'La consultation écrite est ouverte jusqu’à la fin de son dernier jour. Personne ne lit les réponses avant.',
  },
  // D21
  demandSession: {
    road: 'ordinary',
    who: ['member'],
    from: ['consulting'],
    to: ['interrupted'],
    facts: ['SessionDemanded.v1'],
    clears: ['consultation', 'consultationReminder'],
    refusals: ['not-consulted', 'consultation-over'],
    says: 'La consultation écrite s’arrête. Rien de ce qui a été répondu n’est compté ni montré ; ses dossiers passeront en séance.',
  },
} as const satisfies CommandTable;
