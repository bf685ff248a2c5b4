import { createHash } from 'node:crypto';
import type { Asked } from './examined.ts';
import type { Note } from './finding.ts';
import { type JsonObject, objectOf, textOf } from './json.ts';
import type { Stored, Thing } from './things.ts';

const BUCKET = /^journal#bucket#/;
const TOUCHED = /^journal#touched#/;
const NOTHING = Buffer.alloc(32);

const hashesOf = ({ facts }: Thing): string[] => facts.map(({ fields }) => textOf(fields['hash']));

const sumOf = (hashes: readonly string[]): string =>
  hashes
    .reduce<Buffer>(
      (sum, hash) => createHash('sha256').update(sum).update(Buffer.from(hash, 'base64url')).digest(),
      NOTHING,
    )
    .toString('base64url');

/** What was read of a thing is how it begins, and is summed up right. */
const checkRead = (stored: Stored, name: string, row: JsonObject, { wrong }: Note): void => {
  const key = textOf(row['thing']);
  const thing = stored.things.get(key);
  const hashes = thing === undefined ? [] : hashesOf(thing);
  const count = Number(row['count']);
  if (hashes[0] !== name)
    return wrong(key, 'son premier fait n’est plus celui qu’un point de contrôle couvre');
  if (hashes.length < count)
    return wrong(key, `a moins de faits que les ${count} qu’un point de contrôle couvre`);
  if (sumOf(hashes.slice(0, count)) !== row['sum'])
    wrong(key, 'ses faits ne sont plus ceux qu’un point de contrôle couvre');
  if (hashes[count - 1] !== row['head']) wrong(key, 'le point de contrôle ne sait plus où il s’est arrêté');
};

/** How far checkpoints read the ledger: what they cover is there, and nothing that was told is left aside (P15). */
export const checkJournal = (stored: Stored, note: Note, { quiet }: Asked): void => {
  const covered = new Map<string, number>();
  const touched = new Set<string>();
  for (const [pk, rows] of stored.state)
    for (const [sk, row] of rows) {
      if (TOUCHED.test(pk)) touched.add(sk);
      if (!BUCKET.test(pk)) continue;
      note.count('covered');
      checkRead(stored, sk, row, note);
      covered.set(textOf(row['thing']), Number(row['count']));
    }
  if (!quiet) return;
  for (const [key, { facts }] of stored.things)
    if (facts.length > (covered.get(key) ?? 0) && !touched.has(key))
      note.wrong(key, 'aucun point de contrôle ne couvrira ses derniers faits');
  const { statement } = objectOf(stored.state.get('journal')?.get('last'));
  const { facts, things } = objectOf(statement);
  const total = [...covered.values()].reduce((sum, count) => sum + count, 0);
  if (statement !== undefined && (total !== facts || covered.size !== things))
    note.wrong('journal last', `compte ${Number(facts)} faits, et ${total} sont couverts`);
};
