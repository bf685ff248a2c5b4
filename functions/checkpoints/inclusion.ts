import { pathTo, placeOf, rootOver } from './heads-tree.ts';
import type { Journal } from './journal.ts';
import type { Signed } from './statement.ts';

/** What shows that a checkpoint covers a thing: its bucket, the way from there to the root, the facts covered. */
export type Inclusion = {
  bucket: [name: string, count: number, sum: string][];
  path: string[];
  hashes: string[];
};

/** A thing by the hashes of all its facts, the first of which is its name. */
type Hashes = readonly string[];

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

const inclusionOf = async (journal: Journal, top: Uint8Array, hashes: Hashes): Promise<Inclusion | null> => {
  const [name = ''] = hashes;
  const { group, slot } = placeOf(name);
  const [heads, leaves] = await Promise.all([journal.bucket(group, slot), journal.group(group)]);
  const own = heads.find((head) => head.name === name);
  if (own === undefined) return null;
  return {
    bucket: heads.toSorted(byName).map(({ name: each, count, sum }) => [each, count, sum]),
    path: [...pathTo(leaves, slot), ...pathTo(top, group)],
    hashes: hashes.slice(0, own.count),
  };
};

/**
 * The last checkpoint and what shows that it covers these things, in their order; null of one that it does not.
 * @returns null before the first checkpoint, and while the next one is being made
 */
export const lastCovering = async (
  journal: Journal,
  things: readonly Hashes[],
): Promise<{ signed: Signed; inclusions: (Inclusion | null)[] } | null> => {
  const [last, top] = await Promise.all([journal.last(), journal.top()]);
  if (last === null || rootOver(top).toString('base64url') !== last.statement.root) return null;
  const inclusions = await Promise.all(things.map((hashes) => inclusionOf(journal, top, hashes)));
  const { statement, jws } = last;
  return { signed: { statement, jws }, inclusions };
};
