import type { Metric } from './metric.ts';
import { atOnce } from './metrics/at-once.ts';
import { charter } from './metrics/charter.ts';
import { commandOverHttp } from './metrics/command-over-http.ts';
import { commandOverTransaction } from './metrics/command-over-transaction.ts';
import { dossier } from './metrics/dossier.ts';
import { decideOverTransition } from './metrics/decide-over-transition.ts';
import { labelEffects } from './metrics/label-effects.ts';
import { longHistory } from './metrics/long-history.ts';
import { publicReads } from './metrics/public-reads.ts';
import { reactionDelay } from './metrics/reaction-delay.ts';
import { roadUnits } from './metrics/road-units.ts';
import { registerSearch } from './metrics/register-search.ts';
import { simulateCharter } from './metrics/simulate-charter.ts';
import { slowPhone } from './metrics/slow-phone.ts';
import { startOfFunctions } from './metrics/start-of-functions.ts';
import { startup } from './metrics/startup.ts';
import { visibleEffect } from './metrics/visible-effect.ts';

/** All that is measured, in the order of the table. */
export const METRICS: readonly Metric[] = [
  commandOverTransaction,
  commandOverHttp,
  decideOverTransition,
  charter,
  dossier,
  startOfFunctions,
  atOnce,
  labelEffects,
  longHistory,
  publicReads,
  registerSearch,
  slowPhone,
  visibleEffect,
  reactionDelay,
  roadUnits,
  simulateCharter,
  startup,
];
