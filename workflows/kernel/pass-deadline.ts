import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { accepted, refused, type Outcome } from './outcome.ts';
import type { CommandEntry, FactBody, Proposal, Thing } from './workflow.ts';

/** What the sweep sends when an instant has come. */
export const PassDeadline = z.strictObject({ deadline: z.string().min(1).max(40), dueAt: Instant });

/** The facts that a deadline becomes when it passes; without an entry, only that it was missed is recorded. */
export type Passing<Context> = Record<string, (thing: Thing<Context>, at: Instant) => FactBody[]>;

type Due<Context> = { data: z.infer<typeof PassDeadline>; thing: Thing<Context>; at: Instant };

/** What a limit becomes that went by without the act it asked for. */
export const missed = (limit: string): FactBody => ({
  type: 'TimeLimitMissed.v1',
  data: { limit },
});

/** Nothing is due before its instant, nor after it was replaced or cleared (P13). What passes may set itself again. */
export const passDeadline =
  <Context>(passing: Passing<Context>) =>
  ({ data, thing, at }: Due<Context>): Outcome<Proposal> => {
    const { deadline, dueAt } = data;
    if (thing.deadlines[deadline] !== dueAt || at < dueAt) return refused('not-due', { deadline });
    const facts = passing[deadline]?.(thing, at) ?? [missed(deadline)];
    const [first, ...others] = facts;
    if (first === undefined) return accepted({ facts: [] });
    return accepted({
      facts: [{ ...first, deadlines: { [deadline]: null, ...first.deadlines } }, ...others],
    });
  };

/** The table's line for a workflow that has deadlines. */
export const passDeadlineEntry = (
  from: readonly string[],
  to: readonly string[],
  facts: CommandEntry['facts'],
  clears: readonly string[],
): CommandEntry => ({
  road: 'ordinary',
  who: ['system'],
  from,
  to,
  facts: [...facts, 'TimeLimitMissed.v1'],
  clears,
  refusals: ['not-due', 'not-in-this-state'],
});
