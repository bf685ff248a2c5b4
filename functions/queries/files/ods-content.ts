import type { Column, Kind } from '../../../web/public/tables/table.ts';
import type { Cell, Sheet } from './cells.ts';
import { parisClock } from './paris-clock.ts';
import { escaped } from './xml.ts';

const NAMESPACES = [
  ['office', 'office:1.0'],
  ['style', 'style:1.0'],
  ['text', 'text:1.0'],
  ['table', 'table:1.0'],
  ['number', 'datastyle:1.0'],
  ['fo', 'xsl-fo-compatible:1.0'],
]
  .map(([prefix, name]) => ` xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .join('');

/** A run of spaces, tabs and line ends are elements of their own: plain ones would be folded into one space. */
const inParagraph = (text: string): string =>
  escaped(text)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll(/^ | {2,}/g, (run) => `<text:s text:c="${run.length}"/>`);

const paragraphs = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => `<text:p>${inParagraph(line)}</text:p>`)
    .join('');

const cell = (attributes: string, text: string): string =>
  `<table:table-cell ${attributes}>${paragraphs(text)}</table:table-cell>`;

const french = (value: number): string => String(value).replace('.', ',');

const number = (value: number): string =>
  cell(`office:value-type="float" office:value="${value}"`, french(value));

const words = (text: string): string => cell('table:style-name="text" office:value-type="string"', text);

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

const dayCell = (value: string): string => {
  const [, year, month, date] = DAY.exec(value) ?? [];
  if (year === undefined) return words(value);
  const style = 'table:style-name="day" office:value-type="date"';
  return cell(`${style} office:date-value="${value}"`, `${date}/${month}/${year}`);
};

const instantCell = (value: string): string => {
  const shown = parisClock(value)?.shown;
  if (shown === undefined) return words(value);
  const [year, month, date] = shown.slice(0, 10).split('-');
  const style = 'table:style-name="instant" office:value-type="date"';
  return cell(`${style} office:date-value="${shown}"`, `${date}/${month}/${year} ${shown.slice(11, 16)}`);
};

const TEXTS: Readonly<Record<Kind, (value: string) => string>> = {
  text: words,
  integer: words,
  hundredths: words,
  day: dayCell,
  instant: instantCell,
};

const cellOf = (value: Cell, kind: Kind): string => {
  if (value === null) return '<table:table-cell/>';
  return typeof value === 'number' ? number(value) : TEXTS[kind](value);
};

/** In centimetres: what the title and the first lines take, within bounds. */
const widthOf = ({ title, kind }: Column, cells: readonly Cell[]): number => {
  if (kind === 'day') return Math.max(2.6, title.length * 0.2);
  if (kind === 'instant') return Math.max(3.6, title.length * 0.2);
  const longest = Math.max(...[title, ...cells].map((each) => String(each ?? '').length));
  return Math.min(9, Math.max(2.4, longest * 0.2));
};
const MEASURED = 200;

const widthsOf = ({ columns, lines }: Sheet): number[] =>
  columns.map((column, n) =>
    widthOf(
      column,
      lines.slice(0, MEASURED).map((line) => line[n] ?? null),
    ),
  );

const columnStyle = (width: number, n: number): string =>
  `<style:style style:name="column${n}" style:family="table-column"><style:table-column-properties style:column-width="${width.toFixed(1)}cm"/></style:style>`;

const padded = (unit: 'day' | 'month' | 'hours' | 'minutes'): string =>
  `<number:${unit} number:style="long"/>`;
const said = (text: string): string => `<number:text>${text}</number:text>`;
const DATE = `${padded('day')}${said('/')}${padded('month')}${said('/')}<number:year number:style="long"/>`;

const STYLES = [
  `<number:date-style style:name="dayFormat">${DATE}</number:date-style>`,
  `<number:date-style style:name="instantFormat">${DATE}${said(' ')}${padded('hours')}${said(':')}${padded('minutes')}</number:date-style>`,
  '<style:style style:name="head" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:background-color="#eef1f4" fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/></style:style>',
  '<style:style style:name="text" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>',
  '<style:style style:name="day" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="dayFormat"/>',
  '<style:style style:name="instant" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="instantFormat"/>',
].join('');

const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;

const tableOf = (sheet: Sheet): string => {
  const { title, columns, lines, notice } = sheet;
  const head = columns.map((column) =>
    cell('table:style-name="head" office:value-type="string"', column.title),
  );
  return [
    `<table:table table:name="${escaped(title)}">`,
    ...columns.map((_, n) => `<table:table-column table:style-name="column${n}"/>`),
    `<table:table-header-rows>${row(head.join(''))}</table:table-header-rows>`,
    ...lines.map((line) => row(columns.map(({ kind }, n) => cellOf(line[n] ?? null, kind)).join(''))),
    ...(notice === null ? [] : [row(words(notice))]),
    '</table:table>',
  ].join('');
};

/** The sheet itself: days, instants (as a clock in Paris shows them) and numbers are real ones, texts never formulas. */
export const contentOf = (sheet: Sheet): string => {
  const styles = STYLES + widthsOf(sheet).map(columnStyle).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content${NAMESPACES} office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tableOf(sheet)}</office:spreadsheet></office:body></office:document-content>`;
};
