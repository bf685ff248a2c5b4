import { STRUCTURE_ROLES } from '../kernel/actor.ts';
import { passDeadlineEntry } from '../kernel/pass-deadline.ts';
import { placesOf } from '../kernel/states.ts';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { structureCommands } from './commands.ts';
import { peopleTable } from './people/table.ts';
import { structureProposers } from './propose.ts';
import { electronicTable } from './electronic/table.ts';
import { signatureTable } from './signature/table.ts';
import { StructureContext, structureMachine } from './structure.machine.ts';

const standing = ['declared', 'known'] as const;
const ordinary = { road: 'ordinary', from: standing } as const;
const reading = ['known'] as const;

export const structureTable = {
  declare: {
    road: 'ordinary',
    who: ['person'],
    from: [],
    to: ['declared', 'known'],
    facts: ['StructureDeclared.v1', 'StructurePersonInvited.v1', 'RegisterRead.v1'],
    sets: ['registerRetry'],
    refusals: ['invalid-identifier', 'unknown-number', 'structure-already-declared', 'date-to-come'],
    forOneself: true,
  },
  readRegister: {
    ...ordinary,
    who: ['representative', 'officer', 'system'],
    to: reading,
    facts: ['RegisterRead.v1', 'RegisterValueDiffers.v1', 'RegisterDidNotAnswer.v1'],
    sets: ['registerRetry'],
    clears: ['registerRetry'],
    refusals: ['register-silent', 'register-unknown'],
  },
  recordRegister: {
    ...ordinary,
    who: ['officer'],
    to: reading,
    facts: ['RegisterRead.v1'],
    refusals: ['extract-of-another-structure'],
  },
  declareValue: {
    ...ordinary,
    who: ['representative', 'preparer'],
    to: [],
    facts: ['RegisterValueDeclared.v1', 'RegisterRead.v1'],
    refusals: ['value-known'],
  },
  contestRegister: {
    ...ordinary,
    who: ['representative'],
    from: ['known'],
    to: ['known.toSettle'],
    facts: ['RegisterContested.v1'],
    refusals: ['already-contested', 'value-unchanged'],
  },
  settleContest: {
    ...ordinary,
    who: ['officer'],
    from: ['known'],
    to: ['known.agreed'],
    facts: ['RegisterContestSettled.v1', 'RegisterRead.v1'],
    refusals: ['no-open-contest'],
  },
  recordCeased: {
    ...ordinary,
    who: ['officer'],
    from: ['known'],
    to: ['ceased'],
    facts: ['StructureCeased.v1'],
    clears: ['registerRetry'],
    refusals: ['not-ceased', 'date-to-come'],
  },
  passDeadline: {
    ...passDeadlineEntry(standing, [], [], ['registerRetry']),
    // Its one deadline becomes a fact of its own: none is merely missed.
    facts: ['RegisterReadingDue.v1'],
  },
  ...peopleTable,
  ...signatureTable,
  ...electronicTable,
} as const satisfies CommandTable;

export const structure: Workflow = {
  name: 'structure',
  machine: structureMachine,
  machineVersion: 1,
  context: StructureContext,
  commands: structureCommands,
  table: structureTable,
  proposers: structureProposers,
  owner: ({ id }) => id,
  readers: [...STRUCTURE_ROLES, 'officer', 'secretary', 'president', 'auditor'],
  about: ({ id }) => ({ structure: id }),
  // Known, or known with a value that waits for an officer.
  stateWord: (value) => {
    const [place = ''] = placesOf(value);
    return place === 'known.toSettle' ? 'toSettle' : (place.split('.')[0] ?? '');
  },
};
