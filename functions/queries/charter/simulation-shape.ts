import * as z from 'zod';
import { CriterionEvaluated } from '../../../events/examination.ts';
import { count, next } from '../shape-words.ts';

const { verdict } = CriterionEvaluated.shape.data.shape;
const Proposed = z.enum(['FAVOURABLE', 'UNFAVOURABLE', 'TO_EXAMINE']);
const Version = z.strictObject({ id: z.uuid(), version: z.string() });

const Said = z
  .strictObject({ verdict, blocking: z.boolean(), reason: z.string(), explanation: z.string() })
  .nullable()
  .describe('Nul de la charte qui n’a pas ce critère.');

const Difference = z.strictObject({
  application: z.uuid(),
  structure: z.uuid(),
  structureName: z.string(),
  holder: z.boolean().describe('Si la structure a un label en cours.'),
  from: Proposed,
  to: Proposed,
  criteria: z.array(z.strictObject({ criterion: z.string(), from: Said, to: Said })),
});

/** What a draft of the charter would change for a page of those whom it judges (I4). */
export const Simulation = z.strictObject({
  current: Version,
  draft: Version,
  evaluated: count.describe('Dossiers jugés par les deux chartes.'),
  changed: count.describe('Dossiers qui changent.'),
  losing: count.describe('Dossiers qui perdraient une proposition favorable.'),
  gaining: count.describe('Dossiers qui en gagneraient une.'),
  byCriterion: z.record(z.string(), count).describe('Par critère, combien de dossiers changent.'),
  differences: z.array(Difference).describe('Chaque dossier qui change, critère par critère.'),
  without: count.describe('Labels repris sans dossier.'),
  next,
});
export type Simulation = z.infer<typeof Simulation>;

const line = z.int().min(1);

/** What is said of a text of a charter as one types it, but for how it compares with the charter in force. */
export const CheckedCharter = {
  faults: z
    .array(z.strictObject({ line, column: line, where: z.string(), message: z.string() }))
    .describe('Les fautes, dans l’ordre du texte.'),
  charter: z
    .strictObject({ title: z.string(), version: z.string(), criteria: count, articles: count })
    .nullable()
    .describe('La charte lue ; nulle tant qu’il reste des fautes.'),
  examples: z
    .strictObject({
      played: count,
      changed: z.array(
        z.strictObject({
          of: z.enum(['CURRENT', 'DRAFT']).describe('Dans quel texte l’exemple est écrit.'),
          criterion: z.string(),
          rank: count,
          from: Said,
          to: Said,
        }),
      ),
    })
    .nullable()
    .describe('Les exemples qui changent de verdict.'),
};
