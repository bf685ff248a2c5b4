import * as z from 'zod';
import { day, instant, typed } from '../shape-words.ts';

const number = z.int().min(1).describe('Son numéro dans le dossier, dans l’ordre du temps.');

/** The reports on a dossier, each with its replies as they were written (B16, M18). */
export const Report = z.strictObject({
  reports: z.array(
    z.strictObject({
      number,
      publishedAt: instant,
      text: typed,
      replyUntil: day.describe('Le dernier jour pour répondre.'),
      stands: z.boolean().describe('Faux d’un rapport qu’un autre remplace.'),
      open: z.boolean().describe('Si l’on peut encore y répondre.'),
      replies: z.array(z.strictObject({ number, role: z.string().nullable(), at: instant, text: typed })),
    }),
  ),
});
export type Report = z.infer<typeof Report>;
