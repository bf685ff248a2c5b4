/** How a value is shown and, in a spreadsheet, which kind of cell it is; hundredths are a number with two decimals. */
export type Kind = 'text' | 'day' | 'instant' | 'integer' | 'hundredths';

/** A column of a list, the same on a screen, in a file and in the API: the code never changes, the title is for people. */
export type Column = {
  readonly code: string;
  readonly title: string;
  readonly kind: Kind;
  /** Where the value is in a line of the API's answer, `data.receivedOn`; of what holds the line, `parent.title`. */
  readonly at: string;
  /** Values that have words of their own. */
  readonly words?: Readonly<Record<string, string>>;
  /** Of a list of objects, what is said of each: the fields to name, in order. */
  readonly says?: readonly string[];
};

/**
 * A list as a table. A line of `lines` is a path of arrays, from the answer down: `['criteria', 'attached']` is one line
 * for each of what is attached to each criterion, and one for a criterion to which nothing is.
 */
export type Table = {
  /** In the name of a file, and stable. */
  readonly name: string;
  readonly title: string;
  readonly lines: readonly (readonly string[])[];
  readonly columns: readonly Column[];
};

type Values = Partial<Pick<Column, 'at' | 'words' | 'says'>>;
type Make = (code: string, title: string, values?: Values) => Column;

const of =
  (kind: Kind): Make =>
  (code, title, { at = code, ...values } = {}) => ({ code, title, kind, at, ...values });

export const text = of('text');
export const day = of('day');
export const instant = of('instant');
export const integer = of('integer');
export const hundredths = of('hundredths');

/** A field of a thing's own data. */
export const inData = (column: Column): Column => ({ ...column, at: `data.${column.at}` });

/** A field of what holds the line. */
export const ofParent = (column: Column): Column => ({ ...column, at: `parent.${column.at}` });
