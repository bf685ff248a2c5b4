import { STRUCTURE_ROLES } from '../kernel/actor.ts';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { structureCommands } from './commands.ts';
import { structureProposers } from './propose.ts';
import { StructureContext, structureMachine } from './structure.machine.ts';

const standing = ['declared', 'known'] as const;
const side = { road: 'side', from: standing, to: [], facts: [], refusals: ['side-road'] } as const;

export const structureTable = {
  declare: {
    road: 'ordinary',
    who: ['person'],
    from: [],
    to: ['declared', 'known'],
    facts: ['StructureDeclared.v1', 'RegisterRead.v1'],
    refusals: ['invalid-identifier', 'structure-already-declared'],
  },
  readRegister: {
    road: 'ordinary',
    who: ['representative', 'officer'],
    from: standing,
    to: ['known'],
    facts: ['RegisterRead.v1'],
    refusals: ['register-silent'],
  },
  recordRegister: {
    road: 'ordinary',
    who: ['officer'],
    from: standing,
    to: ['known'],
    facts: ['RegisterRead.v1'],
    refusals: ['extract-of-another-structure'],
  },
  inviteRepresentative: { ...side, who: ['representative'] },
  contestRegister: { ...side, who: ['representative'] },
  recordCeased: { ...side, who: ['officer'] },
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
  stateWord: String,
};
