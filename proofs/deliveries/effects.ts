import canonicalize from 'canonicalize';
import { candidateOf } from '../../local/journey/file-application.ts';
import type { JourneyCase } from '../../local/journey/journey-case.ts';
import type { Mail } from '../../local/aws/mailbox.ts';
import { readTable, type Row } from './read-table.ts';

/** A mail that a fact called for: whether it is known to have left, else whether a person is told. */
type Mark = { readonly done: boolean; readonly listed: boolean };

/** What reactions brought about, in words without what differs from one structure, or one run, to the next. */
export type Brought = {
  readonly mails: readonly string[];
  readonly marks: readonly Mark[];
  /** States of things, labels and what the public may read of them. */
  readonly things: readonly string[];
};

/** What was brought about for each structure, by its name, and for the council. */
export type Effects = ReadonlyMap<string, Brought>;

type Source = { readonly engine: string; readonly url: string; readonly mails: readonly Mail[] };

/** Whom a mail is for that is for no structure. */
export const COUNCIL = 'the council';
const INVITATION_CODE = /^[\w-]{27}$/gm;
/** Numbers of dossiers follow the order of the filings, which nothing promises. */
const DOSSIER_NUMBER = /\b62-D-\d{4}-\d{4}\b/g;
/** A session has a point for each structure, and a quiet run has only one. */
const POINTS_OF_AGENDA = /(?<=\s)(?:\d+|un)\s+points?\b/gi;
/** Numbers of labels follow the order of the awards, which nothing promises either. */
const LABEL_NUMBER = /\b62-ESS-\d{4}-\d{4}-\d\b/g;

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Row)[name] : undefined;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const partsOf = ({ pk, sk }: Row) => {
  const [, workflow = '', id = ''] = textOf(pk).split('#');
  return { workflow, id, sk: textOf(sk) };
};

/** The name of the structure that each thing is about, by the thing's id. */
const nameThings = (rows: readonly Row[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const states = rows.filter(({ sk }) => sk === 'state');
  const name = (workflow: string, read: (context: unknown) => string): void => {
    for (const row of states)
      if (partsOf(row).workflow === workflow) names.set(partsOf(row).id, read(row['context']));
  };
  const ofApplication = (context: unknown): string =>
    names.get(textOf(fieldOf(context, 'application'))) ?? '';
  name('structure', (context) => textOf(fieldOf(context, 'name')));
  name('application', (context) => textOf(fieldOf(context, 'structureName')));
  name('item', ofApplication);
  name('label', ofApplication);
  return names;
};

/** What is someone's: whose, and what. */
type Owned<T> = readonly [owner: string, what: T];

/** Every command that was obeyed shows in the version, so that one obeyed twice does. */
const stateWords = (rows: readonly Row[], names: ReadonlyMap<string, string>): Owned<string>[] =>
  rows.flatMap((row) => {
    const { workflow, id, sk } = partsOf(row);
    const name = names.get(id);
    if (sk !== 'state' || name === undefined) return [];
    return [[name, `${workflow}: ${canonicalize([row['value'], row['version']])}`]];
  });

/** Numbers follow the order of the awards, which nothing promises; that none is left out, the checker sees. */
const publicWords = (rows: readonly Row[]): Owned<string>[] =>
  rows.flatMap(({ pk, sk, number: _number, recordedAt: _recordedAt, ...shown }) => {
    const kind = sk === 'public' ? 'public label' : textOf(pk).endsWith('#register') ? 'entry' : null;
    if (kind === null) return [];
    return [[textOf(fieldOf(shown['holder'], 'name')), `${kind}: ${canonicalize(shown)}`]];
  });

/** A mail in doubt is listed by its own mark. */
const marksIn = (rows: readonly Row[], names: ReadonlyMap<string, string>): Owned<Mark>[] =>
  rows.flatMap((row) => {
    const { id, sk } = partsOf(row);
    if (!sk.startsWith('effect#mail#')) return [];
    const mark = { done: row['doneAt'] !== undefined, listed: row['list'] !== undefined };
    return [[names.get(id) ?? COUNCIL, mark]];
  });

const of = <T>(all: readonly Owned<T>[], wanted: string): T[] =>
  all.flatMap(([owner, what]) => (owner === wanted ? [what] : []));

/** Reads what reactions brought about for these cases; nothing is asked of the functions that are on trial. */
export const readEffects = async (
  { engine, url, mails }: Source,
  cases: readonly JourneyCase[],
): Promise<Effects> => {
  const rows = await readTable(engine, 'State');
  const names = nameThings(rows);
  const owners = new Map(cases.map((one) => [`${candidateOf(one)}@exemple.fr`, one.structure.name]));
  const sent = mails.map(({ to, subject, text }): Owned<string> => {
    const words = [to, subject, text.replaceAll(url, '').replaceAll(INVITATION_CODE, '')].map((one) =>
      one
        .replaceAll(DOSSIER_NUMBER, 'its number')
        .replaceAll(LABEL_NUMBER, 'its label')
        .replaceAll(POINTS_OF_AGENDA, 'its points'),
    );
    return [owners.get(to) ?? COUNCIL, words.join('\n')];
  });
  const marks = marksIn(rows, names);
  const things = [...stateWords(rows, names), ...publicWords(rows)];
  const broughtFor = (name: string, siren: string | null): Brought => {
    const plain = (words: string): string =>
      words.replaceAll(name, 'the structure').replaceAll(siren ?? name, 'its number');
    return {
      mails: of(sent, name).map(plain),
      marks: of(marks, name),
      things: of(things, name).map(plain),
    };
  };
  return new Map([
    [COUNCIL, broughtFor(COUNCIL, null)],
    ...cases.map(({ structure: { name, siren = null } }) => [name, broughtFor(name, siren)] as const),
  ]);
};
