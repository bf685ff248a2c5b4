import * as z from 'zod';
import { RegisterRead } from '../../events/structure.ts';

const Reason = z.strictObject({
  code: z.string(),
  rule: z.string(),
  text: z.string().describe('En clair.'),
});

/** What registers say of a structure, value by value; `sources` says where each comes from. */
export const RegisterValues = RegisterRead.shape.data
  .extend({ name: RegisterRead.shape.data.shape.name.nullable(), reasons: z.array(Reason) })
  .describe('Les valeurs ; « sources » dit, champ par champ, d’où elles viennent et de quel jour.');
