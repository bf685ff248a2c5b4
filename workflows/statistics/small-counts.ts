/** Below this many, a figure could tell of somebody: it is not published. */
export const FEWEST = 5;

export type Counted = { readonly name: string; readonly count: number };

/** The rest, under which what is too small to be told stands together. */
export const OTHERS = 'Autres';

/**
 * Counts of which none tells of fewer than five: the small ones are told together, with the smallest of the others if they
 * are still too few. The sum is that of all, so that no subtraction gives one away; nothing is told of fewer than five in all.
 */
export const withoutSmall = (counts: readonly Counted[]): readonly Counted[] => {
  const rising = counts
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count || a.name.localeCompare(b.name, 'fr'));
  const total = rising.reduce((sum, { count }) => sum + count, 0);
  if (total < FEWEST) return [];
  let together = 0;
  let taken = 0;
  for (const { count } of rising) {
    if (count >= FEWEST && (together === 0 || together >= FEWEST)) break;
    together += count;
    taken += 1;
  }
  const told = rising.slice(taken).toReversed();
  return together === 0 ? told : [...told, { name: OTHERS, count: together }];
};

/** A count that stands alone, or null when it is too small to be told; none is none. */
export const toldCount = (count: number): number | null => (count > 0 && count < FEWEST ? null : count);
