import type { Proposers } from '../kernel/workflow.ts';
import type { structureCommands, StructureGiven } from './commands.ts';
import type { StructureContext } from './structure.machine.ts';

/** From each command on a structure to the facts it becomes. */
export type StructureProposers = Proposers<typeof structureCommands, StructureContext, StructureGiven>;
