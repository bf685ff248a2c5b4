/** A pause longer than this, in minutes, is not time spent on the form. */
const LONGEST_PAUSE = 10;
/** What reading the first question takes, before anything is saved, in minutes. */
const FIRST_ANSWER = 1;
const MINUTE = 60_000;

/**
 * The minutes that people spent on a form, from the instants at which its answers were saved: the gaps between them,
 * pauses left out. 0 when nothing was saved.
 */
export const minutesSpent = (savedAt: readonly string[]): number => {
  const instants = savedAt.map((instant) => Date.parse(instant)).toSorted((a, b) => a - b);
  if (instants.length === 0) return 0;
  const gaps = instants.slice(1).map((instant, index) => (instant - (instants[index] ?? instant)) / MINUTE);
  const spent = gaps.filter((gap) => gap <= LONGEST_PAUSE).reduce((sum, gap) => sum + gap, FIRST_ANSWER);
  return Math.ceil(spent);
};

/** Fewer filings than this say nothing of the next one. */
const FEWEST = 5;
/** Until then: what a question takes to answer with its documents at hand, in seconds. */
const SECONDS_A_QUESTION = 20;

/** The time that a form asks for, in minutes, and what it is known from. */
export type TimeToFile = { minutes: number; from: 'MEDIAN' | 'ESTIMATE'; filings: number };

const upToFive = (minutes: number): number => Math.max(5, Math.ceil(minutes / 5) * 5);

/** Real medians as soon as there are enough filings, else an estimate from the number of questions (A12). */
export const timeToFile = (minutes: readonly number[], questions: number): TimeToFile => {
  const filings = minutes.length;
  if (filings < FEWEST) {
    const estimate = (questions * SECONDS_A_QUESTION) / 60;
    return { minutes: upToFive(estimate), from: 'ESTIMATE', filings };
  }
  const ordered = minutes.toSorted((a, b) => a - b);
  return { minutes: upToFive(ordered[Math.floor(filings / 2)] ?? 0), from: 'MEDIAN', filings };
};
