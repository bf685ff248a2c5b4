import { endedLabels, isEliminated, leftOf } from './erased.ts';
import type { Note } from './finding.ts';
import { objectOf, textOf, textsOf } from './json.ts';
import { factsOf, rowAt, rowsLike, said, type Stored, type Thing, thingsOf } from './things.ts';

/** The label that something was about, by its key. */
const labelOf = ({ council, facts: [first] }: Thing): string => {
  if (first === undefined) return '';
  const { label, against } = first.data;
  return `${council}#label#${textOf(label ?? objectOf(against)['id'])}`;
};

/** The dossiers that the facts of a label name: that earned it, renewed it or asked to. */
const dossiersOf = (label: Thing): string[] =>
  label.facts.flatMap(({ data: { application } }) =>
    textOf(application) === '' ? [] : [textOf(application)],
  );

/** With the last dossier of a label go its controls, the appeals against its measures, and their keys; and not before. */
const checkLabels = (stored: Stored, { wrong, count }: Note): void => {
  const ended = endedLabels(stored);
  const subjects = new Set(
    factsOf(stored, 'ApplicationErased.v1').flatMap(({ data }) => textsOf(data['subjects'])),
  );
  for (const key of ended) {
    count('labelsEnded');
    const label = stored.things.get(key);
    const left = (label === undefined ? [] : dossiersOf(label))
      .map((id) => stored.things.get(`${label?.council ?? ''}#application#${id}`))
      .filter((dossier) => dossier !== undefined && !isEliminated(dossier));
    if (label === undefined) wrong(key, 'éliminé avec un dossier, et aucun fait ne le connaît');
    if (left.length > 0) wrong(key, 'éliminé avec un dossier qui n’est pas le dernier');
  }
  for (const workflow of ['control', 'appeal'] as const)
    for (const thing of thingsOf(stored, workflow)) {
      const gone = subjects.has(`${thing.council}-${workflow}-${thing.id}`);
      if (ended.has(labelOf(thing)) && !gone)
        wrong(thing.key, 'son label n’a plus de dossier, et sa clé reste');
      if (workflow === 'control' && gone && !ended.has(labelOf(thing)))
        wrong(thing.key, 'éliminé, et son label a encore un dossier');
    }
};

/** What a report of misuse leaves: its code opens nothing any more, and each that stands is opened by its own (M23). */
const checkReports = (stored: Stored, { wrong, count }: Note): void => {
  for (const thing of thingsOf(stored, 'misuse').filter(isEliminated)) {
    count('reportsErased');
    for (const sk of leftOf(thing)) wrong(`${thing.key} ${sk}`, 'éliminé, et cette ligne est encore là');
  }
  for (const [pk, rows] of stored.state) {
    if (!pk.startsWith('reportCode#')) continue;
    const { council, misuse } = rows.get('report') ?? {};
    const beside = rowAt(stored, `${textOf(council)}#misuse#${textOf(misuse)}`, 'code');
    if (`reportCode#${textOf(beside?.['digest'])}` !== pk)
      wrong(pk, 'ouvre un signalement qui ne le connaît pas');
  }
};

const PROOF = 'proof#';

/** A document goes with the last dossier or control that has it, and neither before nor later (M16). */
const checkDocuments = (stored: Stored, { wrong, count }: Note): void => {
  const ended = endedLabels(stored);
  const held = new Set<string>();
  for (const { council, rows } of thingsOf(stored, 'application'))
    for (const [, row] of rowsLike(rows, PROOF)) held.add(`${council}#document#${textOf(row['document'])}`);
  const sent = new Set<string>();
  for (const control of thingsOf(stored, 'control')) {
    const into = ended.has(labelOf(control)) ? sent : held;
    for (const { data } of control.facts)
      for (const document of textsOf(data['documents'])) into.add(`${control.council}#document#${document}`);
  }
  for (const thing of thingsOf(stored, 'document')) {
    const erased = thing.facts.some(({ type }) => type === 'DocumentErased.v1');
    if (erased) count('documentsErased');
    if (erased && held.has(thing.key)) wrong(thing.key, 'effacé, et un dossier ou un contrôle l’a encore');
    if (!erased && sent.has(thing.key) && !held.has(thing.key))
      wrong(thing.key, 'envoyé à un contrôle qui n’est plus, et encore là');
  }
};

/** Of a dossier or a report that was eliminated nothing is left but its facts and where it stands (GDP-04; P25). */
export const checkErased = (stored: Stored, note: Note): void => {
  const { wrong, count } = note;
  for (const thing of thingsOf(stored, 'application').filter(isEliminated)) {
    count('erased');
    for (const sk of leftOf(thing)) wrong(`${thing.key} ${sk}`, 'éliminé, et cette ligne est encore là');
    const [filed] = thing.facts;
    const number = filed === undefined ? '' : said(filed, 'number');
    if (rowAt(stored, `${thing.council}#search#number#${number}`, 'application') !== undefined)
      wrong(thing.key, 'éliminé, et la recherche le trouve encore');
  }
  checkReports(stored, note);
  checkLabels(stored, note);
  checkDocuments(stored, note);
};
