import * as z from 'zod';
import { ReviewStarted } from '../../../events/examination.ts';
import { KnownField } from '../../../workflows/structure/known-values.ts';
import { told, verdictCounts, evaluated } from '../examination/verdict-shape.ts';
import { day } from '../shape-words.ts';

const { verdict, reason, explanation, missing, advice, change } = told;

/** What the charter would say of a draft as it stands today. */
export const Assessment = z.strictObject({
  on: day,
  charterVersion: z.string(),
  registerRead: z.boolean().describe('Faux si un registre n’a rien dit : ce qui en dépend reste à examiner.'),
  eligibility: ReviewStarted.shape.data.shape.eligibility.nullable(),
  counts: verdictCounts,
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      nature: evaluated.nature,
      verdict,
      reason,
      explanation,
      missing,
      advice,
      change,
      registers: z
        .array(KnownField)
        .describe('Les valeurs des registres qu’il lit : la structure peut les contester.'),
    }),
  ),
});
export type Assessment = z.infer<typeof Assessment>;
