import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnswer, type Answer } from './answer.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'test', 'authority');

/** One line of the expected answers, its names still to be spread out. */
export type Line = {
  readonly at: string;
  readonly requests: readonly string[];
  readonly people: readonly string[];
  /** Where it holds: anywhere of `inside`, nowhere of `outside`. */
  readonly where: { readonly inside: readonly string[]; readonly outside: readonly string[] };
  readonly answer: Answer;
  readonly why: string;
};

/** A file of the authority table has a fault: nothing can be asked of it. */
export class TableFault extends Error {
  override name = 'TableFault';
}

type Names = ReadonlyMap<string, readonly string[]>;

const linesOf = (file: string): [at: string, text: string][] =>
  readFileSync(join(FOLDER, `${file}.txt`), 'utf8')
    .split('\n')
    .map((text, index): [string, string] => [`${file}.txt:${index + 1}`, text.trim()])
    .filter(([, text]) => text !== '' && !text.startsWith('#'));

/** Names one after the other; a group stands for its own, and a dash takes out again. */
const spread = (text: string, names: Names): string[] => {
  const words = text.split(/\s+/);
  const each = (word: string): readonly string[] => names.get(word) ?? [word];
  const out = new Set(words.filter((word) => word.startsWith('-')).flatMap((word) => each(word.slice(1))));
  return words
    .filter((word) => !word.startsWith('-'))
    .flatMap(each)
    .filter((word) => !out.has(word));
};

const isGroup = (text: string): boolean => /^[@$]\w+ =/.test(text);

/** Groups are told before or after they are used; one may hold another that was told before it. */
const groupsOf = (lines: readonly [string, string][], known: Names): Names => {
  const names = new Map(known);
  for (const [, text] of lines.filter(([, one]) => isGroup(one))) {
    const [name = '', members = ''] = text.split(' = ');
    names.set(name, spread(members, names));
  }
  return names;
};

const readWhere = (text: string, names: Names): Line['where'] => {
  const words = text.split(/\s+/);
  const each = (word: string) => names.get(word) ?? [word];
  const outside = words.filter((word) => word.startsWith('-')).flatMap((word) => each(word.slice(1)));
  const inside = words.filter((word) => !word.startsWith('-')).flatMap(each);
  return { inside: inside.length === 0 ? ['*'] : inside, outside };
};

const readLine = ([at, text]: [string, string], names: Names): Line => {
  const columns = text.split(' | ').map((column) => column.trim());
  const [requests = '', who = '', where = '', answer = '', why = ''] = columns;
  if (columns.length !== 5) throw new TableFault(`${at}: ${columns.length} columns`);
  return {
    at,
    // A route has a blank of its own: it stands alone on its line.
    requests: /^(GET|POST) /.test(requests) ? [requests] : spread(requests, names),
    people: spread(who, names),
    where: readWhere(where, names),
    answer: readAnswer(answer, at),
    why,
  };
};

/** The people of the matrix, in the order of their file, and the names of their groups. */
export const readPeople = (): { people: readonly string[]; groups: Names } => {
  const lines = linesOf('people');
  const people = lines.filter(([, text]) => !isGroup(text)).map(([, text]) => text.split(' | ')[0] ?? '');
  return { people, groups: groupsOf(lines, new Map()) };
};

/**
 * The expected answers about one kind of thing.
 * @throws TableFault when a line cannot be read, or names somebody who is nobody
 */
export const readLines = (file: string): Line[] => {
  const { people, groups } = readPeople();
  const lines = linesOf(file);
  const names = groupsOf(lines, groups);
  return lines
    .filter(([, text]) => !isGroup(text))
    .map((line) => {
      const read = readLine(line, names);
      const unknown = read.people.find((name) => !people.includes(name));
      if (unknown !== undefined) throw new TableFault(`${read.at}: nobody is called ${unknown}`);
      return read;
    });
};
