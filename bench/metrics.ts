import type { Metric } from './metric.ts';
import { atOnce } from './metrics/at-once.ts';
import { commandOverTransaction } from './metrics/command-over-transaction.ts';
import { decideOverTransition } from './metrics/decide-over-transition.ts';
import { longHistory } from './metrics/long-history.ts';
import { startOfFunctions } from './metrics/start-of-functions.ts';

/** All that is measured, in the order of the table. */
export const METRICS: readonly Metric[] = [
  commandOverTransaction,
  decideOverTransition,
  startOfFunctions,
  atOnce,
  longHistory,
];
