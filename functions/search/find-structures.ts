import { beginningPartition, isLongEnough, structureIn, wordPartition, type Indexed } from './index-keys.ts';
import { bestOf, isAnswered, rankAll, type Ranked } from './rank.ts';
import type { Asked } from './read-query.ts';
import { withoutOneLetter } from './words.ts';

/** The rows of an index, a page of each partition at most. */
export type SearchRows = {
  /** Sort keys of a partition, in its order, of those that start so. */
  keys(pk: string, limit: number, prefix?: string): Promise<string[]>;
  documents(council: string, ids: readonly string[]): Promise<Indexed[]>;
};

/** What one request reads at most of a word, of a beginning, of a word less a letter; and how many are compared. */
const MOST = { ofWord: 1000, ofBeginning: 200, ofVariant: 300, compared: 80 };

type Look = { pk: string; limit: number; prefix?: string };

const asWritten = (council: string, { telling, glued }: Asked): Look[] => [
  ...[...telling, ...glued.map(({ pair }) => pair)].map((word) => ({
    pk: wordPartition(council, word),
    limit: MOST.ofWord,
  })),
  ...telling.filter(isLongEnough).map((word) => ({
    pk: beginningPartition(council, word),
    limit: MOST.ofBeginning,
    prefix: word,
  })),
];

const mistyped = (council: string, { telling }: Asked): Look[] =>
  telling
    .flatMap(withoutOneLetter)
    .map((variant) => ({ pk: wordPartition(council, variant), limit: MOST.ofVariant }));

/** Structures by how many of the looks found them, a rare word counting for more than one that is everywhere. */
const mostFound = (lists: readonly (readonly string[])[]): string[] => {
  const weights = new Map<string, number>();
  for (const keys of lists)
    for (const id of new Set(keys.map(structureIn)))
      weights.set(id, (weights.get(id) ?? 0) + 1 / Math.log2(2 + keys.length));
  return [...weights]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST.compared)
    .map(([id]) => id);
};

/**
 * The structures of a council that answer, the best first. First what is written so, or begins so; then, when nobody
 * has all the words, what is one typing error away. What is read is bounded, whatever the register holds.
 */
export const findStructures = async (rows: SearchRows, council: string, asked: Asked): Promise<Ranked[]> => {
  const look = (looks: readonly Look[]) =>
    Promise.all(looks.map(({ pk, limit, prefix }) => rows.keys(pk, limit, prefix)));
  const first = await look(asWritten(council, asked));
  const found = rankAll(asked, await rows.documents(council, mostFound(first)));
  if (isAnswered(asked, found)) return bestOf(asked, found);
  const second = await look(mistyped(council, asked));
  const known = new Set(found.map(({ indexed }) => indexed.id));
  const others = mostFound([...second, ...first]).filter((id) => !known.has(id));
  return bestOf(asked, [...found, ...rankAll(asked, await rows.documents(council, others))]);
};
