import * as z from 'zod';
import { DELEGATION_STANDINGS } from '../../workflows/council/delegation/rows.ts';
import { day } from './shape-words.ts';

/** Who signs for the President, or did (DEC-01, F9). */
export const Delegations = z.strictObject({
  delegations: z.array(
    z.strictObject({
      person: z.uuid(),
      name: z.string().nullable().describe('Nul une fois effacé.'),
      quality: z.string(),
      act: z.string(),
      from: day,
      until: day,
      endedOn: day.nullable().describe('Le jour où elle a pris fin, si c’est avant son dernier jour.'),
      standing: z.enum(DELEGATION_STANDINGS).describe('À venir, en cours ou finie.'),
    }),
  ),
});
