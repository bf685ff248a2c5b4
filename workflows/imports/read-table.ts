import { plainWords } from './plain-words.ts';

/** A column that a file may have: the field that it fills, and the titles under which spreadsheets name it. */
export type Column<Field extends string> = {
  field: Field;
  titles: readonly [string, ...string[]];
  required: boolean;
};

/** A line of the file with its number there; what a column left empty is an empty text. */
export type TableLine<Field extends string> = { line: number; cells: Record<Field, string> };

export type ReadTable<Field extends string> = {
  /** Every title of the file, in its order, with the field that it was understood as, or null. */
  columns: { title: string; field: Field | null }[];
  /** First titles of the required columns that no title of the file names. */
  missing: string[];
  lines: TableLine<Field>[];
};

type Record_ = { line: number; cells: readonly string[] };

const fieldsOf = <Field extends string>(titles: readonly string[], known: readonly Column<Field>[]) => {
  const taken = new Set<Field>();
  return titles.map((title) => {
    const words = plainWords(title);
    const column = known.find((each) => each.titles.some((one) => plainWords(one) === words));
    if (column === undefined || taken.has(column.field)) return { title, field: null };
    taken.add(column.field);
    return { title, field: column.field };
  });
};

/** A table whose first record holds its titles. A title twice is understood once; an empty line is no line. */
export const readTable = <Field extends string>(
  [titles, ...records]: readonly Record_[],
  known: readonly Column<Field>[],
): ReadTable<Field> => {
  const columns = fieldsOf(titles?.cells ?? [], known);
  const places = new Map(columns.flatMap(({ field }, place) => (field === null ? [] : [[field, place]])));
  const read = ({ line, cells }: Record_): TableLine<Field> => ({
    line,
    cells: Object.fromEntries(
      known.map(({ field }) => [field, cells[places.get(field) ?? -1]?.trim() ?? '']),
    ) as Record<Field, string>,
  });
  return {
    columns,
    missing: known.flatMap(({ field, required, titles: [first] }) =>
      required && !places.has(field) ? [first] : [],
    ),
    lines: records.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).map(read),
  };
};
