import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Notice } from '../../local/bus/event.ts';
import { openDeadLetters } from '../../local/bus/dead-letters.ts';
import { type Pipes, startPipes } from '../../local/bus/pipe.ts';
import { iteratorAfter, readRecords, shardsOf, streamArnOf } from '../../local/bus/stream.ts';
import { callEngine } from '../../local/engine/call-engine.ts';
import { createTables } from '../../local/engine/create-tables.ts';
import type { EngineProcess } from '../../local/engine/engine-process.ts';
import { type FaultProxy, startFaultProxy } from '../../proofs/faults/fault-proxy.ts';
import { makeStreamFaults, type StreamFaults } from '../../proofs/faults/stream-faults.ts';
import { startEngineInUse } from '../support/engine-in-use.ts';

const THINGS = 20;
const RECORDS = 200;

let dataDir: string;
let engine: EngineProcess;
const proxies: FaultProxy[] = [];
const pipes: Pipes[] = [];
const tests = { over: false };
let tables = 0;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'stream-faults-'));
  engine = await startEngineInUse(dataDir);
});
afterAll(async () => {
  tests.over = true;
  await Promise.all(pipes.map((pipe) => pipe.stop()));
  await Promise.all(proxies.map((proxy) => proxy.stop()));
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A new table with a stream. */
const makeTable = async (): Promise<string> => {
  const TableName = `Facts${(tables += 1)}`;
  await createTables(engine.endpoint, [
    {
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    },
  ]);
  return TableName;
};

/** Writes records numbered `from`, `from + 1`…, shared among a few things. */
const write = async (table: string, from: number, many: number): Promise<void> => {
  for (let number = from; number < from + many; number += 1) {
    const Item = { pk: { S: `thing-${number % THINGS}` }, sk: { S: String(number) } };
    await callEngine(engine.endpoint, 'DynamoDB_20120810.PutItem', { TableName: table, Item });
  }
};

const before = async (
  seed: number,
  fates: Parameters<StreamFaults['set']>[0],
): Promise<{ faults: StreamFaults; endpoint: string }> => {
  const faults = makeStreamFaults({ engine: engine.endpoint, seed, fates });
  const proxy = await startFaultProxy(engine.endpoint, [faults.intercept]);
  proxies.push(proxy);
  return { faults, endpoint: proxy.endpoint };
};

type Seen = { readonly pk: string; readonly number: number; readonly sequence: string };

/** A reader of each shard from its beginning; each call reads until both have nothing more to say. */
const openReader = async (endpoint: string, table: string) => {
  const arn = await streamArnOf(endpoint, table);
  const shards = await shardsOf(endpoint, arn);
  const iterators = await Promise.all(shards.map((shard) => iteratorAfter(endpoint, arn, shard, undefined)));
  const readShard = async (at: number): Promise<readonly Seen[]> => {
    const { records, next } = await readRecords(endpoint, iterators[at]!);
    iterators[at] = next!;
    return records.map(({ dynamodb }) => {
      const { pk, sk } = dynamodb['Keys'] as Record<'pk' | 'sk', { S: string }>;
      return { pk: pk.S, number: Number(sk.S), sequence: dynamodb.SequenceNumber };
    });
  };
  return async (): Promise<readonly (readonly Seen[])[]> => {
    const seen: Seen[][] = shards.map(() => []);
    for (let empty = 0; empty < 2;) {
      let found = 0;
      for (const at of shards.keys()) {
        const records = await readShard(at);
        seen[at]!.push(...records);
        found += records.length;
      }
      empty = found === 0 ? empty + 1 : 0;
    }
    return seen;
  };
};

const timesOf = (seen: readonly Seen[]): Map<number, number> =>
  new Map([...Map.groupBy(seen, ({ number }) => number)].map(([number, copies]) => [number, copies.length]));
const numbersIn = (seen: readonly (readonly Seen[])[]): number[] => seen.flat().map(({ number }) => number);
const all = Array.from({ length: RECORDS }, (_, number) => number);

describe('the records of a stream', () => {
  it('come from once to five times, shuffled within a window, in two shards; the seed decides how', async () => {
    const table = await makeTable();
    await write(table, 0, RECORDS);
    const fates = { times: 5, window: 60 };
    const { faults, endpoint } = await before(7, fates);
    const seen = await (await openReader(endpoint, table))();
    const times = timesOf(seen.flat());
    expect([...times.keys()].toSorted((a, b) => a - b)).toEqual(all);
    expect(new Set(times.values())).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(faults.counts()).toMatchObject({ seen: RECORDS, given: seen.flat().length, lost: 0 });
    expect(seen).toHaveLength(2);
    const things = seen.map((shard) => new Set(shard.map(({ pk }) => pk)));
    expect(things.every(({ size }) => size > 0)).toBe(true);
    expect([...things[0]!].filter((pk) => things[1]!.has(pk))).toEqual([]);
    for (const shard of seen) {
      expect(shard.map(({ sequence }) => sequence)).toEqual(shard.map(({ sequence }) => sequence).toSorted());
      const overtaken = shard.filter(({ number }, at) =>
        shard.slice(at).some((later) => later.number < number),
      );
      expect(overtaken.length).toBeGreaterThan(shard.length / 2);
    }
    const [again, other] = await Promise.all([before(7, fates), before(8, fates)]);
    expect(await (await openReader(again.endpoint, table))()).toEqual(seen);
    expect(numbersIn(await (await openReader(other.endpoint, table))())).not.toEqual(numbersIn(seen));
  });

  it('come late when they are held back, and only once they are let go', async () => {
    const table = await makeTable();
    await write(table, 0, RECORDS);
    const { faults, endpoint } = await before(1, { late: 0.5 });
    const read = await openReader(endpoint, table);
    const early = numbersIn(await read());
    expect(early.length).toBeGreaterThan(RECORDS / 4);
    expect(early.length).toBeLessThan((3 * RECORDS) / 4);
    expect(await read()).toEqual([[], []]);
    expect(faults.release()).toBe(RECORDS - early.length);
    const late = numbersIn(await read());
    expect([...early, ...late].toSorted((a, b) => a - b)).toEqual(all);
    expect(faults.release()).toBe(0);
  });

  it('never come when they are lost, until the whole stream is told again', async () => {
    const table = await makeTable();
    await write(table, 0, RECORDS);
    const { faults, endpoint } = await before(2, { lost: 0.25 });
    const read = await openReader(endpoint, table);
    const told = numbersIn(await read());
    expect(new Set(told).size).toBe(told.length);
    expect(faults.counts().lost).toBe(RECORDS - told.length);
    expect(faults.counts().lost).toBeGreaterThan(RECORDS / 8);
    faults.set({ lost: 0 });
    faults.again();
    expect(numbersIn(await read()).toSorted((a, b) => a - b)).toEqual(all);
  });
});

describe('the pipe of the local run', () => {
  const openPipe = async (endpoint: string, table: string, folder: string) => {
    const told: number[] = [];
    const said: string[] = [];
    const pipe = await startPipes(
      table,
      [
        {
          name: 'pipe',
          role: '',
          table,
          streamArn: '',
          busArn: 'bus',
          filters: [],
          inputTemplate: '{"number": <$.dynamodb.Keys.sk.S>}',
          source: 'test',
          detailType: 'Fact.v1',
          deadLetters: undefined,
        },
      ],
      {
        endpoint,
        dataDir: folder,
        bus: async (_, { detail }: Notice) => {
          await wait(1);
          told.push(Number((detail as { number: string }).number));
        },
        deadLetters: openDeadLetters(folder, () => undefined),
        say: (text) => said.push(text),
      },
    );
    pipes.push(pipe);
    const until = async (done: () => boolean): Promise<void> => {
      while (!done() && !tests.over) {
        pipe.nudge();
        await wait(5);
      }
    };
    return { ...pipe, told, said, until };
  };
  const folder = (): string => mkdtempSync(join(dataDir, 'pipe-'));

  it('tells every record at least once, whatever the shuffle and iterators that expire', async () => {
    const table = await makeTable();
    const { faults, endpoint } = await before(3, { times: 3, window: 50, expired: 0.3 });
    const pipe = await openPipe(endpoint, table, folder());
    await write(table, 0, RECORDS);
    await pipe.until(() => new Set(pipe.told).size === RECORDS && pipe.quiet());
    await pipe.stop();
    const { given, expired } = faults.counts();
    expect(pipe.told.length).toBeGreaterThanOrEqual(given);
    expect(expired).toBeGreaterThan(0);
    expect(pipe.said.filter((text) => text.includes('expired')).length).toBeGreaterThan(0);
  });

  it('goes on from the oldest record left when the stream forgot the place where it stood', async () => {
    const table = await makeTable();
    const { faults, endpoint } = await before(4, {});
    const at = folder();
    const first = await openPipe(endpoint, table, at);
    await write(table, 0, THINGS * 2);
    await first.until(() => first.told.length === THINGS * 2 && first.quiet());
    await first.stop();
    await write(table, THINGS * 2, THINGS * 2);
    await (
      await openReader(endpoint, table)
    )();
    faults.trim();
    await write(table, THINGS * 4, THINGS * 2);
    const second = await openPipe(endpoint, table, at);
    await second.until(() => second.told.length === THINGS * 2 && second.quiet());
    await second.stop();
    expect(second.told.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: THINGS * 2 }, (_, number) => THINGS * 4 + number),
    );
  });
});
