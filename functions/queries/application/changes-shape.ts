import * as z from 'zod';
import { ANSWER_BASES } from '../examination/asked-shape.ts';
import { CriterionStanding } from '../examination/verdict-shape.ts';
import { answer, count, instant } from '../shape-words.ts';

/** What changed of a dossier, field by field (B4). */
export const Changes = z.strictObject({
  since: count.nullable().describe('La version d’où l’on part ; nul face à un autre dossier.'),
  dossier: z.uuid().nullable().describe('L’autre dossier ; nul depuis une version.'),
  at: instant.nullable().describe('Quand cette version a été écrite.'),
  answers: z.array(
    z.strictObject({
      criterion: z.string(),
      title: z.string().nullable(),
      field: z.string(),
      question: z.string().nullable().describe('Nul de ce que la charte ne demande pas.'),
      type: z.enum(ANSWER_BASES).nullable(),
      before: answer,
      after: answer,
    }),
  ),
  proofs: z.array(
    z.strictObject({
      criterion: z.string(),
      document: z.string(),
      kind: z.string(),
      change: z.enum(['ADDED', 'REMOVED']),
    }),
  ),
  verdicts: z.array(
    z.strictObject({
      criterion: z.string(),
      before: CriterionStanding.nullable(),
      after: CriterionStanding.nullable(),
    }),
  ),
});
export type Changes = z.infer<typeof Changes>;
