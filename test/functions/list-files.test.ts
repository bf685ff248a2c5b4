import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import type { HttpEvent } from '../../functions/shell/respond.ts';
import { linesOf, type Cell, type Sheet } from '../../functions/queries/files/cells.ts';
import { csvOf } from '../../functions/queries/files/csv.ts';
import { columnsAsked, formatAsked } from '../../functions/queries/files/format-asked.ts';
import { listAnswer } from '../../functions/queries/files/list-answer.ts';
import { odsOf } from '../../functions/queries/files/ods.ts';
import { ODS_TYPE } from '../../functions/queries/files/ods-type.ts';
import {
  day,
  hundredths,
  instant,
  integer,
  ofParent,
  text,
  type Table,
} from '../../web/public/tables/table.ts';
import { readOds } from '../support/read-ods.ts';

const AT = '2026-11-26T23:30:00.000Z';
const TABLE: Table = {
  name: 'exemples',
  title: 'Exemples',
  lines: [['items']],
  columns: [
    text('name', 'Nom', { words: { A: 'Premier' } }),
    day('on', 'Le'),
    instant('at', 'À'),
    integer('count', 'Nombre'),
    hundredths('fte', 'ETP', { at: 'deep.fte' }),
  ],
};
const sheetOf = (items: object[], notice: string | null = null): Sheet => ({
  title: TABLE.title,
  columns: TABLE.columns,
  lines: linesOf(TABLE, TABLE.columns, { items }),
  notice,
});
const csvRows = (sheet: Sheet): string[][] => parse(csvOf(sheet), { bom: true, delimiter: ';' });
const odsRows = (sheet: Sheet) => readOds(Buffer.from(odsOf(sheet, AT))).rows;
const named = (name: string) => sheetOf([{ name }]);

const FULL = { name: 'A', on: '2026-11-26', at: '2026-07-01T22:05:09.000Z', count: -3, deep: { fte: 1250 } };

describe('the lines of an answer', () => {
  it('reads each column where it is, in words where it has some, and nothing where nothing is said', () => {
    expect(sheetOf([FULL, { name: null, deep: 'no object' }, {}]).lines).toEqual([
      ['Premier', '2026-11-26', '2026-07-01T22:05:09.000Z', -3, 12.5],
      [null, null, null, null, null],
      [null, null, null, null, null],
    ]);
  });

  it('writes lists one after the other, and what has no text of its own as the API does', () => {
    expect(sheetOf([{ name: ['A', 'B'] }, { name: { a: 1 } }]).lines.map(([name]) => name)).toEqual([
      'Premier, B',
      '{"a":1}',
    ]);
  });

  it('says of each of a list what its column names, a line for each', () => {
    const columns = [text('problems', 'À corriger', { says: ['column', 'reason'] })];
    const problems = [{ column: 'nom', reason: 'Écrivez un nom.' }, { reason: 'Retirez-la.' }];
    const lines = linesOf(TABLE, columns, { items: [{ problems }, { problems: [] }] });
    expect(lines).toEqual([['nom : Écrivez un nom.\nRetirez-la.'], [null]]);
  });

  it('gives a line to what is held, with what holds it, and one to what holds nothing', () => {
    const columns = [ofParent(text('id', 'Critère')), text('id', 'Pièce')];
    const answer = {
      criteria: [
        { id: 'X', attached: [{ id: '1' }, { id: '2' }] },
        { id: 'Y', attached: [] },
      ],
    };
    expect(linesOf({ lines: [['criteria', 'attached']] }, columns, answer)).toEqual([
      ['X', '1'],
      ['X', '2'],
      ['Y', null],
    ]);
  });

  it('reads no property that an answer does not have', () => {
    const columns = [text('x', 'X', { at: 'constructor.name' }), text('y', 'Y', { words: {} })];
    expect(linesOf({ lines: [['items']] }, columns, { items: [{ y: 'toString' }] })).toEqual([
      [null, 'toString'],
    ]);
  });
});

describe('CSV', () => {
  it('opens as columns, with dates and decimals, in a French spreadsheet', () => {
    expect(csvOf(sheetOf([FULL]))).toBe(
      '\uFEFFNom;Le;À;Nombre;ETP\r\nPremier;2026-11-26;2026-07-02T00:05:09+02:00;-3;12,5\r\n',
    );
  });

  it('quotes what would part a field or a record', () => {
    for (const name of ['a;b', 'a"b', 'a\r\nb', 'a\nb', ' a', 'a '])
      expect(csvRows(named(name))[1]?.[0]).toBe(name);
  });

  it('lets no text run as a formula, and leaves numbers alone', () => {
    const first = (name: string) => csvRows(named(name))[1]?.[0];
    for (const name of [
      '=1+1',
      '+33 6 00 00 00 00',
      '-cmd',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '＝1',
      '-1+1',
    ])
      expect(first(name)).toBe(`'${name}`);
    for (const name of ['-1', '-1,5', '-1.5', '1-1', 'a=b', '’=1']) expect(first(name)).toBe(name);
    expect(first(`=HYPERLINK("https://exemple.fr";"Cliquez")`)).toBe(
      `'=HYPERLINK("https://exemple.fr";"Cliquez")`,
    );
  });

  it('says at its end that it was cut, in as many fields as the others', () => {
    const rows = csvRows(sheetOf([FULL], 'Liste arrêtée'));
    expect(rows.at(-1)).toEqual(['Liste arrêtée', '', '', '', '']);
  });

  it('gives back any text to another reader', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const read = csvRows(named(name))[1]?.[0];
        expect([name.toWellFormed(), `'${name.toWellFormed()}`]).toContain(read);
      }),
    );
  });
});

describe('an OpenDocument spreadsheet', () => {
  const bytes = Buffer.from(odsOf(sheetOf([FULL]), AT));
  const { entries, parts } = readOds(bytes);

  it('says what it is in its first bytes', () => {
    expect(entries[0]).toMatchObject({ name: 'mimetype', method: 0, extra: 0 });
    expect(bytes.toString('latin1', 30, 38 + ODS_TYPE.length)).toBe(`mimetype${ODS_TYPE}`);
  });

  it('lists its parts in its manifest, each well formed', () => {
    const manifest = parts.get('META-INF/manifest.xml') ?? '';
    const listed = [...manifest.matchAll(/full-path="([^"]+)"/g)].map(([, path]) => path);
    const others = entries.map(({ name }) => name).filter((name) => !/^(?:mimetype|META-INF)/.test(name));
    expect(new Set(listed)).toEqual(new Set(['/', ...others]));
    expect(manifest).toContain(`full-path="/" manifest:media-type="${ODS_TYPE}"`);
  });

  it('is in French, keeps its first line in sight, and says when it was made', () => {
    expect(parts.get('styles.xml')).toContain('fo:language="fr" fo:country="FR"');
    expect(parts.get('meta.xml')).toContain('<dc:language>fr-FR</dc:language>');
    expect(parts.get('meta.xml')).toContain('<meta:creation-date>2026-11-26T23:30:00Z</meta:creation-date>');
    expect(parts.get('settings.xml')).toContain(
      'config:name="VerticalSplitPosition" config:type="int">1</config:config-item>',
    );
    expect(parts.get('content.xml')?.match(/<table:table-header-rows>/g)).toHaveLength(1);
  });

  it('has real dates, times of Paris and numbers, and empty cells', () => {
    const [head, line, empty] = odsRows(sheetOf([FULL, {}]));
    expect(head?.map((cell) => cell.text)).toEqual(['Nom', 'Le', 'À', 'Nombre', 'ETP']);
    expect(line).toEqual([
      { type: 'string', value: null, text: 'Premier' },
      { type: 'date', value: '2026-11-26', text: '26/11/2026' },
      { type: 'date', value: '2026-07-02T00:05:09', text: '02/07/2026 00:05' },
      { type: 'float', value: '-3', text: '-3' },
      { type: 'float', value: '12.5', text: '12,5' },
    ]);
    expect(empty).toEqual(Array.from({ length: 5 }, () => ({ type: null, value: null, text: '' })));
  });

  it('has a style and a width for each column that it names', () => {
    const content = parts.get('content.xml') ?? '';
    const named = [...content.matchAll(/table:style-name="([^"]+)"/g)].map(([, name]) => name);
    for (const name of new Set(named)) expect(content).toContain(`style:name="${name}"`);
    expect(content.match(/<table:table-column /g)).toHaveLength(TABLE.columns.length);
  });

  it('keeps a text that looks like a formula a text, as it was typed', () => {
    expect(odsRows(named('=1+1'))[1]?.[0]).toEqual({ type: 'string', value: null, text: '=1+1' });
    expect(odsRows(named('=1+1'))[0]?.[0]?.type).toBe('string');
    expect(Buffer.from(odsOf(named('=1+1'), AT)).toString('latin1')).not.toContain('table:formula');
  });

  it('shows a day or an instant that is none as a text', () => {
    const [, line] = odsRows(sheetOf([{ on: 'bientôt', at: 'jamais' }]));
    expect(line?.slice(1, 3).map(({ type, text: shown }) => [type, shown])).toEqual([
      ['string', 'bientôt'],
      ['string', 'jamais'],
    ]);
  });

  it('gives back any text to another reader, but what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        const held = name
          .toWellFormed()
          .replaceAll(/\r\n|\r/g, '\n')
          // oxlint-disable-next-line no-control-regex
          .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD');
        expect(odsRows(named(name))[1]?.[0]?.text).toBe(held);
      }),
    );
  });
});

type Query = Record<string, string>;
const eventOf = (query: Query, accept?: string): HttpEvent =>
  ({
    rawPath: '/api/62/exemples',
    queryStringParameters: query,
    headers: accept === undefined ? {} : { accept },
    requestContext: { timeEpoch: Date.parse(AT) },
  }) as unknown as HttpEvent;

describe('how a list is asked for', () => {
  it.each([
    [undefined, 'json'],
    ['*/*', 'json'],
    ['text/csv', 'csv'],
    [ODS_TYPE, 'ods'],
    ['Text/CSV; charset=utf-8', 'csv'],
    [`text/csv;q=0.5, ${ODS_TYPE}`, 'ods'],
    ['application/json, text/csv', 'json'],
    ['text/csv;q=0, application/json;q=0.1', 'json'],
    ['text/html,application/xhtml+xml', 'json'],
    ['image/png, text/csv;q=0.2', 'csv'],
  ])('by Accept, %s is %s', (accept, format) => {
    expect(formatAsked(eventOf({}, accept))).toBe(format);
  });

  it('by « format » first, and by no other word', () => {
    expect(formatAsked(eventOf({ format: 'csv' }, ODS_TYPE))).toBe('csv');
    expect(formatAsked(eventOf({ format: 'json' }, 'text/csv'))).toBe('json');
    for (const format of ['', 'CSV', 'xlsx', 'toString'])
      expect(() => formatAsked(eventOf({ format }))).toThrow('Ce format n’existe pas');
  });

  it('with columns of one’s own, in their order, each of them known', () => {
    expect(columnsAsked(TABLE, 'count,name').map(({ code }) => code)).toEqual(['count', 'name']);
    expect(columnsAsked(TABLE, undefined)).toBe(TABLE.columns);
    for (const asked of ['', 'Nom', 'name,', '__proto__'])
      expect(() => columnsAsked(TABLE, asked)).toThrow('Celles de cette liste : name, on, at, count, fte.');
  });
});

describe('a whole list', () => {
  const pages = (sizes: number[], item: object = { name: 'x' }) => ({
    asked: [] as (string | undefined)[],
    async page(cursor: string | undefined, forFile: boolean) {
      this.asked.push(cursor);
      const at = Number(cursor ?? 0);
      const size = forFile ? (sizes[at] ?? 0) : 1;
      const items: object[] = Array.from({ length: size }, () => item);
      return { items, next: at + 1 < sizes.length ? String(at + 1) : null };
    },
  });
  const read = async (event: HttpEvent, from: ReturnType<typeof pages>) =>
    listAnswer(event, { table: TABLE, page: (cursor, forFile) => from.page(cursor, forFile) });

  it('is a page of JSON unless a file is asked for', async () => {
    const answer = await read(eventOf({}), pages([2, 2]));
    expect(JSON.parse(answer.body ?? '')).toEqual({ items: [{ name: 'x' }], next: '1' });
  });

  it('is read to its end, and named with the day it is in Paris', async () => {
    const from = pages([2, 0, 3]);
    const answer = await read(eventOf({ format: 'csv', columns: 'name' }), from);
    expect(from.asked).toEqual([undefined, '1', '2']);
    expect(answer.body).toBe(`\uFEFFNom\r\n${'x\r\n'.repeat(5)}`);
    expect(answer.headers).toEqual({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="exemples-2026-11-27.csv"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-list-lines': '5',
      'x-list-whole': 'true',
    });
  });

  it('goes on from where it is asked, and stops at ten thousand lines, saying so', async () => {
    const from = pages([9_999, 1, 1]);
    const cut = await read(eventOf({ format: 'csv' }), from);
    expect(cut.headers).toMatchObject({
      'x-list-lines': '10000',
      'x-list-whole': 'false',
      link: '</api/62/exemples?format=csv&cursor=2>; rel="next"',
    });
    expect(cut.body).toContain('Liste arrêtée à 10\u00A0000\u00A0lignes');
    const rest = await read(eventOf({ format: 'csv', cursor: '2' }), from);
    expect(rest.headers).toMatchObject({ 'x-list-lines': '1', 'x-list-whole': 'true' });
    expect(rest.body).not.toContain('arrêtée');
  });

  it('is whole when it ends with its ten thousandth line', async () => {
    const answer = await read(eventOf({ format: 'csv' }), pages([9_999, 1]));
    expect(answer.headers).toMatchObject({ 'x-list-lines': '10000', 'x-list-whole': 'true' });
  });

  it('stops before it is too heavy to be answered', async () => {
    const answer = await read(eventOf({ format: 'csv' }), pages([60, 60, 60], { name: 'é'.repeat(20_000) }));
    expect(answer.headers).toMatchObject({ 'x-list-lines': '120', 'x-list-whole': 'false' });
    expect(Buffer.byteLength(answer.body ?? '')).toBeLessThan(6_000_000);
  });

  it('stops while there is time to answer', async () => {
    const clock = [0, 5_000, 12_000];
    const { now } = performance;
    performance.now = () => clock.shift() ?? 0;
    const answer = await read(eventOf({ format: 'csv' }), pages([1, 1, 1])).finally(() => {
      performance.now = now;
    });
    expect(answer.headers).toMatchObject({ 'x-list-lines': '2', 'x-list-whole': 'false' });
  });

  it('says what its own reader could not gather', async () => {
    const answer = await listAnswer(eventOf({ format: 'ods' }), {
      table: TABLE,
      page: () => Promise.resolve({ items: [FULL], next: null, whole: false }),
    });
    expect(answer.headers).toMatchObject({ 'x-list-whole': 'false' });
    expect(answer.headers).not.toHaveProperty('link');
    const { rows } = readOds(Buffer.from(answer.body ?? '', 'base64'));
    expect(rows.at(-1)?.[0]?.text).toContain('Liste arrêtée à 1\u00A0ligne :');
  });

  it('is a spreadsheet that a gateway decodes', async () => {
    const answer = await read(eventOf({ format: 'ods' }), pages([1]));
    expect(answer).toMatchObject({ isBase64Encoded: true, headers: { 'content-type': ODS_TYPE } });
    const { rows } = readOds(Buffer.from(answer.body ?? '', 'base64'));
    expect(rows[1]?.[0]?.text).toBe('x' satisfies Cell);
  });
});
