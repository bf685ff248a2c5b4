import canonicalize from 'canonicalize';
import { candidateOf } from '../../local/journey/file-application.ts';
import type { JourneyCase } from '../../local/journey/journey-case.ts';
import type { Mail } from '../../local/aws/mailbox.ts';
import { readTable, type Row } from './read-table.ts';

/** A mail that a fact called for: whose it is, whether it is known to have left, else whether a person is told. */
export type Mark = { readonly owner: string; readonly done: boolean; readonly listed: boolean };

/** What reactions brought about, without what differs from one run to the next: ids, instants, codes. */
export type Effects = {
  /** Each mail in words, beside whose it is. */
  readonly mails: readonly { readonly owner: string; readonly words: string }[];
  readonly marks: readonly Mark[];
  /** States of things, labels and what the public may read of them, in words. */
  readonly things: readonly string[];
};

type Source = { readonly engine: string; readonly url: string; readonly mails: readonly Mail[] };

const COUNCIL = 'the council';
const INVITATION_CODE = /^[\w-]{27}$/gm;

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

/** Every command that was obeyed shows in the version, so that one obeyed twice does. */
const stateWords = (rows: readonly Row[], names: ReadonlyMap<string, string>): string[] =>
  rows.flatMap((row) => {
    const { workflow, id, sk } = partsOf(row);
    const name = names.get(id);
    if (sk !== 'state' || name === undefined) return [];
    return [`${workflow} of ${name}: ${canonicalize([row['value'], row['version']])}`];
  });

/** Numbers follow the order of the awards, which nothing promises: each is given once, none is left out. */
const publicWords = (rows: readonly Row[]): string[] =>
  rows.flatMap(({ pk, sk, number, recordedAt: _recordedAt, ...shown }) => {
    const kind = sk === 'public' ? 'label' : textOf(pk).endsWith('#register') ? 'entry' : null;
    if (kind === null) return [];
    const holder = textOf(fieldOf(shown['holder'], 'name'));
    return [`${kind} ${textOf(number)}`, `${kind} of ${holder}: ${canonicalize(shown)}`];
  });

/** A mail in doubt is listed by its own mark, or by a row that is set aside beside it. */
const marksIn = (rows: readonly Row[], names: ReadonlyMap<string, string>): Mark[] => {
  const aside = rows.filter(({ sk, list }) => textOf(sk).startsWith('aside#mail#') && list !== undefined);
  return rows.flatMap((row) => {
    const { id, sk } = partsOf(row);
    if (!sk.startsWith('effect#mail#')) return [];
    const factId = sk.slice('effect#mail#'.length);
    const done = row['doneAt'] !== undefined;
    const listed = row['list'] !== undefined || aside.some((other) => textOf(other['sk']).endsWith(factId));
    return [{ owner: names.get(id) ?? COUNCIL, done, listed }];
  });
};

/** Reads what reactions brought about for these cases; nothing is asked of the functions that are on trial. */
export const readEffects = async (
  { engine, url, mails }: Source,
  cases: readonly JourneyCase[],
): Promise<Effects> => {
  const rows = await readTable(engine, 'State');
  const names = nameThings(rows);
  const owners = new Map(cases.map((one) => [`${candidateOf(one)}@exemple.fr`, one.structure.name]));
  const wordsOf = ({ to, subject, text }: Mail): string =>
    [to, subject, text.replaceAll(url, '').replaceAll(INVITATION_CODE, '')].join('\n');
  return {
    mails: mails.map((mail) => ({ owner: owners.get(mail.to) ?? COUNCIL, words: wordsOf(mail) })),
    marks: marksIn(rows, names),
    things: [...stateWords(rows, names), ...publicWords(rows)],
  };
};
