import { canonical, digestOf, same } from './canonical.ts';
import { checkChanges, checkProofs, proofsDigestOf } from './check-proofs.ts';
import type { Note } from './finding.ts';
import { type Json, type JsonObject, listOf, objectOf, textOf } from './json.ts';
import { isEliminated } from './erased.ts';
import { rowAt, rowsLike, type Stored, type Thing, thingsOf } from './things.ts';

const ANSWER_FIELDS: readonly string[] = [
  'criterion',
  'field',
  'value',
  'version',
  'savedAt',
  'savedBy',
  'correctedOn',
];
const PREFIX = 'answer#';

const checkAnswers = (thing: Thing, { wrong, count }: Note): void => {
  const answers = rowsLike(thing.rows, PREFIX);
  count('answers', answers.length);
  for (const [sk, row] of answers) {
    const strange = Object.keys(row).filter((name) => !ANSWER_FIELDS.includes(name));
    if (strange.length > 0) wrong(`${thing.key} ${sk}`, `champs inconnus : ${strange.join(', ')}`);
    if (`${PREFIX}${textOf(row['criterion'])}#${textOf(row['field'])}` !== sk)
      wrong(`${thing.key} ${sk}`, 'répond à une autre question');
  }
};

/** Answers by criterion, then by field; one that was cleared is no answer. */
const answersOf = (thing: Thing): JsonObject => {
  const answers: Record<string, JsonObject> = {};
  for (const [, row] of rowsLike(thing.rows, PREFIX)) {
    const criterion = textOf(row['criterion']);
    const value = row['value'];
    if (value !== undefined) answers[criterion] = { ...answers[criterion], [textOf(row['field'])]: value };
  }
  return answers;
};

/** What was answered at the filing: what changed since is undone, from the last change to the first (B4). */
const filedAnswersOf = (thing: Thing): JsonObject => {
  const answers: Record<string, Record<string, Json | undefined>> = {};
  for (const [criterion, fields] of Object.entries(answersOf(thing)))
    answers[criterion] = { ...objectOf(fields) };
  for (const [, row] of rowsLike(thing.rows, 'change#').toReversed()) {
    const fields = (answers[textOf(row['criterion'])] ??= {});
    for (const { field, before } of listOf(row['changes']).map(objectOf))
      if (before === undefined) delete fields[textOf(field)];
      else fields[textOf(field)] = before;
  }
  return Object.fromEntries(Object.entries(answers).filter(([, fields]) => Object.keys(fields).length > 0));
};

/** The charter that the structure had signed last when its request was filed (I6). */
const lastSignature = (stored: Stored, { council }: Thing, submitted: Thing['facts'][number]): Json => {
  const structure = stored.things.get(`${council}#structure#${textOf(submitted.data['structure'])}`);
  const signed = structure?.facts.findLast(
    ({ type, at }) => type === 'CharterSigned.v1' && at <= submitted.at,
  );
  if (signed === undefined) return null;
  const { version = null, textDigest = null, signedOn = null } = signed.data;
  return { version, textDigest, signedOn };
};

const checkFiled = (stored: Stored, thing: Thing, draft: JsonObject, { wrong }: Note): void => {
  const [submitted] = thing.facts;
  if (draft['open'] !== (submitted === undefined))
    wrong(thing.key, submitted === undefined ? 'un brouillon fermé sans dépôt' : 'déposé, et encore ouvert');
  if (submitted === undefined) return;
  if (objectOf(draft['charter'])['compiledDigest'] !== objectOf(submitted.data['charter'])['compiledDigest'])
    wrong(thing.key, 'déposé sous une autre charte que celle de son brouillon');
  for (const name of ['structure', 'structureName', 'session', 'renews', 'establishment', 'assisted'])
    if (!same(draft[name], submitted.data[name]))
      wrong(thing.key, `déposé avec un autre ${name} que le brouillon`);
  const signed = lastSignature(stored, thing, submitted);
  if (!same(submitted.data['signature'], signed))
    wrong(thing.key, `déposé sous ${canonical(submitted.data['signature'])}, signé ${canonical(signed)}`);
  if (submitted.data['proofsDigest'] !== proofsDigestOf(thing, submitted.at))
    wrong(thing.key, 'ses pièces ne sont plus celles du dépôt');
  if (submitted.data['answersDigest'] !== digestOf(filedAnswersOf(thing)))
    wrong(thing.key, 'ce qui a changé depuis le dépôt n’y ramène pas');
  // What was asked for afterwards may have changed them: the last fact that binds them counts.
  const bound = thing.facts.findLast(({ data }) => data['answersDigest'] !== undefined) ?? submitted;
  if (bound.data['answersDigest'] !== digestOf(answersOf(thing)))
    wrong(thing.key, 'ses réponses ne sont plus celles du dépôt');
};

/** The row that keeps one open request of a structure for one session. */
const checkCampaign = (stored: Stored, thing: Thing, draft: JsonObject, { wrong }: Note): void => {
  const pk = `${thing.council}#structure#${textOf(draft['structure'])}`;
  const sk = `application#${textOf(draft['session'])}`;
  const row = rowAt(stored, pk, sk);
  if (!same(row, { application: thing.id })) wrong(`${pk} ${sk}`, `${canonical(row)} au lieu de ${thing.id}`);
};

const checkOrphans = (stored: Stored, { wrong }: Note): void => {
  for (const structure of thingsOf(stored, 'structure'))
    for (const [sk, row] of rowsLike(structure.rows, 'application#')) {
      const dossier = stored.things.get(`${structure.council}#application#${textOf(row['application'])}`);
      const draft = dossier?.rows.get('draft');
      if (draft?.['structure'] !== structure.id || sk !== `application#${textOf(draft['session'])}`)
        wrong(`${structure.key} ${sk}`, 'ne mène à aucun dossier de cette structure');
    }
};

type Taken = { council: string; year: string; sequence: number };

const numberOfDossier = ({ facts }: Thing): Taken | null => {
  const number = facts[0]?.data['number'];
  if (number === undefined) return null;
  const [, council = '', year = '', sequence = ''] =
    /^([0-9A-Z]+)-D-(\d{4})-(\d{4,})$/.exec(textOf(number)) ?? [];
  return { council, year, sequence: Number(sequence) };
};

const checkYear = (stored: Stored, all: readonly [Taken, ...Taken[]]): string | null => {
  const [{ council, year }] = all;
  const numbers = all.map(({ sequence }) => sequence);
  const last = rowAt(stored, `${council}#dossierNumbers`, year)?.['last'];
  const inOrder = numbers.toSorted((a, b) => a - b);
  const whole = inOrder.every((number, n) => number === n + 1) && last === numbers.length;
  return whole ? null : `numéros ${inOrder.join(', ')}, le dernier étant ${canonical(last ?? null)}`;
};

/** Numbers of dossiers follow each other in a council and a year, each taken once. */
const checkNumbers = (stored: Stored, { wrong, count }: Note): void => {
  const years = new Map<string, [Taken, ...Taken[]]>();
  for (const thing of thingsOf(stored, 'application')) {
    const taken = numberOfDossier(thing);
    if (taken === null) continue;
    count('dossierNumbers');
    if (taken.council !== thing.council) wrong(thing.key, 'porte le numéro d’un autre conseil');
    const year = `${taken.council} ${taken.year}`;
    years.set(year, [taken, ...(years.get(year) ?? [])]);
  }
  for (const [name, all] of years) {
    const problem = checkYear(stored, all);
    if (problem !== null) wrong(name, problem);
  }
};

/** Answers belong to a draft, and a filed dossier keeps those it was filed with (I20; P14). */
export const checkDrafts = (stored: Stored, note: Note): void => {
  for (const thing of thingsOf(stored, 'application')) {
    const draft = thing.rows.get('draft');
    if (isEliminated(thing)) continue;
    if (draft === undefined) {
      note.wrong(thing.key, 'des lignes de dossier sans brouillon');
      continue;
    }
    note.count('drafts');
    checkAnswers(thing, note);
    checkProofs(stored, thing, draft, note);
    checkChanges(thing, draft, note);
    checkFiled(stored, thing, draft, note);
    checkCampaign(stored, thing, draft, note);
  }
  checkOrphans(stored, note);
  checkNumbers(stored, note);
};
