import type { Instant } from '../../events/fact.ts';
import { instantOf, millisecondsOf } from '../calendar/milliseconds.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DAYS = 30;

/** How long registers are left alone after so many readings without an answer; null when nobody asks any more. */
const pauseAfter = (attempts: number): number | null => {
  if (attempts === 0) return 10 * MINUTE;
  if (attempts === 1) return 60 * MINUTE;
  return attempts < DAYS + 2 ? DAY : null;
};

/** A4: registers that did not answer are asked again after ten minutes, after an hour, then each day for thirty days. */
export const nextReading = (attempts: number, at: Instant): Instant | null => {
  const pause = pauseAfter(attempts);
  return pause === null ? null : instantOf(millisecondsOf(at) + pause);
};
