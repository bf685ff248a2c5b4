import type { Instant } from './instant.ts';

/** Milliseconds since 1970-01-01T00:00:00.000Z. */
export const millisecondsOf = (instant: Instant): number => Date.parse(instant);

/** The instant of that many milliseconds. Throws `RangeError` beyond what four-digit years can write. */
export const instantOf = (milliseconds: number): Instant => {
  const text = new Date(milliseconds).toISOString();
  if (text.length !== 24) throw new RangeError(`${milliseconds} ms is outside the years 0 to 9999`);
  return text as Instant;
};
