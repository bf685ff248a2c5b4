/** The row after one more letter of `a`: insertions, deletions, changes, and swaps of two neighbours count one each. */
const nextRow = (
  a: string,
  b: string,
  i: number,
  { before, last }: { before: readonly number[]; last: readonly number[] },
): number[] => {
  const row = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const same = a[i - 1] === b[j - 1];
    let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
      least = Math.min(least, (before[j - 2] ?? 0) + 1);
    row.push(least);
  }
  return row;
};

/** How many typing errors lie between two texts (optimal string alignment). */
export const typingDistance = (a: string, b: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow(a, b, i, { before, last });
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
};

/** Whether two words are the same but for one error. */
export const isOneErrorAway = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) <= 1 && typingDistance(a, b) <= 1;
