import { derivedId } from './derived-id.ts';
import type { Asked } from './examined.ts';
import type { Note } from './finding.ts';
import { type JsonObject, numberOf, objectOf, textOf } from './json.ts';
import { type Stored, type Thing, thingsOf } from './things.ts';
import { reactionIsAside } from './aside.ts';

/** Facts of a label that give it a credential, and those after which none stands. */
const GIVES = [
  'LabelAwarded.v1',
  'LabelRecorded.v1',
  'LabelRenewed.v1',
  'LabelProlonged.v1',
  'LabelHolderChanged.v1',
  'LabelReinstated.v1',
];
const RAISES = ['LabelAwarded.v1', 'LabelRecorded.v1', 'LabelReinstated.v1'];
const TAKES = [
  'LabelSuspended.v1',
  'LabelRevoked.v1',
  'LabelRescinded.v1',
  'LabelRelinquished.v1',
  'LabelLapsed.v1',
];

type Row = JsonObject;

const rowsAt = (stored: Stored, pk: string): ReadonlyMap<string, Row> => stored.state.get(pk) ?? new Map();
const place = (row: Row): string => String(numberOf(row['index'])).padStart(6, '0');

/** The fact whose credential stands: what happens to a label that is suspended gives it none. */
const standingOf = ({ facts }: Thing) => {
  let standing: Thing['facts'][number] | undefined;
  for (const fact of facts) {
    if (TAKES.includes(fact.type)) standing = undefined;
    else if (RAISES.includes(fact.type) || (standing !== undefined && GIVES.includes(fact.type)))
      standing = fact;
  }
  return standing;
};

/** One credential of a label: made by a fact of it, in the place that it was given, withdrawn unless it stands. */
const checkOne = (stored: Stored, label: Thing, row: Row, stands: string, note: Note): void => {
  const id = textOf(row['id']);
  const where = `attestation ${id}`;
  const list = rowsAt(stored, `statusList#${textOf(row['list'])}`);
  const cause = label.facts.find((fact) => fact.id === row['cause']);
  if (
    cause === undefined ||
    !GIVES.includes(cause.type) ||
    id !== derivedId('credential', label.id, cause.id)
  )
    note.wrong(where, 'aucun fait du label ne l’a permise');
  if (list.get(`entry#${place(row)}`)?.['id'] !== id) note.wrong(where, 'n’a pas sa place dans sa liste');
  const bit = list.get(`bit#${place(row)}`);
  if (id === stands && bit !== undefined) note.wrong(where, 'est retirée alors qu’elle est en vigueur');
  if (id !== stands && bit === undefined) note.wrong(where, 'n’est pas retirée');
};

const checkLabel = (stored: Stored, label: Thing, note: Note, quiet: boolean): void => {
  const standing = standingOf(label);
  const stands = standing === undefined ? '' : derivedId('credential', label.id, standing.id);
  const rows = rowsAt(stored, `credentials#${label.id}`);
  // What is under way, or waits for a person, is not missing yet.
  const aside = label.facts.some(({ id }) => reactionIsAside(label, id, 'issue-credential'));
  if (!quiet || aside) return;
  const number = textOf(label.facts[0]?.data['number']);
  const shown = rowsAt(stored, `label#${number}`).get('credential');
  for (const row of rows.values()) {
    note.count('credentials');
    checkOne(stored, label, row, stands, note);
  }
  if (stands === '') {
    if (shown !== undefined && shown['revoked'] !== true)
      note.wrong(number, 'montre une attestation retirée');
    return;
  }
  const kept = objectOf(rows.get(stands)?.['signed'] ?? null);
  if (textOf(kept['text']) === '') note.wrong(number, 'n’a pas son attestation signée');
  if (shown?.['id'] !== stands || shown['revoked'] !== false || shown['key'] !== kept['key'])
    note.wrong(number, 'ne montre pas l’attestation en vigueur');
};

/** Places of status lists: each belongs to one credential of one label, and no bit stands without one. */
const checkPlaces = (stored: Stored, note: Note): void => {
  for (const [pk, rows] of stored.state) {
    if (!pk.startsWith('statusList#')) continue;
    for (const [sk, row] of rows) {
      const [kind = '', index = ''] = sk.split('#');
      const owner = rows.get(`entry#${index}`);
      if (kind === 'bit' && owner?.['id'] !== row['id'])
        note.wrong(`${pk} ${sk}`, 'un retrait sans attestation');
      if (kind !== 'entry') continue;
      const credential = rowsAt(stored, `credentials#${textOf(row['label'])}`).get(textOf(row['id']));
      if (credential === undefined || place(credential) !== index)
        note.wrong(`${pk} ${sk}`, 'une place sans attestation');
    }
  }
};

/** Credentials are a function of the log: one stands while its label does, each other is withdrawn (I13, I14; P16). */
export const checkCredentials = (stored: Stored, note: Note, { quiet }: Asked): void => {
  for (const label of thingsOf(stored, 'label')) checkLabel(stored, label, note, quiet);
  checkPlaces(stored, note);
};
