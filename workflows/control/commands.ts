import * as z from 'zod';
import { ControlOutcome, type ControlOpened } from '../../events/control.ts';
import { Day, text } from '../../events/fact.ts';
import { StatedCondition, type MeasureKind } from '../../events/label-measure.ts';
import { PassDeadline } from '../kernel/pass-deadline.ts';

const Until = Day.refine((day) => day >= '2000' && day < '2999', {
  error: 'Écrivez une année de 2000 à 2998.',
});
const Ask = z.int().min(1).max(20);
const Commitment = z.int().min(1).max(9);
const words = text(4000);

export const controlCommands = {
  open: z.strictObject({
    campaign: z.uuid(),
    label: z.uuid(),
    /** Who holds it. */
    structure: z.uuid(),
    asks: z
      .array(z.strictObject({ of: StatedCondition, words: text(1000) }))
      .min(1)
      .max(20),
    answerUntil: Until,
  }),
  answer: z.strictObject({
    ask: Ask,
    words: words.nullable().default(null),
    documents: z.array(z.uuid()).max(10).default([]),
  }),
  judge: z.strictObject({ ask: Ask, verdict: z.enum(['MET', 'NOT_MET']), why: words }),
  askToMend: z.strictObject({ mendUntil: Until, words }),
  /** What the holder commits to, and what it answers. */
  agreePlan: z.strictObject({
    because: words,
    commitments: z
      .array(z.strictObject({ words: text(1000), dueOn: Until }))
      .min(1)
      .max(9),
  }),
  giveProof: z.strictObject({
    commitment: Commitment,
    words: words.nullable().default(null),
    documents: z.array(z.uuid()).max(10).default([]),
  }),
  judgeCommitment: z.strictObject({
    commitment: Commitment,
    verdict: z.enum(['KEPT', 'NOT_KEPT']),
    why: words,
  }),
  /** Why nothing follows, what is remarked, or what the control came to (H6). */
  close: z.strictObject({ outcome: ControlOutcome, because: words }),
  passDeadline: PassDeadline,
};

/** The label that is to be controlled, as its campaign and its own state tell it. */
export type Chosen = Pick<
  z.infer<typeof ControlOpened>['data'],
  'number' | 'structure' | 'structureName' | 'chosenBy'
> & { inForce: boolean };

export type ControlGiven = {
  open: {
    /** Null when this campaign neither drew nor picked it. */
    chosen: Chosen | null;
    /** Whether the decision on which the label stands states all that is asked (F7). */
    stated: boolean;
    /** The fewest days that the label rules leave to answer (WDR-05). */
    leastDays: number;
    reminderDays: number;
  };
  /** Of the documents that are named, those that may not serve: another structure's, or not found clean. */
  answer: { unusable: readonly string[] };
  askToMend: { leastDays: number; reminderDays: number };
  agreePlan: { reminderDays: number };
  giveProof: { unusable: readonly string[] };
  /** The measure that is in preparation on the label. */
  close: { measure: { kind: z.infer<typeof MeasureKind>; urgent: boolean } | null };
};
