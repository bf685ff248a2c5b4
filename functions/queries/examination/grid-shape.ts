import * as z from 'zod';
import { Side } from '../../../events/exchange.ts';
import { CriterionEvaluated, Proposal, ReviewStarted, Verdict } from '../../../events/examination.ts';
import { Finding, MeetingKind } from '../../../events/meeting.ts';
import { ProofRowShape } from '../application/proof-row-shape.ts';
import { count, day, instant, typed } from '../shape-words.ts';
import { Asked } from './asked-shape.ts';
import { PersonVerdict, CriterionStanding, told } from './verdict-shape.ts';

/** What is promised about a criterion. */
export const CommitmentTold = {
  dueOn: day,
  proposedBy: Side,
  agreed: z.boolean().describe('Si l’autre côté l’a acceptée.'),
  action: typed,
  owner: typed,
};

const Card = z.strictObject({
  id: z.string(),
  title: z.string(),
  theme: z.string(),
  source: z.string(),
  nature: CriterionEvaluated.shape.data.shape.nature,
  standing: CriterionStanding.nullable().describe('Nul tant que rien n’a été calculé ni tranché.'),
  questions: z.array(Asked),
  evidence: z.array(z.string()).describe('Les preuves que la charte attend.'),
  proofs: z.array(ProofRowShape),
  rule: z
    .array(
      z.strictObject({
        text: z.string(),
        verdict: Verdict,
        reason: z.string(),
        met: z
          .boolean()
          .nullable()
          .describe('Nul si une réponse manque, ou si la ligne n’a pas été essayée.'),
        tried: z.boolean(),
      }),
    )
    .describe('Les lignes de la règle, dans leur ordre.'),
  engine: z.strictObject(told).nullable().describe('Ce que dit le calcul ; nul avant l’instruction.'),
  officer: PersonVerdict,
  commitment: z.strictObject(CommitmentTold).nullable(),
  meetings: z
    .array(
      z.strictObject({
        meeting: z.uuid(),
        kind: MeetingKind,
        heldAt: instant,
        finding: Finding,
        words: typed,
      }),
    )
    .describe('Ce que visites et auditions ont constaté : cela ne tranche rien.'),
});

/** The officer's grid, each criterion once (B3, B15). */
export const Grid = z.strictObject({
  structure: z.strictObject({ id: z.string(), name: z.string() }),
  charter: z.strictObject({ version: z.string(), title: z.string() }).nullable(),
  eligibility: ReviewStarted.shape.data.shape.eligibility.nullable(),
  warnings: z.array(z.string()),
  proposal: Proposal.nullable(),
  counts: z.strictObject({ all: count, open: count, notMet: count, toImprove: count }),
  data: z
    .array(z.strictObject({ id: z.string(), title: z.string(), questions: z.array(Asked) }))
    .describe('Ce que la charte demande hors de tout critère.'),
  criteria: z.array(Card),
  read: z
    .array(z.strictObject({ id: z.string(), officer: PersonVerdict }))
    .describe('Ce que seule une personne lit.'),
});
export type Grid = z.infer<typeof Grid>;
