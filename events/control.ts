import * as z from 'zod';
import { Day, fact } from './fact.ts';
import { MeasureKind, StatedCondition } from './label-measure.ts';

/** By its rank among what was asked, from one. */
const Ask = z.int().min(1).max(20);

/**
 * A label is controlled (H4): the proof of each of these is asked for, by that day. Each is something that the decision
 * states (F7). What is asked, in words, is personal.
 */
export const ControlOpened = fact('ControlOpened.v1', {
  campaign: z.uuid(),
  label: z.uuid(),
  number: z.string().min(1).max(30),
  structure: z.uuid(),
  structureName: z.string().min(1).max(150),
  chosenBy: z.enum(['DRAW', 'RISK']),
  openedOn: Day,
  asks: z.array(StatedCondition).min(1).max(20),
  answerUntil: Day,
});

/** Some days are left, and something that was asked has no answer yet. */
export const ControlReminded = fact('ControlReminded.v1', { remindedOn: Day, answerUntil: Day });

/** In words, which are personal, or by documents; `whole` when nothing that is awaited is left. */
const ControlAnswered = fact('ControlAnswered.v1', {
  ask: Ask,
  documents: z.array(z.uuid()).max(10),
  answeredOn: Day,
  whole: z.boolean(),
});

/** The day passed, and something has no answer. */
const ControlAnswerOverdue = fact('ControlAnswerOverdue.v1', { since: Day });

/** What an officer finds of one proof; why is personal. */
const ControlVerdictGiven = fact('ControlVerdictGiven.v1', {
  ask: Ask,
  verdict: z.enum(['MET', 'NOT_MET']),
});

/** The amicable phase: what is not met is to be put right by that day, and nothing is held against anybody yet. */
export const ControlMendingAsked = fact('ControlMendingAsked.v1', {
  asks: z.array(Ask).min(1).max(20),
  mendUntil: Day,
});

/** By its rank among the commitments of a plan, from one. */
const Commitment = z.int().min(1).max(9);
const Commitments = z.array(Commitment).min(1).max(9);

/** The holder commits to put things right, each by its day (H6); what each is, is personal. */
export const ControlPlanAgreed = fact('ControlPlanAgreed.v1', {
  agreedOn: Day,
  commitments: z.array(Day).min(1).max(9),
  /** How long before each day whoever is awaited is reminded, as the rules said on that day. */
  reminderDays: z.int().min(1),
});

/** Some days are left, and no proof of these has come. */
export const ControlPlanReminded = fact('ControlPlanReminded.v1', {
  commitments: Commitments,
  remindedOn: Day,
  dueOn: Day,
});

/** That a commitment is kept, in words, which are personal, or by documents. */
const ControlPlanProofGiven = fact('ControlPlanProofGiven.v1', {
  commitment: Commitment,
  documents: z.array(z.uuid()).max(10),
  givenOn: Day,
});

/** The day passed, and no proof of these has come. */
export const ControlPlanOverdue = fact('ControlPlanOverdue.v1', { commitments: Commitments, since: Day });

/** What an officer finds of one commitment; why is personal. */
export const ControlCommitmentJudged = fact('ControlCommitmentJudged.v1', {
  commitment: Commitment,
  verdict: z.enum(['KEPT', 'NOT_KEPT']),
  /** Its day is still to come: another proof is awaited. */
  again: z.boolean(),
});

/** Graduated, from nothing to a measure, which has a procedure of its own (H5, H6). */
export const ControlOutcome = z.enum(['NONE', 'REMARK', 'PLAN', 'MEASURE']);

/** Nothing follows, because; or what does: of a plan, that it was kept. The words are personal. */
export const ControlClosed = fact('ControlClosed.v1', {
  outcome: ControlOutcome,
  closedOn: Day,
  /** The measure that is proposed on the label; null unless one is. */
  measure: MeasureKind.nullable(),
});

/** The facts of a control. */
export const CONTROL_FACTS = [
  ControlOpened,
  ControlReminded,
  ControlAnswered,
  ControlAnswerOverdue,
  ControlVerdictGiven,
  ControlMendingAsked,
  ControlPlanAgreed,
  ControlPlanReminded,
  ControlPlanProofGiven,
  ControlPlanOverdue,
  ControlCommitmentJudged,
  ControlClosed,
] as const;
