import type { Instant } from '../../../events/fact.ts';
import { counted, parisDay } from '../../../web/public/french.ts';
import type { Table } from '../../../web/public/tables/table.ts';
import { instantOfRequest, json, type HttpAnswer, type HttpEvent } from '../../shell/respond.ts';
import { linesOf, type Line, type Sheet } from './cells.ts';
import { csvOf } from './csv.ts';
import { columnsAsked, formatAsked, type Format } from './format-asked.ts';
import { ODS_TYPE } from './ods-type.ts';
import { odsOf } from './ods.ts';

/** What the answer to a list may say of itself: where it goes on, and that it was cut. */
type ListPage = { next?: string | null; whole?: boolean };

type Listing = {
  table: Table;
  /** One page as the API gives it to this reader; for a file, a page may be larger. */
  page: (cursor: string | undefined, forFile: boolean) => Promise<object>;
  /** The name of the parameter that carries the cursor. */
  cursorName?: 'cursor' | 'after';
};

/**
 * What one file holds at most: a spreadsheet that people still open, within what a function may answer (6 MB) and the
 * time that it has. What comes after is asked for from there.
 */
const MOST = { lines: 10_000, bytes: 4_000_000, milliseconds: 12_000 };

type Gathered = { lines: Line[]; whole: boolean; next: string | null };

const gather = async ({ table, page }: Listing, columns: Table['columns'], from: string | undefined) => {
  const lines: Line[] = [];
  const since = performance.now();
  let [cursor, bytes] = [from, 0];
  for (;;) {
    const answer = await page(cursor, true);
    const more = linesOf(table, columns, answer);
    lines.push(...more);
    bytes += Buffer.byteLength(JSON.stringify(more));
    const { next = null, whole = true } = answer as ListPage;
    const late = performance.now() - since >= MOST.milliseconds;
    if (next === null || late || lines.length >= MOST.lines || bytes >= MOST.bytes)
      return { lines, whole: next === null && whole, next };
    cursor = next;
  }
};

const noticeOf = ({ lines, whole }: Gathered): string | null =>
  whole
    ? null
    : `Liste arrêtée à ${counted(lines.length, 'ligne', 'lignes')} : il y en a d’autres. Précisez ce que vous cherchez, ou demandez la suite.`;

const nextAddress = ({ rawPath, queryStringParameters }: HttpEvent, name: string, cursor: string): string => {
  const asked = Object.entries({ ...queryStringParameters, [name]: cursor });
  return `${rawPath}?${new URLSearchParams(asked.map(([key, value]): [string, string] => [key, value ?? ''])).toString()}`;
};

const BODIES: Readonly<Record<'csv' | 'ods', (sheet: Sheet, at: string) => Partial<HttpAnswer>>> = {
  csv: (sheet) => ({ body: csvOf(sheet) }),
  ods: (sheet, at) => ({ body: Buffer.from(odsOf(sheet, at)).toString('base64'), isBase64Encoded: true }),
};
const TYPES = { csv: 'text/csv; charset=utf-8; header=present', ods: ODS_TYPE } as const;

const fileAnswer = async (event: HttpEvent, listing: Listing, format: 'csv' | 'ods'): Promise<HttpAnswer> => {
  const { table, cursorName = 'cursor' } = listing;
  const query = event.queryStringParameters ?? {};
  const columns = columnsAsked(table, query['columns']);
  const found = await gather(listing, columns, query[cursorName]);
  const at = instantOfRequest(event) as Instant;
  const sheet = { title: table.title, columns, lines: found.lines, notice: noticeOf(found) };
  return {
    statusCode: 200,
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${table.name}-${parisDay(at)}.${format}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-list-lines': String(found.lines.length),
      'x-list-whole': String(found.whole),
      ...(found.next !== null && {
        link: `<${nextAddress(event, cursorName, found.next)}>; rel="next"`,
      }),
    },
    ...BODIES[format](sheet, at),
  };
};

/**
 * A list as it is asked for: a page of JSON, or all of it as a file that says no more than those pages (K10). It is read
 * page by page with the rights of the reader; when it is cut, the file, `X-List-Whole` and `Link` say so.
 */
export const listAnswer = async (
  event: HttpEvent,
  listing: Listing,
  format: Format = formatAsked(event),
): Promise<HttpAnswer> => {
  if (format !== 'json') return fileAnswer(event, listing, format);
  const cursor = event.queryStringParameters?.[listing.cursorName ?? 'cursor'];
  return json(200, await listing.page(cursor, false));
};
