import { deadlineIsAside } from './aside.ts';
import { canonical, same } from './canonical.ts';
import type { Note } from './finding.ts';
import { historyOf, type Stage } from './history.ts';
import { type JsonObject, objectOf, textOf } from './json.ts';
import { placesOf } from './lives/life.ts';
import { LIVES } from './lives/lives.ts';
import { shardOf } from './shards.ts';
import type { Stored, Thing } from './things.ts';

const FIELDS: readonly string[] = [
  'value',
  'context',
  'deadlines',
  'version',
  'machine',
  'head',
  'list',
  'listAt',
  'dueShard',
  'dueAt',
];

const earliestOf = (deadlines: readonly (readonly [string, string])[]): string | undefined =>
  deadlines.map(([, instant]) => instant).sort()[0];

/** The index of what falls due holds a thing by its earliest deadline; one that was set aside may have left it. */
const checkDue = (thing: Thing, row: JsonObject, stage: Stage, { wrong }: Note): void => {
  const deadlines = Object.entries(stage.deadlines).map(([name, at]): [string, string] => [name, textOf(at)]);
  const left = deadlines.filter(([name, instant]) => !deadlineIsAside(thing, name, instant));
  const [first, next] = [earliestOf(deadlines), earliestOf(left)];
  const { dueShard, dueAt } = row;
  if (dueShard === undefined && dueAt === undefined) {
    if (next !== undefined) wrong(thing.key, `l’échéance du ${next} n’est dans aucun index`);
    return;
  }
  const right = first !== undefined && (dueAt === first || dueAt === next);
  if (!right || dueShard !== `due#${shardOf(thing.id)}`)
    wrong(
      thing.key,
      `rangé à l’échéance ${textOf(dueAt)} (${textOf(dueShard)}) ; attendue : ${next ?? 'aucune'}`,
    );
};

const checkContext = (thing: Thing, stored: JsonObject, folded: JsonObject, { wrong }: Note): void => {
  for (const name of new Set([...Object.keys(stored), ...Object.keys(folded)]))
    if (canonical(stored[name]) !== canonical(folded[name]) || !(name in stored) || !(name in folded))
      wrong(
        thing.key,
        `${name} vaut ${canonical(stored[name])} ; ses faits disent ${canonical(folded[name])}`,
      );
};

const checkOne = (thing: Thing, row: JsonObject, note: Note): void => {
  const { wrong } = note;
  const { stages, broken } = historyOf(thing);
  if (broken !== null) {
    wrong(
      `${thing.key} v${broken.version}.${broken.rank}`,
      `${broken.type} ne peut pas suivre ce qui précède`,
    );
    return;
  }
  const last = stages.at(-1);
  const life = LIVES[thing.workflow];
  if (last === undefined || life === undefined) return;
  if (row['version'] !== last.version)
    wrong(thing.key, `état à la version ${canonical(row['version'])}, faits à la version ${last.version}`);
  if (row['head'] !== thing.facts.at(-1)?.fields['hash'])
    wrong(thing.key, 'l’état ne porte pas l’empreinte du dernier fait');
  const places = placesOf(row['value']).sort();
  if (!same(places, last.standing.places))
    wrong(
      thing.key,
      `se tient en ${places.join(' + ')} ; ses faits mènent en ${last.standing.places.join(' + ')}`,
    );
  checkContext(thing, objectOf(row['context']), last.standing.context, note);
  if (!same(row['deadlines'], last.deadlines))
    wrong(
      thing.key,
      `échéances ${canonical(row['deadlines'])} ; ses faits fixent ${canonical(last.deadlines)}`,
    );
  if (row['machine'] !== life.machine) wrong(thing.key, `machine de version ${canonical(row['machine'])}`);
  const list = `${thing.council}#${thing.workflow}#${last.word}`;
  if (row['list'] !== list) wrong(thing.key, `rangé dans la liste ${textOf(row['list'])} au lieu de ${list}`);
  if (row['listAt'] !== last.wordSince)
    wrong(thing.key, `dans sa liste depuis ${textOf(row['listAt'])} au lieu de ${last.wordSince}`);
  checkDue(thing, row, last, note);
  const strange = Object.keys(row).filter((name) => !FIELDS.includes(name));
  if (strange.length > 0) wrong(thing.key, `champs inconnus de l’état : ${strange.join(', ')}`);
};

/** Snapshot = fold(log), for everything that a thing's facts determine (I3, I16; P4). */
export const checkState = (stored: Stored, note: Note): void => {
  for (const thing of stored.things.values()) {
    const row = thing.rows.get('state');
    if (row !== undefined) note.count('states');
    if (row === undefined && thing.facts.length > 0) note.wrong(thing.key, 'a des faits et pas d’état');
    else if (row !== undefined && thing.facts.length === 0) note.wrong(thing.key, 'a un état et pas de fait');
    else if (row !== undefined) checkOne(thing, row, note);
  }
};
