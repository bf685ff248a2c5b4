import * as z from 'zod';
import type { Side } from '../../../events/exchange.ts';
import { Day, text } from '../../../events/fact.ts';
import type { LabelRules } from '../../label/label-rules.ts';
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
  proposeCommitment: z.strictObject({
    criterion: CriterionId,
    action: text(600),
    /** Who in the structure sees to it, by name or by function. */
    owner: text(120),
    dueOn: Day,
  }),
  /** `proposal` is the number of the proposal that was read. */
  acceptCommitment: z.strictObject({ criterion: CriterionId, proposal: z.int().min(1) }),
  concludeReview: z.strictObject({}),
  approveReview: z.strictObject({}),
  reopenReview: z.strictObject({ reason: Reason }),
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

/** What is said of a commitment beside its words, which are sealed with the fact of that number. */
export type CommitmentRow = {
  criterion: string;
  dueOn: string;
  number: number;
  from: Side;
  proposedAt: string;
  acceptedAt: string | null;
};

type RulesGiven = { rules: { version: number; label: LabelRules } | null };

export type ExaminationGiven = {
  startReview: { evaluation: Evaluation | null };
  reevaluate: { evaluation: Evaluation | null; seen: SeenRow | null };
  /** The documents that are attached to the dossier. */
  resolveCriterion: { attached: readonly string[] };
  proposeCommitment: RulesGiven;
  acceptCommitment: { proposed: CommitmentRow | null };
  concludeReview: RulesGiven;
};
