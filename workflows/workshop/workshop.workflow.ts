import type { StateValue } from 'xstate';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { workshopCommands } from './commands.ts';
import { workshopProposers } from './propose.ts';
import { WorkshopContext, workshopMachine } from './workshop.machine.ts';

/** MAN-05: the secretariat, and those who examine with it, keep the notes. */
const byService = { road: 'ordinary', who: ['secretary', 'officer'], refusals: [] } as const;

export const workshopTable = {
  record: {
    ...byService,
    from: [],
    to: ['written'],
    facts: ['WorkshopNoted.v1'],
    refusals: ['unknown-reference', 'not-a-working-session', 'meeting-not-begun', 'date-to-come'],
  },
  amend: {
    ...byService,
    from: ['written', 'published', 'open'],
    to: [],
    facts: ['WorkshopNoteAmended.v1'],
    refusals: ['day-of-the-meeting', 'date-to-come'],
  },
  publish: {
    ...byService,
    from: ['written'],
    to: ['published'],
    facts: ['WorkshopNotePublished.v1'],
    says: 'Les membres du conseil lisent cette note dès maintenant. Des propositions peuvent la citer.',
  },
  openToPublic: {
    ...byService,
    who: ['secretary', 'president'],
    from: ['published'],
    to: ['open'],
    facts: ['WorkshopNoteOpened.v1'],
    refusals: ['words-erased'],
    says: 'Tout le monde lit cette note dès maintenant, sans le nom des personnes présentes.',
  },
  closeToPublic: {
    ...byService,
    who: ['secretary', 'president'],
    from: ['open'],
    to: ['published'],
    facts: ['WorkshopNoteClosed.v1'],
  },
  discard: {
    ...byService,
    from: ['written'],
    to: ['discarded'],
    facts: ['WorkshopNoteDiscarded.v1'],
  },
} as const satisfies CommandTable;

const SERVICE = ['secretary', 'officer', 'president', 'auditor'] as const;
const COUNCIL = [...SERVICE, 'member'] as const;

export const workshop: Workflow = {
  name: 'workshop',
  machine: workshopMachine,
  machineVersion: 1,
  context: WorkshopContext,
  commands: workshopCommands,
  table: workshopTable,
  proposers: workshopProposers,
  owner: () => null,
  readers: COUNCIL,
  // Until it is published, it is the work of those who write it.
  readersAt: (value: StateValue) => (value === 'published' || value === 'open' ? COUNCIL : SERVICE),
  stateWord: String,
};
