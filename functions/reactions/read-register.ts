import { structure } from '../../workflows/structure/structure.workflow.ts';
import { makeStructureGiven } from '../given/structure-given.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { deployedRegisters } from '../shell/deployed-registers.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

const deployed = deployedStore();
const { store } = deployed;
const given = makeStructureGiven({ ...deployed, registers: deployedRegisters(deployed) });
const send = makeSystemCommand(store, structure, given);

/** Registers that did not answer are read again, once for each time that it falls due (A4). */
export const handler = reactionHandler('read-register', store, async ({ council, thing, id: cause }, at) => {
  await send({ council, thing, name: 'readRegister', data: {}, at, cause });
});
