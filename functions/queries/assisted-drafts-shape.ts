import * as z from 'zod';
import { Instant } from '../../events/fact.ts';

/** The drafts in which officers may help: opened to them, or begun by them at the counter (A11). */
export const AssistedDrafts = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.uuid().describe('La demande, encore en brouillon.'),
      structure: z.uuid(),
      structureName: z.string(),
      session: z.uuid().describe('La séance pour laquelle elle est préparée.'),
      editedAt: Instant.describe('La dernière fois que quelqu’un y a écrit.'),
    }),
  ),
  next: z.string().nullable(),
});
export type AssistedDrafts = z.infer<typeof AssistedDrafts>;
