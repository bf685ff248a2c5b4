import { SaxesParser, type SaxesTagNS } from 'saxes';
import { readZip } from './read-zip.ts';

/** A cell as a spreadsheet would read it: its type, its value when it is no text, and what is shown. */
export type OdsCell = { type: string | null; value: string | null; text: string };

const TABLE = 'urn:oasis:names:tc:opendocument:xmlns:table:1.0';
const TEXT = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';

const attribute = ({ attributes }: SaxesTagNS, local: string): string | null =>
  Object.values(attributes).find((each) => each.local === local)?.value ?? null;

/** Reads XML strictly, with its namespaces. @throws on anything that is not well formed */
export const parseXml = (
  xml: string,
  on: { open?: (tag: SaxesTagNS) => void; close?: (tag: SaxesTagNS) => void; text?: (text: string) => void },
): void => {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  if (on.open) parser.on('opentag', on.open);
  if (on.close) parser.on('closetag', on.close);
  if (on.text) parser.on('text', on.text);
  parser.write(xml).close();
};

const rowsIn = (content: string): OdsCell[][] => {
  const rows: OdsCell[][] = [];
  let cell: OdsCell | null = null;
  let paragraphs = 0;
  parseXml(content, {
    open: (tag) => {
      if (tag.uri === TABLE && tag.local === 'table-row') rows.push([]);
      if (tag.uri === TABLE && tag.local === 'table-cell') {
        const value = attribute(tag, 'date-value') ?? attribute(tag, 'value');
        cell = { type: attribute(tag, 'value-type'), value, text: '' };
        paragraphs = 0;
        rows.at(-1)?.push(cell);
      }
      if (cell === null || tag.uri !== TEXT) return;
      if (tag.local === 'p') cell.text += (paragraphs += 1) > 1 ? '\n' : '';
      if (tag.local === 's') cell.text += ' '.repeat(Number(attribute(tag, 'c') ?? 1));
      if (tag.local === 'tab') cell.text += '\t';
    },
    close: (tag) => {
      if (tag.local === 'table-cell') cell = null;
    },
    text: (text) => {
      if (cell !== null) cell.text += text;
    },
  });
  return rows;
};

/** An OpenDocument spreadsheet: its package, the text of each part, and the rows of its sheet. */
export const readOds = (bytes: Buffer) => {
  const entries = readZip(bytes);
  const parts = new Map(entries.map((entry) => [entry.name, entry.bytes.toString('utf8')]));
  for (const [name, xml] of parts) if (name.endsWith('.xml')) parseXml(xml, {});
  return { entries, parts, rows: rowsIn(parts.get('content.xml') ?? '') };
};
