import { withoutEliminated } from './erased.ts';
import type { Note } from './finding.ts';
import { numberOf } from './json.ts';
import { rowsLike, type Stored, type Thing, thingsOf } from './things.ts';

/** Rows that stand for what was written, by the start of their sort key: the fact and the fields of each. */
const WRITTEN: Readonly<Record<string, { fact: string; fields: readonly string[] }>> = {
  'message#': { fact: 'MessageSent.v1', fields: ['number', 'from', 'role', 'at'] },
  'note#': { fact: 'NoteWritten.v1', fields: ['number', 'role', 'at'] },
  'report#': { fact: 'ReportPublished.v1', fields: ['number', 'replyUntil', 'at'] },
  'reply#': { fact: 'ReplyReceived.v1', fields: ['number', 'role', 'at'] },
};

/** One row a fact, at its version; no field holds a text (P24). */
const checkWritten = (thing: Thing, prefix: string, { wrong, count }: Note): void => {
  const { fact, fields } = WRITTEN[prefix] ?? { fact: '', fields: [] };
  const facts = new Map(thing.facts.filter(({ type }) => type === fact).map((one) => [one.version, one]));
  for (const [sk, row] of rowsLike(thing.rows, prefix)) {
    count('written');
    const told = facts.get(Number(sk.slice(prefix.length)));
    if (told === undefined || row['number'] !== told.version || row['at'] !== told.at)
      wrong(`${thing.key} ${sk}`, 'une ligne sans son écrit');
    if (prefix === 'message#' && row['from'] !== told?.data['from'])
      wrong(`${thing.key} ${sk}`, 'un message d’un autre côté que son fait');
    const strange = Object.keys(row).filter((name) => !fields.includes(name));
    if (strange.length > 0) wrong(`${thing.key} ${sk}`, `champs inconnus : ${strange.join(', ')}`);
    facts.delete(told?.version ?? 0);
  }
  for (const version of facts.keys()) wrong(`${thing.key} v${version}`, 'un écrit sans sa ligne');
};

/** What is written about a dossier stands in its facts, sealed, and in a row each that says only when and by whom. */
export const checkExchanges = (stored: Stored, note: Note): void => {
  for (const thing of thingsOf(withoutEliminated(stored), 'application')) {
    for (const prefix of Object.keys(WRITTEN)) checkWritten(thing, prefix, note);
    const last = thing.facts.at(-1)?.version ?? 0;
    for (const [sk, row] of rowsLike(thing.rows, 'readmark#'))
      if (numberOf(row['upTo']) > last) note.wrong(`${thing.key} ${sk}`, 'lu plus loin qu’il n’est écrit');
  }
};
