import * as z from 'zod';
import { Day, Digest, fact } from './fact.ts';

export const Verdict = z.enum(['PASS', 'FAIL', 'REVIEW', 'NOT_APPLICABLE']);
export type Verdict = z.infer<typeof Verdict>;

export const Proposal = z.enum(['FAVOURABLE', 'WITH_RESERVATIONS', 'UNFAVOURABLE', 'INELIGIBLE', 'BLOCKED']);
export type ProposedOpinion = z.infer<typeof Proposal>;

const Criterion = z.string().max(20);
const Eligibility = z.enum(['ELIGIBLE_FORM', 'REVIEW', 'INELIGIBLE']);

export const ReviewStarted = fact('ReviewStarted.v1', {
  eligibility: Eligibility,
  family: z.string(),
  closedFinancialYears: z.int().min(0).nullable(),
  warnings: z.array(z.string()),
});

/**
 * The applicant corrected answers to a criterion after the filing: they are kept beside, before and after; `answersDigest`
 * is that of all the answers as they stand from here on.
 */
export const AnswersCorrected = fact('AnswersCorrected.v1', {
  criterion: Criterion,
  fields: z.array(z.string().max(61)).min(1).max(80),
  answersDigest: Digest,
});

/**
 * The dossier was read again, after an answer or a register changed: the criteria whose verdict or inputs moved follow,
 * each in a fact of its own. `eligibility` is null when the registers say of it what they said before.
 */
export const DossierReevaluated = fact('DossierReevaluated.v1', {
  eligibility: Eligibility.nullable(),
  closedFinancialYears: z.int().min(0).nullable(),
  warnings: z.array(z.string()),
  changed: z.array(Criterion),
});

/** Where an input comes from: the applicant, at filing or corrected since, a register with the day it was read, the agenda. */
export const Origin = z.strictObject({
  from: z.enum(['ANSWER', 'CORRECTION', 'REGISTER', 'FILING', 'SESSION']),
  source: z.string().max(120).nullable(),
  on: Day.nullable(),
});
export type Origin = z.infer<typeof Origin>;

/**
 * One per criterion: what was read and where, which rows of the rule were tried on which thresholds, what the charter
 * concluded, why, and what would change it (F8, DEC-08). Nothing has to be computed again to explain it.
 */
export const CriterionEvaluated = fact('CriterionEvaluated.v1', {
  criterion: Criterion,
  title: z.string().max(200),
  source: z.string().max(300),
  nature: z.enum(['BLOCKING', 'PROGRESS']),
  /** The themes of the guide for which it counts (domain rules 3.7). */
  themes: z.array(z.string().max(40)).max(8),
  verdict: Verdict,
  reason: z.string().max(60),
  explanation: z.string().max(600),
  /** What the charter advises, and the smallest change of one number that would make the criterion met. */
  advice: z.string().max(600).nullable(),
  change: z.string().max(400).nullable(),
  inputs: z.record(z.string(), z.json()),
  origins: z.record(z.string(), Origin),
  missing: z.array(z.string()),
  /** Rows in their order, each with what it was worth: null when something is missing. */
  operations: z.array(z.strictObject({ rule: z.string().max(600), met: z.boolean().nullable() })),
  parameters: z.record(z.string(), z.string().max(200)),
  amounts: z.record(z.string(), z.string().max(200)),
});

/**
 * A named person settles what the engine left open; PASS and FAIL of the engine are never changed here. The reason is
 * sealed beside the fact; `proofs` are the documents read.
 */
export const CriterionResolved = fact('CriterionResolved.v1', {
  criterion: Criterion,
  verdict: z.enum(['PASS', 'FAIL', 'NOT_APPLICABLE']),
  proofs: z.array(z.uuid()).max(20),
});

/** `visa`: whether the rules of the label want another officer to look at it before it goes further (B13). */
export const ReviewConcluded = fact('ReviewConcluded.v1', { proposal: Proposal, visa: z.boolean() });

/** The second pair of eyes: another officer than who concluded. */
export const ReviewApproved = fact('ReviewApproved.v1', {});

/** Back to its examination: what was concluded, approved and reported is void. The reason is sealed beside the fact. */
export const ReviewReopened = fact('ReviewReopened.v1', {});
