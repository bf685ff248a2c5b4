import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { CharterContext, charterMachine } from './charter.machine.ts';
import { charterCommands } from './commands.ts';
import { charterProposers } from './propose.ts';

export const charterTable = {
  propose: {
    road: 'ordinary',
    who: ['secretary'],
    from: [],
    to: ['proposed'],
    facts: ['CharterProposed.v1'],
    refusals: ['charter-does-not-compile'],
  },
  adopt: {
    road: 'ordinary',
    who: ['secretary', 'president'],
    from: ['proposed'],
    to: ['adopted'],
    facts: ['CharterAdopted.v1'],
    refusals: ['effective-date-taken'],
  },
  abandon: {
    road: 'side',
    who: ['secretary'],
    from: ['proposed'],
    to: ['abandoned'],
    facts: ['CharterAbandoned.v1'],
    refusals: ['side-road'],
  },
  supersede: {
    road: 'side',
    who: ['secretary'],
    from: ['adopted'],
    to: ['superseded'],
    facts: ['CharterSuperseded.v1'],
    refusals: ['side-road'],
  },
} as const satisfies CommandTable;

export const charter: Workflow = {
  name: 'charter',
  machine: charterMachine,
  machineVersion: 1,
  context: CharterContext,
  commands: charterCommands,
  table: charterTable,
  proposers: charterProposers,
  owner: () => null,
  readers: ['administrator', 'secretary', 'officer', 'president', 'auditor', 'member', 'person'],
  stateWord: String,
};
