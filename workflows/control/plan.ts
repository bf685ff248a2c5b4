import * as z from 'zod';
import type { Happening } from '../../events/catalogue.ts';
import type { Instant } from '../../events/fact.ts';
import { addDays } from '../calendar/date-arithmetic.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { endOfDayInParis, startOfDayInParis } from '../calendar/paris-time.ts';

/** One commitment of a plan: its day, and whether its proof is awaited, given, overdue, or judged. */
export const Commitment = z.strictObject({
  dueOn: z.string(),
  stands: z.enum(['AWAITED', 'PROVEN', 'OVERDUE', 'KEPT', 'NOT_KEPT']),
});
export type Commitment = z.infer<typeof Commitment>;

const standing = (
  commitments: readonly Commitment[],
  ranks: readonly number[],
  stands: Commitment['stands'],
): Commitment[] => commitments.map((each, index) => (ranks.includes(index + 1) ? { ...each, stands } : each));

/** A plan after one of the facts of its control. Not kept before its day, a commitment is awaited again: nobody loses time. */
export const planAfter = (commitments: readonly Commitment[], event: Happening): Commitment[] => {
  switch (event.type) {
    case 'ControlPlanAgreed.v1':
      return event.data.commitments.map((dueOn) => ({ dueOn, stands: 'AWAITED' }));
    case 'ControlPlanProofGiven.v1':
      return standing(commitments, [event.data.commitment], 'PROVEN');
    case 'ControlPlanOverdue.v1':
      return standing(commitments, event.data.commitments, 'OVERDUE');
    case 'ControlCommitmentJudged.v1': {
      const { commitment, verdict, again } = event.data;
      return standing(commitments, [commitment], again ? 'AWAITED' : verdict);
    }
    default:
      return [...commitments];
  }
};

/** Whether nothing of a plan waits for its holder any more. */
export const isNobodyAwaited = (commitments: readonly Commitment[]): boolean =>
  commitments.every(({ stands }) => stands !== 'AWAITED');

/** When a commitment of that day is reminded, and when it is overdue. */
export const reminderOf = (dueOn: string, reminderDays: number): Instant =>
  startOfDayInParis(addDays(LegalDate.parse(dueOn), -reminderDays));
export const overdueOf = (dueOn: string): Instant => endOfDayInParis(LegalDate.parse(dueOn));

/**
 * What comes due next of a plan after an instant: the first reminder, the first day. Each fact by which somebody is awaited
 * no more sets them anew, so that none is left for a commitment that was proved or judged (M35).
 */
export const planDeadlines = (
  { commitments, reminderDays }: { commitments: readonly Commitment[]; reminderDays: number },
  after: Instant,
): Record<'planReminder' | 'planProof', Instant | null> => {
  const awaited = commitments.filter(({ stands }) => stands === 'AWAITED').map(({ dueOn }) => dueOn);
  const reminders = awaited.map((dueOn) => reminderOf(dueOn, reminderDays)).filter((due) => due > after);
  return {
    planReminder: reminders.toSorted()[0] ?? null,
    planProof: awaited.map(overdueOf).toSorted()[0] ?? null,
  };
};
