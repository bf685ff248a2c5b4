import { digestOf } from './canonical.ts';
import type { Note } from './finding.ts';
import { type JsonObject, numberOf, textOf } from './json.ts';
import { rowsLike, type Stored, type Thing } from './things.ts';

const PROOF_FIELDS: readonly string[] = [
  'criterion',
  'document',
  'kind',
  'attached',
  'version',
  'attachedAt',
  'by',
];
const PROOFS = 'proof#';
const ANSWERS = 'answer#';

/** A proof is a document of the same structure, and says its kind. */
export const checkProofs = (
  stored: Stored,
  thing: Thing,
  draft: JsonObject,
  { wrong, count }: Note,
): void => {
  for (const [sk, row] of rowsLike(thing.rows, PROOFS)) {
    count('proofs');
    const where = `${thing.key} ${sk}`;
    const strange = Object.keys(row).filter((name) => !PROOF_FIELDS.includes(name));
    if (strange.length > 0) wrong(where, `champs inconnus : ${strange.join(', ')}`);
    if (`${PROOFS}${textOf(row['criterion'])}#${textOf(row['document'])}` !== sk)
      wrong(where, 'dit une autre pièce ou un autre critère');
    const announced = stored.things.get(`${thing.council}#document#${textOf(row['document'])}`)?.facts[0];
    if (announced?.data['structure'] !== draft['structure'] || announced?.data['kind'] !== row['kind'])
      wrong(where, 'n’est pas une pièce de cette structure, ou est d’une autre sorte');
  }
};

const touchedAt = (row: JsonObject): string => textOf(row['savedAt'] ?? row['attachedAt']);

/** A draft counts what is saved in it; what is asked for after filing is counted by none. */
export const checkChanges = (thing: Thing, draft: JsonObject, { wrong }: Note): void => {
  const rows = [...rowsLike(thing.rows, ANSWERS), ...rowsLike(thing.rows, PROOFS)].map(([, row]) => row);
  const saved = rows.reduce((sum, row) => sum + numberOf(row['version']), 0);
  const filedAt = thing.facts[0]?.at;
  const later = filedAt !== undefined && rows.some((row) => touchedAt(row) > filedAt);
  const changes = numberOf(draft['changes']);
  if (later ? changes > saved : changes !== saved)
    wrong(thing.key, `le brouillon compte ${changes} changements ; ses réponses et ses pièces, ${saved}`);
};

/** What binds a filing to its documents: those that were attached then, in the order of their rows. */
export const proofsDigestOf = (thing: Thing, filedAt: string): string =>
  digestOf(
    rowsLike(thing.rows, PROOFS)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => row)
      .filter((row) => row['attached'] === true && touchedAt(row) <= filedAt),
  );
