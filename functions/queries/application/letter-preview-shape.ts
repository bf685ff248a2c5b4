import * as z from 'zod';
import { LETTER_KIND_IDS } from '../../../workflows/letters/letter-kinds.ts';
import { Digest } from '../../../events/fact.ts';

/** A letter on a real dossier, in the text of today (E1). */
export const LetterPreview = z.strictObject({
  kind: z.enum(LETTER_KIND_IDS),
  title: z.string(),
  subject: z.string(),
  lines: z.array(z.string()).describe('Ce qui manque y est entre crochets.'),
  closing: z.array(z.string()),
  missing: z
    .array(z.strictObject({ tag: z.string(), says: z.string() }))
    .describe('Ce sans quoi la lettre ne part pas.'),
  calledFor: z.string().nullable().describe('Le fait du dossier qui l’a appelée en dernier ; nul si aucun.'),
  text: z
    .strictObject({ version: z.int(), digest: Digest })
    .describe('Le texte en vigueur aujourd’hui : 0, celui du service.'),
});
export type LetterPreview = z.infer<typeof LetterPreview>;
