import * as z from 'zod';
import { CriterionEvaluated, CriterionResolved, Origin, Verdict } from '../../../events/examination.ts';
import { Author } from '../../../events/fact.ts';
import { count, instant, typed } from '../shape-words.ts';

/** What the engine records of a criterion. */
export const evaluated = CriterionEvaluated.shape.data.shape;
const resolved = CriterionResolved.shape.data.shape;

/** Where a criterion stands: a progress criterion that is not met is to be improved. */
export const CriterionStanding = z.enum([...Verdict.options, 'TO_IMPROVE']);
export type CriterionStanding = z.infer<typeof CriterionStanding>;

/** One value that a verdict was given on; where it comes from is not said of what the charter computed. */
export const Input = z.strictObject({
  path: z.string().describe('Le critère et le champ.'),
  value: z.json(),
  ...Origin.partial().shape,
});

/** What the engine says of a criterion, beside its inputs. */
export const told = {
  verdict: evaluated.verdict,
  reason: evaluated.reason,
  explanation: evaluated.explanation.describe('En clair.'),
  advice: evaluated.advice.describe('Ce que la charte conseille.'),
  change: evaluated.change.describe('Le plus petit changement qui rendrait le critère conforme.'),
  missing: evaluated.missing.describe('Les réponses qui manquent.'),
  inputs: z.array(Input),
  parameters: evaluated.parameters.describe('Les seuils, par leur nom.'),
  amounts: evaluated.amounts.describe('Les montants calculés, par leur nom.'),
  at: instant,
  times: z.int().min(1).describe('Combien de fois le critère a été calculé.'),
};

/** What a person settled, with their reason. */
export const PersonVerdict = z
  .strictObject({ ...resolved, reason: typed, by: Author, at: instant })
  .omit({ criterion: true })
  .nullable()
  .describe('Ce qu’une personne a tranché ; nul si personne ne l’a fait.');

/** How many criteria have each verdict. */
export const verdictCounts = z.strictObject({
  PASS: count,
  FAIL: count,
  REVIEW: count,
  NOT_APPLICABLE: count,
});
