import * as z from 'zod';
import { ApplicationDecided, ApplicationSubmitted, OpinionReceived } from '../../events/application.ts';
import { Proposal } from '../../events/examination.ts';
import { CommitmentTold } from './examination/grid-shape.ts';
import { evaluated, PersonVerdict, CriterionStanding, told } from './examination/verdict-shape.ts';

const { title, source, nature, themes, operations } = evaluated;

/** R311-3-1-2, 2° to 4°. */
const Explained = z.strictObject({
  id: z.string(),
  title,
  source,
  nature,
  themes,
  ...told,
  operations: operations.describe('Les lignes de la règle, dans l’ordre où elles ont été essayées.'),
  weight: z.strictObject({ nature, themes, words: z.string().describe('En clair.') }),
  resolved: PersonVerdict,
  standing: CriterionStanding,
});

const ReadByAPerson = z.strictObject({
  id: z.string(),
  resolved: PersonVerdict,
  standing: CriterionStanding.nullable(),
});

/** What led to each verdict (F8, DEC-08, R311-3-1-2). */
export const Explanation = z.strictObject({
  contribution: z.string().describe('La part du calcul dans la décision, en clair.'),
  charter: ApplicationSubmitted.shape.data.shape.charter.nullable(),
  criteria: z.array(Explained),
  read: z.array(ReadByAPerson).describe('Ce que seule une personne lit.'),
  commitments: z.array(z.strictObject({ criterion: z.string(), ...CommitmentTold })),
  proposal: Proposal.nullable(),
  opinion: OpinionReceived.shape.data.shape.opinion.nullable(),
  conditions: OpinionReceived.shape.data.shape.conditions,
  decision: ApplicationDecided.shape.data.shape.outcome.nullable(),
});
export type Explanation = z.infer<typeof Explanation>;
