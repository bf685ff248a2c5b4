/** A run of words that stayed, went or came; the spaces after them belong to them. */
export type WordChange = { kind: 'SAME' | 'REMOVED' | 'ADDED'; text: string };

const MOST_WORDS = 2_500;

const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/gu) ?? [];

/** Runs of the same kind read as one; nothing is an empty run. */
const joined = (changes: readonly WordChange[]): WordChange[] => {
  const runs: WordChange[] = [];
  for (const { kind, text } of changes) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') runs.push({ kind, text });
  }
  return runs;
};

/** Lengths of the longest common words from each place to the ends. */
const commonLengths = (before: readonly string[], after: readonly string[]): Uint16Array[] => {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const [row, below] = [lengths[i], lengths[i + 1]];
      if (!row || !below) continue;
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
};

/**
 * One text into another, word by word, with as many words kept as can be: the kept and the removed give the first, the
 * kept and the added the second. Texts too long for that are shown whole, one after the other.
 */
export const compareWords = (before: string, after: string): WordChange[] => {
  if (before === after) return joined([{ kind: 'SAME', text: before }]);
  const [was, is] = [wordsOf(before), wordsOf(after)];
  if (was.length > MOST_WORDS || is.length > MOST_WORDS)
    return joined([
      { kind: 'REMOVED', text: before },
      { kind: 'ADDED', text: after },
    ]);
  const lengths = commonLengths(was, is);
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    const [removed, added] = [was[i], is[j]];
    if (removed !== undefined && removed === added) {
      changes.push({ kind: 'SAME', text: removed });
      [i, j] = [i + 1, j + 1];
    } else if (
      added === undefined ||
      (removed !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      changes.push({ kind: 'REMOVED', text: removed ?? '' });
      i += 1;
    } else {
      changes.push({ kind: 'ADDED', text: added });
      j += 1;
    }
  }
  return joined(changes);
};
