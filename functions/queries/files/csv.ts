import type { Kind } from '../../../web/public/tables/table.ts';
import type { Cell, Sheet } from './cells.ts';
import { parisClock } from './paris-clock.ts';

/** By which a spreadsheet knows UTF-8. */
const BOM = '\uFEFF';
/** What French spreadsheets open as columns: the comma is their decimal mark. */
const BETWEEN = ';';

const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/**
 * A text that a spreadsheet would run as a formula is kept a text by an apostrophe (OWASP, CSV injection); a negative
 * number is no formula.
 */
const defused = (text: string): string =>
  /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;

const quoted = (text: string): string =>
  /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const field = (cell: Cell, kind: Kind): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const clock = kind === 'instant' ? parisClock(cell) : null;
  return clock === null ? quoted(defused(cell.toWellFormed())) : clock.shown + clock.ahead;
};

const record = (fields: readonly string[]): string => `${fields.join(BETWEEN)}\r\n`;

/** RFC 4180, as French spreadsheets open it: days and instants in ISO 8601, decimals with a comma. */
export const csvOf = ({ columns, lines, notice }: Sheet): string => {
  const records = [
    columns.map(({ title }) => field(title, 'text')),
    ...lines.map((line) => columns.map(({ kind }, n) => field(line[n] ?? null, kind))),
    ...(notice === null ? [] : [columns.map((_, n) => (n === 0 ? field(notice, 'text') : ''))]),
  ];
  return BOM + records.map(record).join('');
};
