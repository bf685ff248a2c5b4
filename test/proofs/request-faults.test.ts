import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { inParallel } from '../../local/journey/in-parallel.ts';
import { makeDatabase } from '../../functions/adapters/database.ts';
import { makeReads } from '../../functions/adapters/read-rows.ts';
import { makeSlots } from '../../functions/adapters/slots.ts';
import { type FaultProxy, startFaultProxy } from '../../proofs/faults/fault-proxy.ts';
import { FAULT_KINDS, type FaultKind } from '../../proofs/faults/fault-kinds.ts';
import { aimedFaults, randomFaults } from '../../proofs/faults/request-faults.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';

const LATE_MS = 1_500;
const PATIENCE_MS = 100;
const LONG_PATIENCE_MS = 10_000;
const HELD_MS = 60_000;
/** More at one instant would measure the machine. */
const AT_ONCE = 40;

let engine: TestEngine;
let proxy: FaultProxy;
let faults: ReturnType<typeof aimedFaults>;
let clients: DynamoDBClient[];
let rows = 0;

beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.stop());

beforeEach(() => {
  clients = [];
});
afterEach(async () => {
  clients.forEach((client) => client.destroy());
  await proxy.stop();
});

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** A client that tries once, so that each fault is seen as it is. */
const open = async (lateMs = LATE_MS, requestTimeout = LONG_PATIENCE_MS) => {
  faults = aimedFaults({ seed: 7, lateMs });
  proxy = await startFaultProxy(engine.endpoint, [faults.intercept]);
  const client = new DynamoDBClient({
    endpoint: proxy.endpoint,
    region: 'eu-west-3',
    credentials,
    maxAttempts: 1,
    requestHandler: { requestTimeout, throwOnRequestTimeout: true },
  });
  clients.push(client);
  return DynamoDBDocumentClient.from(client);
};

/** The client that the functions have, at the other end of the same faults. */
const openAsFunction = (): DynamoDBDocumentClient => {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  return makeDatabase();
};

const freshKey = () => ({ pk: `fault#${(rows += 1)}`, sk: 'row' });
const isThere = async (key: object): Promise<boolean> => {
  const found = await engine.db.send(
    new GetCommand({ TableName: engine.tables.state, Key: { ...key }, ConsistentRead: true }),
  );
  return found.Item !== undefined;
};
const put = (key: object) => new PutCommand({ TableName: engine.tables.state, Item: { ...key } });
const transaction = (keys: readonly object[]) =>
  new TransactWriteCommand({
    TransactItems: keys.map((key) => ({ Put: { TableName: engine.tables.state, Item: { ...key } } })),
  });
const nameOf = async (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'no error',
    (error: Error) => error.name,
  );

describe('a fault on a request', () => {
  const told: Readonly<Partial<Record<FaultKind, readonly [error: RegExp, written: boolean]>>> = {
    conflict: [/^TransactionConflictException$/, false],
    throttled: [/^ThrottlingException$/, false],
    overProvision: [/^ProvisionedThroughputExceededException$/, false],
    errorBefore: [/^InternalServerError$/, false],
    errorAfter: [/^InternalServerError$/, true],
    cutBefore: [/^(ECONNRESET|Error|TimeoutError)$/, false],
    cutAfter: [/^(ECONNRESET|Error|TimeoutError)$/, true],
    lateAfter: [/^TimeoutError$/, true],
  };

  test.each(Object.entries(told))(
    '%s: the client is told, and the write is or is not',
    async (kind, [error, written]) => {
      const db = await open(LATE_MS, kind === 'lateAfter' ? PATIENCE_MS : LONG_PATIENCE_MS);
      const [before, struckBy, after] = [freshKey(), freshKey(), freshKey()];
      const shot = faults.aim({ kind: kind as FaultKind, call: 2 });
      await db.send(put(before));
      expect(await nameOf(db.send(put(struckBy)))).toMatch(error);
      expect(await isThere(struckBy)).toBe(written);
      await db.send(put(after));
      expect(await shot.struck()).toBe(true);
      expect(await Promise.all([isThere(before), isThere(after)])).toEqual([true, true]);
    },
  );

  test('held on its way, it is written after its client gave it up', async () => {
    const db = await open(LATE_MS, PATIENCE_MS);
    const key = freshKey();
    const shot = faults.aim({ kind: 'lateBefore', call: 1 });
    expect(await nameOf(db.send(put(key)))).toBe('TimeoutError');
    expect(await isThere(key)).toBe(false);
    expect(await shot.struck()).toBe(true);
    expect(await isThere(key)).toBe(true);
  });

  test.each([
    ['conflict', 'TransactionConflict'],
    ['cancelledThrottled', 'ThrottlingError'],
    ['cancelledOverProvision', 'ProvisionedThroughputExceeded'],
  ] as const)('%s: a transaction is cancelled whole, with a reason for each action', async (kind, code) => {
    const db = await open();
    const keys = Array.from({ length: 5 }, freshKey);
    faults.aim({ kind, call: 1 });
    const error = await db.send(transaction(keys)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(TransactionCanceledException);
    const codes = (error as TransactionCanceledException).CancellationReasons?.map(({ Code }) => Code);
    expect(codes).toHaveLength(5);
    expect(codes?.filter((each) => each === code)).toHaveLength(1);
    expect(codes?.filter((each) => each === 'None')).toHaveLength(4);
    expect(await Promise.all(keys.map(isThere))).toEqual(keys.map(() => false));
  });

  test('a kind that cannot happen to a call leaves it alone', async () => {
    const db = await open();
    const key = freshKey();
    const read = new GetCommand({ TableName: engine.tables.state, Key: key });
    for (const kind of ['conflict', 'unprocessed', 'olderPage'] as const) {
      const shot = faults.aim({ kind, call: 1 });
      await db.send(read);
      expect(await shot.struck()).toBe(false);
    }
    const shot = faults.aim({ kind: 'cancelledThrottled', call: 1 });
    await db.send(put(key));
    expect(await shot.struck()).toBe(false);
    expect(await isThere(key)).toBe(true);
  });

  test('capacity ends in the middle of a batch: the keys that are left are those not read', async () => {
    const db = await open();
    const keys = Array.from({ length: 6 }, freshKey);
    for (const key of keys) await db.send(put(key));
    faults.aim({ kind: 'unprocessed', call: 1 });
    const table = engine.tables.state;
    const { Responses, UnprocessedKeys } = await db.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }),
    );
    const [found, left] = [Responses?.[table] ?? [], UnprocessedKeys?.[table]?.Keys ?? []];
    expect(found.length).toBeGreaterThan(0);
    expect(left.length).toBeGreaterThan(0);
    const names = [...found, ...left].map(({ pk }) => String(pk)).toSorted();
    expect(names).toEqual(keys.map(({ pk }) => pk).toSorted());
  });

  test('an index gives an older page, a table never', async () => {
    const db = await open();
    const table = engine.tables.state;
    const list = `fault-list-${Date.now()}`;
    const query = (more: object) =>
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: '#list = :list',
        ExpressionAttributeNames: { '#list': 'list' },
        ExpressionAttributeValues: { ':list': list },
        ...more,
      });
    const count = async () => (await db.send(query({ IndexName: 'list' }))).Items?.length;
    const add = () => db.send(put({ ...freshKey(), list, listAt: '2026-01-01T00:00:00.000Z' }));
    expect(await count()).toBe(0);
    await add();
    expect(await count()).toBe(1);
    faults.aim({ kind: 'olderPage', call: 1 });
    expect([await count(), await count()]).toEqual([0, 1]);

    const key = freshKey();
    const rowsOf = new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': key.pk },
      ConsistentRead: true,
    });
    expect((await db.send(rowsOf)).Count).toBe(0);
    await db.send(put(key));
    faults.aim({ kind: 'olderPage', call: 1 });
    expect((await db.send(rowsOf)).Count).toBe(1);
  });
});

describe('faults at random', () => {
  const play = async (seed: number): Promise<string[]> => {
    const random = randomFaults({ conflict: 0.2, errorAfter: 0.2, throttled: 0.2 }, { seed });
    const call = { operation: 'PutItem', caller: '', body: '{}' };
    const names: string[] = [];
    for (let at = 0; at < 200; at += 1) {
      // Calls of another operation change nothing for this one.
      if (at % 3 === 0)
        await random.intercept({ ...call, operation: 'GetItem' }, async () => ({ status: 200, body: '' }));
      const reply = await random.intercept(call, async () => ({ status: 200, body: '{}' }));
      names.push(reply === null || typeof reply === 'symbol' ? 'none' : reply.body);
    }
    random.stop();
    expect(await random.intercept(call, async () => ({ status: 200, body: '{}' }))).toBeNull();
    const struck = Object.values(random.struck()).reduce((sum, count) => sum + count, 0);
    expect(struck).toBeGreaterThanOrEqual(names.filter((name) => name !== 'none').length);
    return names;
  };

  test('are decided by the seed, and are as many as was asked', async () => {
    const [one, again, other] = [await play(1), await play(1), await play(2)];
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    const share = one.filter((name) => name !== 'none').length / one.length;
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.75);
    expect(new Set(one).size).toBe(4);
  });
});

describe('the client of the functions', () => {
  test.each(Object.keys(FAULT_KINDS).filter((kind) => !kind.startsWith('late')))(
    '%s: one is not seen by who votes',
    async (kind) => {
      await open();
      const key = freshKey();
      await engine.db.send(
        new PutCommand({
          TableName: engine.tables.state,
          Item: { ...key, member: 3, holder: 3, choice: null },
        }),
      );
      const slots = makeSlots(openAsFunction(), engine.tables.state);
      const ballot = { choice: 'FOR', command: 'one', holder: 3 };
      faults.aim({ kind: kind as FaultKind, call: 1 });
      expect(await slots.cast(key, ballot)).toBe('cast');
      faults.aim({ kind: kind as FaultKind, call: 1 });
      expect(await slots.seal(key)).toMatchObject({ choice: 'FOR', sealed: true });
      expect(await slots.cast(key, { ...ballot, command: 'two', choice: 'AGAINST' })).toBe('already-voted');
    },
  );

  test('a reply that does not come is not waited for', async () => {
    await open(HELD_MS);
    const key = freshKey();
    faults.aim({ kind: 'lateAfter', call: 1 });
    await openAsFunction().send(put(key));
    expect(await isThere(key)).toBe(true);
  }, 20_000);

  test('replies lost by the hundred leave each call its own tries', async () => {
    const random = randomFaults({ errorAfter: 0.4 }, { seed: 5 });
    proxy = await startFaultProxy(engine.endpoint, [random.intercept]);
    const db = openAsFunction();
    const names: string[] = [];
    await inParallel(Array.from({ length: 400 }, freshKey), AT_ONCE, async (key) => {
      names.push(await nameOf(db.send(put(key))));
    });
    // Four tries that fail are 0.4⁴ of them; a reserve shared by all would have left many without a second one.
    expect(names.filter((name) => name !== 'no error').length).toBeLessThan(40);
  });

  test('a batch is read to its end, whatever is left at first', async () => {
    await open();
    const keys = Array.from({ length: 9 }, freshKey);
    for (const key of keys) await engine.db.send(put(key));
    const random = randomFaults({ unprocessed: 1 }, { seed: 3 });
    const leaving = await startFaultProxy(engine.endpoint, [random.intercept]);
    Object.assign(process.env, { AWS_ENDPOINT_URL_DYNAMODB: leaving.endpoint });
    const reads = makeReads(makeDatabase(), engine.tables.state);
    expect(await reads.many(keys)).toHaveLength(9);
    await leaving.stop();
  });
});
