import * as z from 'zod';
import { text } from '../../events/fact.ts';
import { RegisterExtract } from './register-extract.ts';

export const structureCommands = {
  declare: z.strictObject({
    siren: z.string().min(1).max(20).nullable(),
    rna: z.string().min(1).max(20).nullable(),
    name: text(150),
    representative: z.strictObject({ name: text(120), email: z.email().max(120) }),
  }),
  readRegister: z.strictObject({}),
  recordRegister: z.strictObject({ extract: RegisterExtract }),
};

/** `register` is what the register port answered: null when it knows nothing or does not answer (A4). */
export type StructureGiven = {
  declare: { register: RegisterExtract | null; department: string };
  readRegister: { register: RegisterExtract | null; department: string };
  recordRegister: { department: string };
};
