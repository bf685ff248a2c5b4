import { digestOf } from '../checker/canonical.ts';
import { type Json, type JsonObject, textOf } from '../checker/json.ts';

/** Facts of one thing, first to last. */
export type Facts = readonly JsonObject[];

const withoutHash = (fact: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(fact).filter(([name]) => name !== 'hash'));

/** Every hash anew from a place on, each over the one before: what an attacker does who can rewrite the tables. */
export const rehashed = (facts: Facts, from: number): JsonObject[] => {
  const made: JsonObject[] = [];
  for (const [at, fact] of facts.entries()) {
    const previous = at === 0 ? null : (made[at - 1]?.['hash'] ?? null);
    const own = at < from ? fact : { ...withoutHash(fact), previous };
    made.push(at < from ? fact : { ...own, hash: digestOf(own) });
  }
  return made;
};

/** The same facts in the places of these: whoever moves them closes the gaps, and opens one at the end. */
const placed = (facts: Facts, like: Facts): JsonObject[] =>
  facts.map((fact, at) => {
    const place = like[at];
    const last = like.at(-1);
    return place === undefined
      ? { ...fact, version: Number(last?.['version']) + 1, rank: 0 }
      : { ...fact, id: place['id'] ?? null, version: place['version'] ?? null, rank: place['rank'] ?? null };
  });

/** What was told, told otherwise. */
const otherwise = (fact: JsonObject, way: number): JsonObject => {
  const ways: readonly JsonObject[] = [
    { ...fact, data: { ...(fact['data'] as JsonObject), forged: way } },
    { ...fact, at: new Date(Date.parse(textOf(fact['at'])) - 86_400_000 - way).toISOString() },
    { ...fact, by: { kind: 'system', cause: `someone-else-${way}` } },
    { ...fact, type: 'SomethingElse.v1' },
    { ...fact, command: `forged-${way}` },
  ];
  return ways[way % ways.length] ?? fact;
};

/** The ways in which a history is rewritten from a place on; each makes all hashes anew. */
export const REWRITINGS: Readonly<Record<string, (facts: Facts, at: number, way: number) => JsonObject[]>> = {
  change: (facts, at, way) =>
    rehashed(
      facts.map((fact, n) => (n === at ? otherwise(fact, way) : fact)),
      at,
    ),
  drop: (facts, at) => rehashed(placed(facts.toSpliced(at, 1), facts), at),
  insert: (facts, at, way) =>
    rehashed(placed(facts.toSpliced(at, 0, otherwise(facts[at] ?? {}, way)), facts), at),
  reorder: (facts, at) => {
    const [one, two] = [facts[at], facts[at + 1]];
    if (one === undefined || two === undefined) return rehashed(placed(facts.toSpliced(at, 1), facts), at);
    return rehashed(placed(facts.toSpliced(at, 2, two, one), facts), at);
  },
  truncate: (facts, at) => facts.slice(0, at),
};

export const parsed = (text: string | Uint8Array): Json =>
  JSON.parse(typeof text === 'string' ? text : Buffer.from(text).toString('utf8')) as Json;
