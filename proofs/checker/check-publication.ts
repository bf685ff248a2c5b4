import { noticeIsAside } from './aside.ts';
import type { Asked } from './examined.ts';
import type { Note } from './finding.ts';
import { type JsonObject, textOf, textsOf } from './json.ts';
import { shardOf } from './shards.ts';
import { rowsLike, type Stored, type Thing } from './things.ts';

/** P12: anything not published is found and healed within this. */
const HEALED_MS = 900_000;
const MARKS: readonly string[] = ['unpublished', 'unpublishedShard', 'unpublishedAt'];

const checkMark = (thing: Thing, sk: string, receipt: JsonObject, asked: Asked, note: Note): void => {
  const where = `${thing.key} ${sk}`;
  const command = sk.slice('command#'.length);
  const facts = thing.facts.filter((fact) => fact.command === command);
  const waiting = textsOf(receipt['unpublished']);
  const at = textOf(receipt['unpublishedAt']);
  note.count('unpublished', waiting.length);
  const ghosts = waiting.filter((id) => !facts.some((fact) => fact.id === id));
  if (ghosts.length > 0)
    note.wrong(where, `attend la diffusion de faits qui n’existent pas : ${ghosts.join(', ')}`);
  if (waiting.length === 0) note.wrong(where, 'une marque de diffusion sans fait à diffuser');
  const indexed = receipt['unpublishedShard'] !== undefined || at !== '';
  if (!indexed) {
    if (!waiting.every((id) => noticeIsAside(thing, id)))
      note.wrong(where, 'un fait non diffusé que rien ne retrouvera et que personne ne voit');
    return;
  }
  if (receipt['unpublishedShard'] !== `unpublished#${shardOf(thing.id)}` || at !== facts[0]?.at)
    note.wrong(where, 'rangé ailleurs que là où l’on cherche ce qui n’est pas diffusé');
  // What was put on the bus again has as long as what was put there first.
  const since = textOf(receipt['healedAt']) || at;
  if (asked.quiet && Date.parse(since) < asked.now - HEALED_MS)
    note.wrong(where, `pas encore diffusé, depuis le ${at}`);
};

/** What was committed is published, or found again, or told to a person (P12). */
export const checkPublication = (stored: Stored, note: Note, asked: Asked): void => {
  for (const thing of stored.things.values())
    for (const [sk, receipt] of rowsLike(thing.rows, 'command#'))
      if (MARKS.some((name) => receipt[name] !== undefined)) checkMark(thing, sk, receipt, asked, note);
};
