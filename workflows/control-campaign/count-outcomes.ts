import type * as z from 'zod';
import type { ControlOutcome } from '../../events/control.ts';
import type { Followed } from './commands.ts';

type Outcomes = Record<z.infer<typeof ControlOutcome>, number>;

/** How many labels a campaign still waits for: whose control goes on, or may still be opened. */
export const waitingFor = (followed: readonly Followed[]): number =>
  followed.filter((one) => (one.opened ? one.outcome === null : one.inForce)).length;

/** What the controls of a year came to, counted; and how many labels were over before any was opened. */
export const countOutcomes = (
  followed: readonly Followed[],
): { outcomes: Outcomes; notControlled: number } => {
  const count = (outcome: string): number =>
    followed.filter((one) => one.opened && one.outcome === outcome).length;
  return {
    outcomes: {
      NONE: count('NONE'),
      REMARK: count('REMARK'),
      PLAN: count('PLAN'),
      MEASURE: count('MEASURE'),
    },
    notControlled: followed.filter(({ opened }) => !opened).length,
  };
};
