import type { Column, Table } from '../../../web/public/tables/table.ts';

/** What stands in a cell: a text, an ISO day or instant, a number; null when there is nothing to say. */
export type Cell = string | number | null;
export type Line = readonly Cell[];

/** A list to write; `notice` is what is said at its end when it was cut. */
export type Sheet = {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly notice: string | null;
};

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (found, name) => (isObject(found) && Object.hasOwn(found, name) ? found[name] : undefined),
      value,
    );

const arrayAt = (value: unknown, name: string): readonly unknown[] => {
  const found = at(value, name);
  return Array.isArray(found) ? found : [];
};

/** The lines that a path leads to; what holds none is a line by itself, and what holds some is their `parent`. */
const linesAt = (value: unknown, [name, ...inner]: readonly string[]): Json[] =>
  arrayAt(value, name ?? '').flatMap((each) => {
    const line = isObject(each) ? each : {};
    if (inner.length === 0) return [line];
    const held = linesAt(line, inner);
    return held.length === 0 ? [{ parent: line }] : held.map((child) => ({ parent: line, ...child }));
  });

const wordOf = ({ words }: Column, value: string): string =>
  words !== undefined && Object.hasOwn(words, value) ? (words[value] ?? value) : value;

/** A value that has no word and no single text of its own is written as the API writes it. */
const textOf = (column: Column, value: unknown): string => {
  if (Array.isArray(value))
    return value.map((each) => textOf(column, each)).join(column.says === undefined ? ', ' : '\n');
  if (!isObject(value)) return wordOf(column, String(value));
  const { says } = column;
  if (says === undefined) return JSON.stringify(value);
  return says
    .flatMap((name) => at(value, name) ?? [])
    .map((each) => textOf(column, each))
    .join(' : ');
};

const cellOf = (column: Column, line: Json): Cell => {
  const value = at(line, column.at);
  if (value === undefined || value === null || value === '') return null;
  if (column.kind === 'integer') return typeof value === 'number' ? value : null;
  if (column.kind === 'hundredths') return typeof value === 'number' ? value / 100 : null;
  return textOf(column, value) || null;
};

/** An answer of the API as the lines of its table: nothing is shown that the answer does not say. */
export const linesOf = (table: Pick<Table, 'lines'>, columns: readonly Column[], answer: object): Line[] =>
  table.lines
    .flatMap((path) => linesAt(answer, path))
    .map((line) => columns.map((column) => cellOf(column, line)));
