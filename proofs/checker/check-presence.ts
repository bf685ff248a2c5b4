import type { Note } from './finding.ts';
import { type JsonObject, textOf } from './json.ts';
import { rowsLike, type Stored, type Thing, thingsOf } from './things.ts';

const FIELDS: readonly string[] = ['member', 'quality', 'became', 'at'];
const BECAME: readonly string[] = ['IN_ROOM', 'REMOTE', 'OUT'];

/** What the row of a member says of how they attend, in the word of a movement. */
const standingOf = ({ attending, mode }: JsonObject): string =>
  attending === true ? (mode === 'ROOM' ? 'IN_ROOM' : 'REMOTE') : 'OUT';

const checkMove = (name: string, sk: string, row: JsonObject, { wrong, count }: Note): void => {
  count('movements');
  const [, , member = '', ...at] = sk.split('#');
  if (
    Object.keys(row).toSorted().join() !== FIELDS.toSorted().join() ||
    !BECAME.includes(textOf(row['became']))
  )
    wrong(name, 'un mouvement d’une autre forme');
  if (Number(member) !== row['member'] || at.join('#') !== row['at'])
    wrong(name, 'rangé sous un autre membre ou un autre instant que les siens');
};

/** Where each member is follows from their movements: the last one says it, and nobody is there without having come. */
const checkSession = ({ key, rows }: Thing, note: Note): void => {
  const last = new Map<string, JsonObject>();
  for (const [sk, row] of rowsLike(rows, 'move#')) {
    checkMove(`${key} ${sk}`, sk, row, note);
    const [, call = '', member = ''] = sk.split('#');
    const before = last.get(`presence#${call}#${member}`);
    if (before === undefined || textOf(before['at']) < textOf(row['at']))
      last.set(`presence#${call}#${member}`, row);
  }
  const presences = new Map(rowsLike(rows, 'presence#'));
  for (const sk of new Set([...presences.keys(), ...last.keys()])) {
    const became = textOf(last.get(sk)?.['became'] ?? 'OUT');
    const presence = presences.get(sk);
    if (presence === undefined) note.wrong(`${key} ${sk}`, 'un mouvement de qui n’a pas de ligne');
    else if (standingOf(presence) !== became)
      note.wrong(`${key} ${sk}`, `dit ${standingOf(presence)} ; le dernier mouvement dit ${became}`);
  }
};

/** The movements of each session beside where its members are now. */
export const checkPresence = (stored: Stored, note: Note): void => {
  for (const session of thingsOf(stored, 'session')) checkSession(session, note);
};
