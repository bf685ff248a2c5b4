import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** How many buckets a group has, and how many groups the tree: sixteen levels in all. */
export const WIDTH = 256;
const HASH_BYTES = 32;

/**
 * What a checkpoint says of one thing: its name, which is the hash of its first fact (nobody guesses it, whoever has the
 * facts knows it); how many facts it has; and what they sum up to, in their order.
 */
export type Head = { name: string; count: number; sum: string };

/** Nothing summed up yet. */
export const NO_SUM = Buffer.alloc(HASH_BYTES).toString('base64url');

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** What the facts of a thing sum up to once these came after it: no history is read again. */
export const summedUp = (sum: string, hashes: readonly string[]): string =>
  hashes.reduce(
    (so, hash) => sha256(Buffer.from(so, 'base64url'), Buffer.from(hash, 'base64url')).toString('base64url'),
    sum,
  );

/** Where a thing stands in the tree: the first byte of its name is its group, the second its bucket there. */
export const placeOf = (name: string): { group: number; slot: number } => {
  const [group = 0, slot = 0] = Buffer.from(name, 'base64url');
  return { group, slot };
};

/** A leaf of the tree (RFC 6962: leaves and nodes are hashed apart): the heads of one bucket, in the order of their names. */
export const leafOf = (heads: readonly Head[]): Buffer => {
  const sorted = heads.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const text = canonicalize(sorted.map(({ name, count, sum }) => [name, count, sum])) ?? '';
  return sha256(Buffer.of(0), Buffer.from(text));
};

const nodeOf = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Buffer.of(1), left, right);

const split = (hashes: Uint8Array): Uint8Array[] =>
  Array.from({ length: WIDTH }, (_, at) => hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));

const levelAbove = (level: readonly Uint8Array[]): Uint8Array[] =>
  Array.from({ length: level.length / 2 }, (_, at) =>
    nodeOf(level[at * 2] ?? Buffer.of(), level[at * 2 + 1] ?? Buffer.of()),
  );

/** The root over 256 hashes, one after another. */
export const rootOver = (hashes: Uint8Array): Buffer => {
  let level = split(hashes);
  while (level.length > 1) level = levelAbove(level);
  return Buffer.from(level[0] ?? []);
};

/** From one of 256 hashes to their root: its neighbour at each level, the lowest first. */
export const pathTo = (hashes: Uint8Array, index: number): string[] => {
  const path: string[] = [];
  let level = split(hashes);
  for (let at = index; level.length > 1; at >>= 1) {
    path.push(Buffer.from(level[at ^ 1] ?? []).toString('base64url'));
    level = levelAbove(level);
  }
  return path;
};

/** These hashes with some of them changed. */
export const withHashes = (hashes: Uint8Array, changed: ReadonlyMap<number, Uint8Array>): Uint8Array => {
  const next = Buffer.from(hashes);
  for (const [at, hash] of changed) next.set(hash, at * HASH_BYTES);
  return next;
};

const filledWith = (hash: Uint8Array): Uint8Array => Buffer.concat(Array.from({ length: WIDTH }, () => hash));

/** A group none of whose buckets holds anything, and a tree none of whose groups does. */
export const EMPTY_GROUP = filledWith(leafOf([]));
export const EMPTY_TOP = filledWith(rootOver(EMPTY_GROUP));
