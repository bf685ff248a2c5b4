import { tableOf } from '../../bench/report.ts';
import { indexUnits } from '../../bench/units/index-units.ts';
import { itemSize, readUnits, writeUnits } from '../../bench/units/item-size.ts';
import { commandIn } from '../../bench/units/name-commands.ts';
import { readCost } from '../../bench/units/read-request.ts';
import { readWriteRequest } from '../../bench/units/write-request.ts';

const key = { pk: { S: 'p' }, sk: { S: 's' } };
const textOf = (bytes: number) => ({ t: { S: 'x'.repeat(bytes - 1) } });

describe('the size of an item', () => {
  it.each([
    ['a text, its name counted', { ab: { S: 'xyz' } }, 5],
    ['letters with accents, in UTF-8', { é: { S: 'œ' } }, 4],
    ['a number, two digits to a byte and one more', { n: { N: '12345' } }, 5],
    ['a number without its zeros at both ends', { n: { N: '1200' } }, 3],
    ['a negative number, one byte more', { n: { N: '-12' } }, 4],
    ['true and null, one byte each', { b: { BOOL: true }, z: { NULL: true } }, 4],
    ['bytes', { d: { B: Buffer.from('abcd').toString('base64') } }, 5],
    ['a set', { s: { SS: ['ab', 'c'] } }, 4],
    ['a list: three bytes and one for each element', { l: { L: [{ S: 'ab' }, { BOOL: true }] } }, 9],
    ['a map: three bytes and one for each pair', { m: { M: { k: { S: 'ab' } } } }, 8],
    ['an empty map', { m: { M: {} } }, 4],
  ])('%s', (_, item, expected) => {
    expect(itemSize(item)).toBe(expected);
  });

  it('is nothing when there is none', () => expect(itemSize(null)).toBe(0));
});

describe('units', () => {
  it('of a write are those of the larger of what was and what is, by the kilobyte begun', () => {
    expect(writeUnits(null, textOf(1_024))).toBe(1);
    expect(writeUnits(null, textOf(1_025))).toBe(2);
    expect(writeUnits(textOf(3_000), textOf(10))).toBe(3);
    expect(writeUnits(null, null)).toBe(1);
  });

  it('of a read go by four kilobytes, half when it may be late', () => {
    expect([readUnits(4_096, true), readUnits(4_097, true), readUnits(0, true)]).toEqual([1, 2, 1]);
    expect(readUnits(4_097, false)).toBe(1);
  });

  it('of a batch are rounded up item by item, the missing ones included', () => {
    const asked = { RequestItems: { T: { Keys: [1, 2, 3], ConsistentRead: true } } };
    expect(readCost('BatchGetItem', asked, { Responses: { T: [textOf(5_000), textOf(10)] } })).toEqual({
      units: 4,
      bytes: 5_010,
    });
  });

  it('of a query are rounded up once for all items', () => {
    const answer = { Items: [textOf(2_000), textOf(2_000)] };
    expect(readCost('Query', { ConsistentRead: true }, answer)).toEqual({ units: 1, bytes: 4_000 });
    expect(readCost('Query', {}, answer)).toEqual({ units: 0.5, bytes: 4_000 });
    expect(readCost('TransactWriteItems', {}, {})).toBeNull();
  });
});

describe('indexes', () => {
  const table = {
    TableName: 'T',
    BillingMode: 'PAY_PER_REQUEST' as const,
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' as const },
      { AttributeName: 'sk', KeyType: 'RANGE' as const },
    ],
    AttributeDefinitions: [],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'list',
        KeySchema: [{ AttributeName: 'list', KeyType: 'HASH' as const }],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  };
  const listed = (list: string, more = {}) => ({ ...key, list: { S: list }, ...more });

  it.each([
    ['an item without the key of the index', null, key, 0],
    ['a new entry', null, listed('a'), 1],
    ['an entry removed', listed('a'), key, 1],
    ['a key that changes: removed and put', listed('a'), listed('b'), 2],
    ['a change of what the index does not keep', listed('a'), listed('a', { x: { S: 'y' } }), 0],
  ])('%s', (_, before, after, expected) => {
    expect(indexUnits(table, before, after)).toBe(expected);
  });
});

describe('requests', () => {
  it('of a transaction touch the item of each action, checks apart', () => {
    const asked = {
      TransactItems: [
        { Put: { TableName: 'A', Item: { ...key, more: { S: 'x' } } } },
        { ConditionCheck: { TableName: 'B', Key: key } },
      ],
    };
    expect(readWriteRequest('TransactWriteItems', asked)).toEqual({
      transaction: true,
      touched: [
        { table: 'A', key, checks: false },
        { table: 'B', key, checks: true },
      ],
    });
    expect(readWriteRequest('Query', {})).toBeNull();
  });

  it.each([
    ['/api/62/applications/1/answer', 'application.answer'],
    ['/api/62/applications', 'application.start'],
    ['/api/62/items', 'item.place'],
    ['/api/62/endMandate', 'council.endMandate'],
  ])('%s is %s', (path, name) => expect(commandIn(path)).toBe(name));
});

describe('the table', () => {
  it('aligns its columns, numbers to the right', () => {
    const ratio = { median: 1.234, min: 1, max: 12.34 };
    const rows = [
      { metric: 'm', figure: 'long name', ratio, measured: 123.4, baseline: 100, unit: 'ms' },
      { metric: 'm', figure: 'x', ratio: null, measured: 5, baseline: null, unit: 'bytes', note: 'seen' },
    ];
    expect(tableOf(rows).split('\n')).toEqual([
      'metric  figure     ratio  min–max  measured  baseline  unit   note',
      'm       long name   1.23   1–12.3       123       100  ms',
      'm       x                                 5            bytes  seen',
    ]);
  });
});
