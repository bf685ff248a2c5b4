import * as z from 'zod';
import { FEWEST } from './small-counts.ts';

/** Days in one bar. */
export const BAR_DAYS = 15;
/** Beyond, days stand in one bar. */
const LAST_BAR_FROM = 180;

/** How many days it took: half of the dossiers at most `median`, nine in ten at most `ninth`; `bars` are their distribution. */
export const Delays = z.strictObject({
  count: z.int().min(FEWEST),
  median: z.int().min(0),
  ninth: z.int().min(0),
  bars: z.array(z.strictObject({ from: z.int(), to: z.int().nullable(), count: z.int() })),
});
export type Delays = z.infer<typeof Delays>;

/** The least number of days that this share of them does not exceed (nearest rank): always one that was measured. */
export const atShare = (rising: readonly number[], numerator: number, denominator: number): number => {
  const rank = Math.max(1, Math.ceil((rising.length * numerator) / denominator));
  return rising[rank - 1] ?? 0;
};

const barsOf = (rising: readonly number[]): Delays['bars'] => {
  const most = Math.min(rising.at(-1) ?? 0, LAST_BAR_FROM);
  const bars = Array.from({ length: Math.floor(most / BAR_DAYS) + 1 }, (_, rank) => {
    const from = rank * BAR_DAYS;
    const to = from >= LAST_BAR_FROM ? null : from + BAR_DAYS - 1;
    return { from, to, count: rising.filter((days) => days >= from && (to === null || days <= to)).length };
  });
  return bars;
};

/** Their distribution; null of fewer than five, of which nothing is told. */
export const delaysOf = (days: readonly number[]): Delays | null => {
  if (days.length < FEWEST) return null;
  const rising = days.toSorted((a, b) => a - b);
  return {
    count: rising.length,
    median: atShare(rising, 1, 2),
    ninth: atShare(rising, 9, 10),
    bars: barsOf(rising),
  };
};
