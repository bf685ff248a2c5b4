import { statusOn, type PublicLabel } from '../label/public-row.ts';
import type { Day } from '../../events/fact.ts';

/**
 * The labels among which lots are drawn: those that the public reads as valid on that day, awarded in time. In the
 * order of their numbers, so that the same labels make the same list whoever wrote it.
 */
export const labelsInFrame = (
  labels: readonly PublicLabel[],
  day: Day,
  awardedUntil: string | null,
): string[] =>
  labels
    .filter((label) => statusOn(label, day) === 'VALID')
    .filter(({ awardedOn }) => awardedUntil === null || awardedOn <= awardedUntil)
    .map(({ number }) => number)
    .toSorted();

/**
 * The first labels in the order of SHA-256(seed + number): whoever knows neither the seed nor an inverse of SHA-256 can
 * tell none of them, and whoever has the list and the seed finds the same (M24).
 * @param sha256 in hexadecimal, of a text in UTF-8
 */
export const drawSample = (
  numbers: readonly string[],
  { seed, size }: { seed: string; size: number },
  sha256: (text: string) => string,
): string[] =>
  numbers
    .map((number) => ({ number, lot: sha256(seed + number) }))
    .toSorted((one, other) => (one.lot < other.lot ? -1 : 1))
    .slice(0, size)
    .map(({ number }) => number);
