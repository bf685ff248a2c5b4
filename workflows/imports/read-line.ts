/** Something in a line that is not understood: the title of its column and, in French, what to write there. */
export type LineProblem = { column: string; reason: string };

/** A line as understood: the command that it becomes, or what prevents it; a warning prevents nothing. */
export type ReadLine<Data> = {
  line: number;
  data: Data | null;
  problems: LineProblem[];
  warnings: LineProblem[];
};

/** A cell read: its value, or the reason why it has none. */
export type Cell<Value> = { ok: true; value: Value } | { ok: false; reason: string };

export const read = <Value>(value: Value): Cell<Value> => ({ ok: true, value });
export const unread = (reason: string): Cell<never> => ({ ok: false, reason });

type Values<Cells> = {
  [Field in keyof Cells]: Cells[Field] extends Cell<infer Value> ? Value : never;
};

/** The values of cells that are all read, or the problem of each that is not, under the title of its column. */
export const together = <Cells extends Record<string, Cell<unknown>>>(
  cells: Cells,
  titleOf: (field: keyof Cells & string) => string,
): { values: Values<Cells> | null; problems: LineProblem[] } => {
  const problems = Object.entries(cells).flatMap(([field, cell]) =>
    cell.ok ? [] : [{ column: titleOf(field), reason: cell.reason }],
  );
  const values = Object.fromEntries(
    Object.entries(cells).flatMap(([field, cell]) => (cell.ok ? [[field, cell.value]] : [])),
  ) as Values<Cells>;
  return { values: problems.length === 0 ? values : null, problems };
};
