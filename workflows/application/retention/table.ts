import type { CommandTable } from '../../kernel/workflow.ts';

const ordinary = { road: 'ordinary' } as const;
export const CLOSED = [
  'notified',
  'withdrawn',
  'inadmissible',
  'implicitlyAccepted',
  'implicitlyRejected',
] as const;

export const retentionTable = {
  // GDP-04: a recourse or a proceeding keeps what is needed to answer it, and the archives choose their samples.
  holdErasure: {
    ...ordinary,
    who: ['secretary'],
    from: [...CLOSED, 'toErase'],
    to: [],
    facts: ['ErasureHeld.v1'],
    refusals: ['erasure-held'],
    says: 'Ce dossier est retenu : rien n’en est effacé avant que vous ne leviez cette retenue.',
  },
  releaseErasure: {
    ...ordinary,
    who: ['secretary'],
    from: [...CLOSED, 'toErase'],
    to: [],
    facts: ['ErasureReleased.v1'],
    refusals: ['erasure-not-held'],
    says: 'La retenue est levée. Le dossier suit de nouveau sa durée de conservation.',
  },
  // Code du patrimoine, L212-2: nothing is eliminated without the visa of the archives.
  recordEliminationVisa: {
    ...ordinary,
    who: ['secretary'],
    from: CLOSED,
    to: ['toErase'],
    facts: ['EliminationVisaRecorded.v1'],
    refusals: [
      'erasure-held',
      'remedies-open',
      'label-runs',
      'control-open',
      'kept-for-good',
      'retention-runs',
      'date-to-come',
    ],
    says: 'Le visa est enregistré : ce dossier s’efface dans l’heure. Ce qui est permanent reste : décision, procès-verbal, registre.',
  },
  // A backup that is put back brings it back as it was before its visa, held perhaps: it goes again, under the same one.
  erase: {
    ...ordinary,
    who: ['system'],
    from: [...CLOSED, 'toErase'],
    to: ['erased'],
    facts: ['ErasureReleased.v1', 'EliminationVisaRecorded.v1', 'ApplicationErased.v1'],
    refusals: ['erasure-held'],
  },
} as const satisfies CommandTable;
