import { plainWords } from '../../workflows/imports/plain-words.ts';

/** Bounds on what is indexed of a name and what is read of a request. */
const MOST_WORDS = 14;
const MOST_LETTERS = 30;

/** Words that tell nothing of a name by themselves. */
const EMPTY: ReadonlySet<string> = new Set(
  'de du des d la le les l et en a au aux pour par sur un une'.split(' '),
);

/** Words as they are compared: no accents, no capitals, ligatures written out. */
export const allWords = (text: string): string[] =>
  plainWords(text.replaceAll(/œ/giu, 'oe').replaceAll(/æ/giu, 'ae'))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, MOST_LETTERS));

/** Those by which a name is found; all of them when none tells more than another. */
export const tellingWords = (words: readonly string[]): string[] => {
  const telling = words.filter((word) => !EMPTY.has(word));
  return [...new Set(telling.length > 0 ? telling : words)];
};

/** Neighbours written as one: a space too many or too few is a typing error as any other. */
export const gluedPairs = (words: readonly string[]): string[] => [
  ...new Set(words.slice(1).map((word, n) => `${words[n] ?? ''}${word}`)),
];

/** Shorter words are found as they are written only. */
const SHORTEST_MISTYPED = 3;

/**
 * A word and what it becomes without one of its letters: two words one error apart (a letter missing, added, changed, or
 * two swapped) always share one of these.
 */
export const withoutOneLetter = (word: string): string[] =>
  word.length < SHORTEST_MISTYPED
    ? []
    : [...new Set(Array.from(word, (_, n) => word.slice(0, n) + word.slice(n + 1)))];
