import * as z from 'zod';
import { count, instant } from '../shape-words.ts';

/** A document attached to a criterion. */
export const ProofRowShape = z.strictObject({
  criterion: z.string(),
  document: z.string(),
  kind: z.string(),
  attached: z.boolean(),
  version: count,
  attachedAt: instant,
  by: z.string().describe('Le rôle de qui l’a jointe.'),
});
