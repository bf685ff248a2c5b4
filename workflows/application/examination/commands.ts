import * as z from 'zod';
import { text } from '../../../events/fact.ts';
import { CriterionId } from '../criterion-id.ts';
import type { Evaluated } from './evaluate-dossier.ts';

/** A reason is read by the applicant: a sentence on the fact, one on the rule. */
const Reason = text(600);

export const examinationCommands = {
  startReview: z.strictObject({}),
  reevaluate: z.strictObject({}),
  resolveCriterion: z.strictObject({
    criterion: CriterionId,
    verdict: z.enum(['PASS', 'FAIL', 'NOT_APPLICABLE']),
    reason: Reason,
    /** The documents read, by id. */
    proofs: z.array(z.uuid()).max(20).default([]),
  }),
  concludeReview: z.strictObject({}),
};

/** By criterion, the digest of the verdict and inputs last told; and what the registers last said of eligibility. */
export type SeenRow = { eligibility: string; criteria: Record<string, string> };

/** The dossier as the engine reads it now; a digest says whether a criterion moved. */
export type Evaluation = {
  eligibility: 'ELIGIBLE_FORM' | 'REVIEW' | 'INELIGIBLE';
  family: string;
  closedFinancialYears: number | null;
  warnings: readonly string[];
  criteria: readonly { data: Evaluated; digest: string }[];
};

export type ExaminationGiven = {
  startReview: { evaluation: Evaluation | null };
  reevaluate: { evaluation: Evaluation | null; seen: SeenRow | null };
  /** The documents that are attached to the dossier. */
  resolveCriterion: { attached: readonly string[] };
};
