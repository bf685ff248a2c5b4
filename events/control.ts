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

/** Graduated, from nothing to a measure, which has a procedure of its own (H5, H6). */
export const ControlOutcome = z.enum(['NONE', 'REMARK', 'PLAN', 'MEASURE']);

/** Nothing follows, because; or what does. The words are personal. */
export const ControlClosed = fact('ControlClosed.v1', {
  outcome: ControlOutcome,
  closedOn: Day,
  /** Of a plan, the day of each commitment; what each is, is personal. */
  commitments: z.array(Day).max(9),
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
  ControlClosed,
] as const;
