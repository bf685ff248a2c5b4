import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { type Alarms, summed } from './alarms.ts';
import type { ShellFunction } from './shell-function.ts';

/** Each hour the function tells that the checkpoint of the day stands; a day begins without one until its first run. */
const LATE_MINUTES = 6 * 60;

/**
 * Rings when the checkpoint of the day is late (P15): also when the function runs, fails nothing and makes none. What is told
 * each hour, and not once a day, is not late by the minutes by which one day's run differs from another's.
 */
export const watchCheckpoints = (alarms: Alarms, { logGroup }: ShellFunction): void => {
  const lines = alarms.counting('Lines-checkpoint-stands', {
    logGroup,
    pattern: FilterPattern.stringValue('$.event', '=', 'checkpoint-stands'),
    name: 'checkpoint-stands',
  });
  alarms.whenSilent(
    'Checkpoint-late',
    lines.with(summed(LATE_MINUTES)),
    'The checkpoint of the day is late.',
  );
};
