import type { Day, Instant } from '../../events/fact.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import type { Passing } from '../kernel/pass-deadline.ts';
import type { FactBody, Proposers } from '../kernel/workflow.ts';
import type { controlCommands, ControlGiven } from './commands.ts';
import type { ControlContext } from './control.machine.ts';
import { NOBODY_AWAITED } from './nobody-awaited.ts';
import { overdueOf, planAfter, planDeadlines, reminderOf } from './plan.ts';
import { sealedWords } from './sealed-words.ts';

type Proposing = Proposers<typeof controlCommands, ControlContext, ControlGiven>;
type PlanFact = Extract<
  FactBody,
  {
    type:
      | 'ControlPlanAgreed.v1'
      | 'ControlPlanReminded.v1'
      | 'ControlPlanProofGiven.v1'
      | 'ControlPlanOverdue.v1'
      | 'ControlCommitmentJudged.v1';
  }
>;

/** A fact of a plan with what comes due after it, as the plan then stands. */
const dated = (
  { commitments, reminderDays }: Pick<ControlContext, 'commitments' | 'reminderDays'>,
  fact: PlanFact,
  after: Instant,
): FactBody => {
  const next = planAfter(commitments, fact as Parameters<typeof planAfter>[1]);
  return {
    ...fact,
    deadlines: { ...fact.deadlines, ...planDeadlines({ commitments: next, reminderDays }, after) },
  };
};

/** H6: more than a remark and less than a measure; whatever was awaited before is awaited no more. */
export const agreePlan: Proposing['agreePlan'] = ({
  data: { because, commitments },
  thing,
  given: { reminderDays },
  at,
}) => {
  const agreedOn = dateInParis(at);
  if (commitments.some(({ dueOn }) => dueOn <= agreedOn))
    return refused('date-in-the-past', { field: 'jour d’un engagement' });
  const promised = commitments.map(({ words }, index) => [`commitment${index + 1}`, words]);
  const days = commitments.map(({ dueOn }) => dueOn);
  const fact: PlanFact = {
    type: 'ControlPlanAgreed.v1',
    data: { agreedOn, commitments: days, reminderDays },
    personal: sealedWords(thing, { because, ...Object.fromEntries(promised) }),
    deadlines: NOBODY_AWAITED,
  };
  return accepted({ facts: [dated({ commitments: [], reminderDays }, fact, at)] });
};

const unknownCommitment = () => refused('unknown-reference', { field: 'engagement' });

/** In time or late, as long as nothing is concluded. */
export const giveProof: Proposing['giveProof'] = ({
  data: { commitment, words, documents },
  thing,
  given: { unusable },
  at,
}) => {
  const found = thing.context.commitments[commitment - 1];
  if (found === undefined) return unknownCommitment();
  if (found.stands === 'KEPT') return refused('commitment-kept');
  if (words === null && documents.length === 0) return refused('nothing-answered');
  if (unusable.length > 0) return refused('unknown-reference', { field: 'pièce' });
  const fact: PlanFact = {
    type: 'ControlPlanProofGiven.v1',
    data: { commitment, documents: [...new Set(documents)], givenOn: dateInParis(at) },
    personal: sealedWords(thing, { proof: words ?? '' }),
  };
  return accepted({ facts: [dated(thing.context, fact, at)] });
};

/** With a proof or without: what is seen on the spot is seen. */
export const judgeCommitment: Proposing['judgeCommitment'] = ({
  data: { commitment, verdict, why },
  thing,
  at,
}) => {
  const found = thing.context.commitments[commitment - 1];
  if (found === undefined) return unknownCommitment();
  const again = verdict === 'NOT_KEPT' && at < overdueOf(found.dueOn);
  const fact: PlanFact = {
    type: 'ControlCommitmentJudged.v1',
    data: { commitment, verdict, again },
    personal: sealedWords(thing, { why }),
  };
  return accepted({ facts: [dated(thing.context, fact, at)] });
};

/** Ranks of the commitments that are awaited, and whose reminder or whose day is this deadline. */
const dueAt = (
  { commitments }: ControlContext,
  isDue: (dueOn: string) => boolean,
): { ranks: number[]; dueOn: Day } | null => {
  const ranks = commitments.flatMap(({ dueOn, stands }, index) =>
    stands === 'AWAITED' && isDue(dueOn) ? [index + 1] : [],
  );
  const first = commitments[(ranks[0] ?? 0) - 1];
  return first === undefined ? null : { ranks, dueOn: LegalDate.parse(first.dueOn) };
};

/** What a plan becomes when a day comes: a reminder before, for whoever is still awaited; then that no proof has come. */
export const planPassing: Passing<ControlContext> = {
  planReminder: ({ context, deadlines: { planReminder = '' as Instant } }, at) => {
    const due = dueAt(context, (dueOn) => reminderOf(dueOn, context.reminderDays) === planReminder);
    if (due === null) return [];
    const { ranks, dueOn } = due;
    const data = { commitments: ranks, remindedOn: dateInParis(at), dueOn };
    return [dated(context, { type: 'ControlPlanReminded.v1', data }, planReminder)];
  },
  planProof: ({ context, deadlines: { planProof = '' as Instant } }, at) => {
    const due = dueAt(context, (dueOn) => overdueOf(dueOn) === planProof);
    if (due === null) return [];
    const data = { commitments: due.ranks, since: due.dueOn };
    return [dated(context, { type: 'ControlPlanOverdue.v1', data }, at)];
  },
};
