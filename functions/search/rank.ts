import { isOneErrorAway, typingDistance } from './distance.ts';
import { numbersOf, type Indexed } from './index-keys.ts';
import type { Asked } from './read-query.ts';
import { allWords, gluedPairs } from './words.ts';

type Rank = { matched: number; points: number; distance: number };
export type Ranked = { indexed: Indexed; rank: Rank };

const POINTS = { exact: 6, begins: 4, mistyped: 3 } as const;
/** A place says less of a structure than its name. */
const OF_PLACE = -1;

const pointsFor = (word: string, against: readonly string[], numbers: readonly string[]): number => {
  if (against.includes(word) || numbers.includes(word)) return POINTS.exact;
  const begins = (each: string) => each.startsWith(word);
  if (word.length >= 3 && (against.some(begins) || numbers.some(begins))) return POINTS.begins;
  return word.length >= 3 && against.some((each) => isOneErrorAway(word, each)) ? POINTS.mistyped : 0;
};

/** How well one structure answers: words found first, then how well, then how near the whole is. */
const rankOf = ({ words, telling, glued }: Asked, indexed: Indexed): Rank => {
  const [named, placed] = [allWords(indexed.name), allWords(indexed.commune?.name ?? '')];
  const [names, places] = [
    [...named, ...gluedPairs(named)],
    [...placed, ...gluedPairs(placed)],
  ];
  const numbers = numbersOf(indexed);
  // Two words asked for that are one in the name, a space too many.
  const joined = new Set(
    glued.filter(({ pair }) => names.includes(pair) || places.includes(pair)).flatMap(({ of }) => of),
  );
  const each = telling.map((word) => {
    if (joined.has(word)) return POINTS.exact;
    const ofName = pointsFor(word, names, numbers);
    const ofPlace = pointsFor(word, places, []);
    return Math.max(ofName, ofPlace === 0 ? 0 : ofPlace + OF_PLACE);
  });
  return {
    matched: each.filter((points) => points > 0).length,
    points: each.reduce((sum, points) => sum + points, 0),
    distance: typingDistance(words.join(' '), named.join(' ')),
  };
};

const byNearness = (a: Ranked, b: Ranked): number =>
  Number(b.rank.distance <= 1) - Number(a.rank.distance <= 1) ||
  b.rank.matched - a.rank.matched ||
  b.rank.points - a.rank.points ||
  a.rank.distance - b.rank.distance ||
  a.indexed.name.localeCompare(b.indexed.name, 'fr');

/** Each with how well it answers, in no order. */
export const rankAll = (asked: Asked, found: readonly Indexed[]): Ranked[] =>
  found.map((indexed) => ({ indexed, rank: rankOf(asked, indexed) }));

/** Whether one of them has all the words asked for. */
export const isAnswered = ({ telling }: Asked, all: readonly Ranked[]): boolean =>
  all.some(({ rank }) => rank.matched === telling.length);

/** Those that answer, the best first: all words when some structure has them all, else half of them at least. */
export const bestOf = (asked: Asked, all: readonly Ranked[]): Ranked[] => {
  const needed = isAnswered(asked, all) ? asked.telling.length : Math.ceil(asked.telling.length / 2);
  return all
    .filter(({ rank }) => rank.distance <= 1 || (rank.matched > 0 && rank.matched >= needed))
    .toSorted(byNearness);
};
