import type { StateValue } from 'xstate';
import { STRUCTURE_ROLES } from '../kernel/actor.ts';
import { passDeadlineEntry } from '../kernel/pass-deadline.ts';
import { placesOf } from '../kernel/states.ts';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { misuseCommands } from './commands.ts';
import { MisuseContext, misuseMachine } from './misuse.machine.ts';
import { misuseProposers } from './propose.ts';

const ordinary = { road: 'ordinary' } as const;
/** Once it is closed, and until it is erased. */
const KEPT = ['closed', 'toErase'] as const;
const ALL = ['misuseExamination', 'misuseAnswer', 'misuseClosing'] as const;

export const misuseTable = {
  // Nobody signs in to report: the function of the public page gives it, within the limits that it keeps.
  report: {
    ...ordinary,
    who: ['system'],
    from: [],
    to: ['open.received'],
    facts: ['MisuseReported.v1'],
    sets: ['misuseExamination'],
    refusals: [],
  },
  record: {
    ...ordinary,
    who: ['officer', 'secretary'],
    from: [],
    to: ['open.received'],
    facts: ['MisuseReported.v1'],
    sets: ['misuseExamination'],
    refusals: [],
  },
  hear: {
    ...ordinary,
    who: ['officer', 'secretary'],
    from: ['open.received'],
    to: ['open.hearing'],
    facts: ['MisuseHearingOpened.v1'],
    sets: ['misuseAnswer', 'misuseClosing'],
    clears: ['misuseExamination'],
    refusals: ['unknown-reference', 'date-to-come', 'posted-before-report'],
  },
  // In their space, or by a letter that an officer writes down; one that comes late is read all the same.
  answer: {
    ...ordinary,
    who: ['representative', 'officer'],
    from: ['open.hearing', 'open.heard'],
    to: ['open.heard'],
    facts: ['MisuseAnswered.v1'],
    clears: ['misuseAnswer'],
    refusals: [],
  },
  close: {
    ...ordinary,
    who: ['officer', 'secretary'],
    from: ['open'],
    to: ['closed'],
    facts: ['MisuseClosed.v1', 'MisuseHolderTold.v1'],
    clears: ALL,
    refusals: ['mentioned-not-heard', 'holder-has-label', 'measure-not-proposed', 'date-to-come'],
  },
  // GDP-04: a recourse or a proceeding keeps what is needed to answer it, and the archives choose their samples.
  holdErasure: {
    ...ordinary,
    who: ['secretary'],
    from: KEPT,
    to: [],
    facts: ['ErasureHeld.v1'],
    refusals: ['erasure-held'],
    says: 'Ce signalement est retenu : rien n’en est effacé avant que vous ne leviez cette retenue.',
  },
  releaseErasure: {
    ...ordinary,
    who: ['secretary'],
    from: KEPT,
    to: [],
    facts: ['ErasureReleased.v1'],
    refusals: ['erasure-not-held'],
    says: 'La retenue est levée. Le signalement suit de nouveau sa durée de conservation.',
  },
  // Code du patrimoine, L212-2: nothing is eliminated without the visa of the archives.
  recordEliminationVisa: {
    ...ordinary,
    who: ['secretary'],
    from: ['closed'],
    to: ['toErase'],
    facts: ['EliminationVisaRecorded.v1'],
    refusals: ['erasure-held', 'kept-for-good', 'retention-runs', 'date-to-come'],
    says: 'Le visa est enregistré : ce que des personnes ont écrit dans ce signalement s’efface dans l’heure.',
  },
  // A backup that is put back brings it back as it was before its visa, held perhaps: it goes again, under the same one.
  erase: {
    ...ordinary,
    who: ['system'],
    from: KEPT,
    to: ['erased'],
    facts: ['ErasureReleased.v1', 'EliminationVisaRecorded.v1', 'MisuseErased.v1'],
    refusals: ['erasure-held'],
  },
  passDeadline: {
    ...passDeadlineEntry(['open'], ['open.heard'], [], ALL),
    // Each of its deadlines becomes a fact of its own: none is merely missed.
    facts: ['MisuseUnanswered.v1', 'MisuseOverdue.v1'],
  },
} as const satisfies CommandTable;

const SERVICE = ['officer', 'secretary', 'president', 'auditor'] as const;

const stateWord = (value: StateValue): string => (placesOf(value)[0] ?? '').replace('open.', '');

export const misuse: Workflow = {
  name: 'misuse',
  machine: misuseMachine,
  machineVersion: 1,
  context: MisuseContext,
  commands: misuseCommands,
  table: misuseTable,
  proposers: misuseProposers,
  // Nobody's until it is found to be about the holder of a label, who is then asked.
  owner: ({ context }: { context: MisuseContext }) => context.structure,
  readers: [...STRUCTURE_ROLES, ...SERVICE],
  about: ({ context }: { context: MisuseContext }) =>
    context.structure === null ? null : { holder: context.structure, earnedBy: '' },
  stateWord,
};
