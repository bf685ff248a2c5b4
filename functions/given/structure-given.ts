import type * as z from 'zod';
import type { structureCommands, StructureGiven } from '../../workflows/structure/commands.ts';
import type { StructureContext } from '../../workflows/structure/structure.machine.ts';
import type { Registers } from '../ports.ts';
import type { Given } from '../shell/handle-command.ts';
import type { References } from './references.ts';

export const makeStructureGiven =
  (registers: Registers, references: References): Given =>
  async ({ name, council, data }, { thing }): Promise<StructureGiven[keyof StructureGiven] | undefined> => {
    const department = await references.department(council);
    switch (name) {
      case 'declare': {
        const { siren, rna } = data as z.infer<typeof structureCommands.declare>;
        const plain = {
          siren: siren?.replaceAll(/\s/g, '') ?? null,
          rna: rna?.replaceAll(/\s/g, '') ?? null,
        };
        return { department, register: await registers.lookUp(plain) };
      }
      case 'readRegister':
        return { department, register: await registers.lookUp(thing.context as StructureContext) };
      case 'recordRegister':
        return { department };
      default:
        return undefined;
    }
  };
