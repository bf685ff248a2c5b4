import { ANSWER_FIELDS, isAnswered, isListed } from './aside.ts';
import type { Note } from './finding.ts';
import { type JsonObject, textOf } from './json.ts';
import { rowsLike, type Stored, type Thing } from './things.ts';

const LISTED: readonly string[] = ['what', 'at', 'list', 'listAt', ...ANSWER_FIELDS];
const OF_FACT: readonly string[] = ['factId', 'factType', 'version'];

/** What each kind of failure says, and no more: nothing personal, no message (P24). */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  reaction: [...OF_FACT, 'function'],
  notice: OF_FACT,
  deadline: ['deadline', 'dueAt', 'refusal'],
};

/** By what the sort key names the failure. */
const referenceOf = (what: string, row: JsonObject): string => {
  if (what === 'deadline') return `${textOf(row['deadline'])}#${textOf(row['dueAt'])}`;
  return what === 'reaction' ? `${textOf(row['factId'])}#${textOf(row['function'])}` : textOf(row['factId']);
};

const isOfFact = ({ facts }: Thing, { factId, factType, version }: JsonObject): boolean =>
  facts.some((fact) => fact.id === factId && fact.type === factType && fact.version === version);

const checkOne = (thing: Thing, sk: string, row: JsonObject, { wrong }: Note): void => {
  const where = `${thing.key} ${sk}`;
  const what = textOf(row['what']);
  const fields = FIELDS[what];
  if (fields === undefined || sk !== `aside#${what}#${referenceOf(what, row)}`) {
    wrong(where, 'ne dit pas ce que sa clé dit');
    return;
  }
  const strange = Object.keys(row).filter((name) => !fields.includes(name) && !LISTED.includes(name));
  const missing = [...fields, 'at'].filter((name) => row[name] === undefined);
  if (strange.length > 0) wrong(where, `champs inconnus : ${strange.join(', ')}`);
  if (missing.length > 0) wrong(where, `champs qui manquent : ${missing.join(', ')}`);
  if (fields.includes('factId') && !isOfFact(thing, row))
    wrong(where, 'mis de côté pour un fait qui n’existe pas');
  if (!isListed(row, thing.council) && !isAnswered(row)) wrong(where, 'mis de côté, et personne ne le voit');
};

/** What did not leave is where people look, until one of them has answered (P11, P12). */
export const checkAsides = (stored: Stored, note: Note): void => {
  for (const thing of stored.things.values())
    for (const [sk, row] of rowsLike(thing.rows, 'aside#')) {
      note.count('asides');
      checkOne(thing, sk, row, note);
    }
};
