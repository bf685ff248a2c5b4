import { passDeadlineEntry } from '../kernel/pass-deadline.ts';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { BulkActionContext, bulkActionMachine } from './bulk-action.machine.ts';
import { bulkActionCommands } from './commands.ts';
import { bulkActionProposers } from './propose.ts';

/** Whoever examines and the secretariat; each dossier then says whether they may act on it. */
const byService = { road: 'ordinary', who: ['officer', 'secretary'] } as const;
const CARRY_OUT = ['carryOut'] as const;

export const bulkActionTable = {
  hold: {
    ...byService,
    from: [],
    to: ['held'],
    facts: ['BulkActionHeld.v1'],
    sets: CARRY_OUT,
    refusals: [],
    says: 'Rien n’est fait encore. Sans annulation, ces actes sont accomplis dans dix minutes.',
  },
  undo: {
    ...byService,
    from: ['held'],
    to: ['undone'],
    facts: ['BulkActionUndone.v1'],
    clears: CARRY_OUT,
    refusals: ['bulk-action-of-another'],
    says: 'C’est annulé : aucun dossier n’a changé.',
  },
  carryOutNow: {
    ...byService,
    from: ['held'],
    to: ['due'],
    facts: ['BulkActionReleased.v1'],
    clears: CARRY_OUT,
    refusals: ['bulk-action-of-another'],
    says: 'Ces actes sont accomplis maintenant, et ne peuvent plus être annulés ensemble.',
  },
  recordResults: {
    road: 'ordinary',
    who: ['system'],
    from: ['due'],
    to: ['carriedOut'],
    facts: ['BulkActionCarriedOut.v1'],
    refusals: [],
  },
  passDeadline: {
    ...passDeadlineEntry(['held'], ['due'], [], CARRY_OUT),
    // It has one deadline, and what that becomes is a fact of its own.
    facts: ['BulkActionFellDue.v1'],
  },
} as const satisfies CommandTable;

export const bulkAction: Workflow = {
  name: 'bulkAction',
  machine: bulkActionMachine,
  machineVersion: 1,
  context: BulkActionContext,
  commands: bulkActionCommands,
  table: bulkActionTable,
  proposers: bulkActionProposers,
  owner: () => null,
  readers: ['officer', 'secretary', 'auditor'],
  // What became of each dossier is read in its entries, by who may read the dossier.
  hidden: ['results'],
  stateWord: String,
};
