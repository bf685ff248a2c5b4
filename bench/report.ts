import type { Spread } from './measure.ts';

/** One line of the table: what was measured, beside its baseline of the same run. */
export type Row = {
  readonly metric: string;
  readonly figure: string;
  /** Measured over baseline, of each round; null for a count that has no baseline. */
  readonly ratio: Spread | null;
  readonly measured: number;
  readonly baseline: number | null;
  readonly unit: string;
  readonly note?: string;
};

/** What a metric says of one figure. */
export type Figure = Omit<Row, 'metric'>;

/** A count: a figure without a baseline. */
export const count = (figure: string, measured: number, unit: string, note?: string): Figure => ({
  figure,
  ratio: null,
  measured,
  baseline: null,
  unit,
  ...(note !== undefined && { note }),
});

const digits = (value: number): string => {
  if (Number.isInteger(value)) return String(value);
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
};

const HEADER = ['metric', 'figure', 'ratio', 'min–max', 'measured', 'baseline', 'unit', 'note'];
const NUMBERS: ReadonlySet<number> = new Set([2, 3, 4, 5]);

const cellsOf = ({ metric, figure, ratio, measured, baseline, unit, note = '' }: Row): string[] => [
  metric,
  figure,
  ratio === null ? '' : digits(ratio.median),
  ratio === null ? '' : `${digits(ratio.min)}–${digits(ratio.max)}`,
  digits(measured),
  baseline === null ? '' : digits(baseline),
  unit,
  note,
];

/** The rows as an aligned table; numbers stand to the right. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [HEADER, ...rows.map(cellsOf)];
  const widths = HEADER.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) =>
          NUMBERS.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
