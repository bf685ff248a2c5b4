import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { EventBridgeEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makePublications } from '../../functions/adapters/publications.ts';
import { shards } from '../../functions/adapters/state-items.ts';
import { renderTemplate } from '../../local/bus/input-template.ts';
import { type LocalRun, startLocal } from '../../local/run.ts';
import { synthesize } from '../../local/synthesis/synthesize.ts';
import { readStacks } from '../../local/template/stack.ts';
import { readSystem } from '../../local/template/system.ts';
import { startFaultProxy, type FaultProxy, type Interceptor } from '../../proofs/faults/fault-proxy.ts';
import { structure } from '../../workflows/structure/structure.workflow.ts';
import { evolve, toStored } from '../../workflows/kernel/history.ts';
import type { FactBody, Thing } from '../../workflows/kernel/workflow.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { instant } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';

type Handler = (event: EventBridgeEvent<string, unknown>) => Promise<unknown>;
type Row = Record<string, unknown>;

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.stop());

const AT = instant('2027-01-21T12:00:00.000Z');
const later = (minutes: number) => instant(new Date(Date.parse(AT) + minutes * 60_000).toISOString());

describe('what was committed and told to nobody', () => {
  const bus = mockClient(EventBridgeClient);
  let handlers: { note: Handler; reconcile: Handler };
  let count = 0;
  const lines: string[] = [];
  const write = process.stdout.write.bind(process.stdout);

  beforeAll(async () => {
    Object.assign(process.env, {
      LEDGER_TABLE: engine.tables.ledger,
      STATE_TABLE: engine.tables.state,
      BUS_NAME: 'the-bus',
      AWS_REGION: 'eu-west-3',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    });
    const [note, reconcile] = await Promise.all([
      import('../../functions/reactions/note-published.ts'),
      import('../../functions/deadlines/reconcile.ts'),
    ]);
    handlers = { note: note.handler, reconcile: reconcile.handler };
    process.stdout.write = (text: string | Uint8Array) => lines.push(String(text)) > 0;
  });
  afterAll(() => {
    process.stdout.write = write;
  });
  beforeEach(async () => {
    lines.length = 0;
    bus.reset();
    bus.on(PutEventsCommand).resolves({ FailedEntryCount: 0 });
    for (const { pk, sk } of await waiting())
      await engine.db.send(new DeleteCommand({ TableName: engine.tables.state, Key: { pk, sk } }));
  });

  const waiting = async () => {
    const publications = makePublications(engine.db, engine.tables.state);
    const pages = await Promise.all(shards().map((shard) => publications.waiting(shard, later(1e6))));
    return pages.flatMap(({ keys }) => keys);
  };
  const rowOf = async (key: { pk: string; sk: string }, table = engine.tables.state): Promise<Row> => {
    const { Item } = await engine.db.send(
      new GetCommand({ TableName: table, Key: key, ConsistentRead: true }),
    );
    return Item ?? {};
  };

  /** A command that records these facts of a new structure; gives its receipt and its facts as they are stored. */
  const commit = async (...facts: FactBody[]) => {
    const store = engine.store();
    count += 1;
    const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
    const by = { kind: 'system', cause: 'test' } as const;
    const loaded = await store.load(structure, '62', id);
    const next = facts.reduce<Thing>(
      (thing, fact) => evolve(structure, thing, { ...fact, at: AT, by, version: 1 }) as Thing,
      loaded.thing,
    );
    const body = { id, workflow: 'structure', state: 'known', version: 1 };
    await store.append(structure, {
      loaded,
      at: AT,
      decision: { by, facts, rows: [], next: toStored(next) },
      command: { id: `command-${count}`, receipt: { fingerprint: 'f', body } },
    });
    const pk = `62#structure#${id}`;
    const { Items = [] } = await engine.db.send(
      new QueryCommand({
        TableName: engine.tables.ledger,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
      }),
    );
    return { receipt: { pk, sk: `command#command-${count}` }, facts: Items as Row[] };
  };
  const declared = () => commit(sample('StructureDeclared.v1'));
  const twoFacts = () => commit(sample('StructureDeclared.v1'), sample('RegisterRead.v1'));

  const noticed = ({ factId, type, council, pk, version }: Row) =>
    handlers.note({
      detail: { factId, type, council, thing: pk, version: String(version) },
    } as EventBridgeEvent<string, unknown>);
  const reconcileAt = (minutes: number) => {
    const time: string = later(minutes);
    return handlers.reconcile({ time } as EventBridgeEvent<string, unknown>);
  };
  const told = () => bus.commandCalls(PutEventsCommand).flatMap(({ args }) => args[0].input.Entries ?? []);
  const rings = (event: string) =>
    lines
      .filter((line) => line.startsWith('{"level":"ERROR"'))
      .map((line) => JSON.parse(line) as Row)
      .filter((line) => line['event'] === event);
  const asideOf = async (pk: string): Promise<Row[]> => {
    const { Items = [] } = await engine.db.send(
      new QueryCommand({
        TableName: engine.tables.state,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :aside)',
        ExpressionAttributeValues: { ':pk': pk, ':aside': 'aside#notice#' },
      }),
    );
    return Items;
  };

  const set = (table: string, Key: Row, name: string, value: unknown) =>
    engine.db.send(
      new UpdateCommand({
        TableName: table,
        Key,
        UpdateExpression: 'SET #name = :value',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':value': value },
      }),
    );

  it('is marked on the receipt, fact by fact, until each was seen on the bus', async () => {
    const { receipt, facts } = await twoFacts();
    const [first = {}, second = {}] = facts;
    expect(await rowOf(receipt)).toMatchObject({
      unpublished: new Set([first['factId'], second['factId']]),
      unpublishedShard: expect.stringMatching(/^unpublished#\d\d$/),
      unpublishedAt: AT,
    });
    await noticed(second);
    await noticed(second);
    expect(await rowOf(receipt)).toMatchObject({
      unpublished: new Set([first['factId']]),
      unpublishedAt: AT,
    });
    await noticed(first);
    const seen = { fingerprint: 'f', state: 'known', version: 1, ...receipt };
    expect(await rowOf(receipt)).toEqual(seen);
    await noticed(first);
    expect(await rowOf(receipt)).toEqual(seen);
    expect((await commit()).receipt).toBeDefined();
    expect(await waiting()).toEqual([]);
  });

  it('leaves the index however two sightings meet', async () => {
    for (let round = 0; round < 15; round += 1) {
      const { receipt, facts } = await twoFacts();
      await Promise.all([...facts, ...facts].map(noticed));
      expect(await rowOf(receipt)).not.toHaveProperty('unpublishedShard');
    }
    expect(await waiting()).toEqual([]);
  });

  it('is told again after five minutes, once, in the very words of the pipe', async () => {
    const { receipt, facts } = await twoFacts();
    expect(await reconcileAt(4.9)).toEqual({ due: 0 });
    expect(told()).toEqual([]);
    const both = await Promise.all([reconcileAt(5), reconcileAt(5)]);
    expect(both).toContainEqual({ due: 1 });
    expect(both).toContainEqual({ due: 0 });
    await reconcileAt(10);
    const templates = await synthesize(resolve(import.meta.dirname, '../..'), () => undefined);
    const [pipe] = readSystem(readStacks(templates), {}).pipes;
    const byPipe = facts.map((fact) => ({
      EventBusName: 'the-bus',
      Source: pipe?.source,
      DetailType: fact['type'],
      Detail: JSON.stringify(
        renderTemplate(pipe?.inputTemplate ?? '', { dynamodb: { NewImage: marshall(fact) } }),
      ),
    }));
    expect(told()).toEqual(byPipe);
    expect(rings('healed')).toEqual([{ level: 'ERROR', event: 'healed', count: 1 }]);
    expect(await rowOf(receipt)).toMatchObject({ healedAt: later(5) });
    for (const fact of [...facts, ...facts]) await noticed(fact);
    expect(await reconcileAt(30)).toEqual({ due: 0 });
    expect(await rowOf(receipt)).toEqual({
      ...receipt,
      fingerprint: 'f',
      state: 'known',
      version: 1,
      healedAt: later(5),
    });
    expect(await asideOf(receipt.pk)).toEqual([]);
  });

  it('is told by the next run when one was killed half-way, or the bus did not take it', async () => {
    const { receipt, facts } = await declared();
    const publications = makePublications(engine.db, engine.tables.state);
    expect(await publications.begin(receipt, later(5), later(1))).toBe(true);
    expect(await reconcileAt(6)).toEqual({ due: 0 });
    bus.on(PutEventsCommand).resolvesOnce({ FailedEntryCount: 1 }).resolves({ FailedEntryCount: 0 });
    expect(await reconcileAt(10)).toEqual({ due: 0 });
    expect(rings('publication-failed')).toHaveLength(1);
    expect(await reconcileAt(15)).toEqual({ due: 1 });
    expect(told()).toHaveLength(2);
    await noticed(facts[0] ?? {});
    expect(await rowOf(receipt)).not.toHaveProperty('healingAt');
  });

  it('and still not seen ten minutes after it was told again, is set aside for a person, once', async () => {
    const { receipt, facts } = await declared();
    const [fact = {}] = facts;
    await reconcileAt(5);
    expect(await reconcileAt(14.9)).toEqual({ due: 0 });
    const both = await Promise.all([reconcileAt(15), reconcileAt(15)]);
    expect(both.filter((each) => JSON.stringify(each) === '{"due":1}')).toHaveLength(1);
    expect(rings('set-aside')).toHaveLength(1);
    expect(told()).toHaveLength(1);
    const { factId, type, pk } = fact;
    expect(await asideOf(receipt.pk)).toEqual([
      expect.objectContaining({
        pk,
        sk: `aside#notice#${String(factId)}`,
        factId,
        factType: type,
        version: 1,
        at: later(15),
        list: '62#aside',
        listAt: later(15),
      }),
    ]);
    expect(await waiting()).toEqual([]);
    expect(await rowOf(receipt)).toMatchObject({ unpublished: new Set([factId]) });
    expect(await reconcileAt(30)).toEqual({ due: 0 });
    await noticed(fact);
    expect(await rowOf(receipt)).not.toHaveProperty('unpublished');
  });

  it('and cannot be read, delays nothing but itself', async () => {
    const half = await twoFacts();
    const [broken = {}, whole = {}] = half.facts;
    await set(engine.tables.ledger, { pk: broken['pk'], sk: broken['sk'] }, 'type', 7);
    const receiptOnly = await declared();
    await set(engine.tables.state, receiptOnly.receipt, 'unpublished', 'nothing');
    const sound = await Promise.all(Array.from({ length: 20 }, declared));

    expect(await reconcileAt(5)).toEqual({ due: 22 });
    const ids = told().map(({ Detail }) => (JSON.parse(Detail ?? '') as Row)['factId']);
    const expected = [whole, ...sound.flatMap(({ facts }) => facts)].map(({ factId }) => factId);
    expect(new Set(ids)).toEqual(new Set(expected));
    expect(rings('facts-unreadable')).toHaveLength(1);
    expect(await asideOf(receiptOnly.receipt.pk)).toHaveLength(1);

    for (const { facts } of sound) await noticed(facts[0] ?? {});
    await noticed(whole);
    expect(await reconcileAt(15)).toEqual({ due: 1 });
    expect(await asideOf(half.receipt.pk)).toMatchObject([
      { factId: broken['factId'], factType: 'unknown', list: '62#aside' },
    ]);
    expect(await waiting()).toEqual([]);
  });

  it('and is refused by the bus, delays nothing but itself', async () => {
    const all = [await declared(), await declared(), await declared()];
    for (const { receipt } of all)
      await set(engine.tables.state, receipt, 'unpublishedShard', 'unpublished#00');
    bus.on(PutEventsCommand).rejectsOnce(new Error('no')).resolves({ FailedEntryCount: 0 });
    expect(await reconcileAt(5)).toEqual({ due: 2 });
    expect(rings('publication-failed')).toHaveLength(1);
    expect(await reconcileAt(10)).toEqual({ due: 1 });
  });

  it('is found behind a page of others', async () => {
    const many = Array.from({ length: 101 }, (_, n) => ({
      pk: `62#structure#many-${n}`,
      sk: 'command#many',
      version: 1,
      unpublished: new Set([`fact-${n}`]),
      unpublishedShard: 'unpublished#00',
      unpublishedAt: AT,
    }));
    await Promise.all(
      many.map((Item) => engine.db.send(new PutCommand({ TableName: engine.tables.state, Item }))),
    );
    expect(await reconcileAt(5)).toEqual({ due: 101 });
  });
});

describe('through the running system', () => {
  const folder = mkdtempSync(join(tmpdir(), 'label-reconcile-'));
  let own: TestEngine;
  let proxy: FaultProxy;
  let run: LocalRun;
  let losing = false;

  /** The stream forgets invitations while it is told to. */
  const forgetful: Interceptor = async ({ operation }, forward) => {
    if (operation !== 'GetRecords') return null;
    const { status, body } = await forward();
    const page = JSON.parse(body) as { Records?: { dynamodb: { NewImage?: { type?: { S?: string } } } }[] };
    const Records = page.Records?.filter(
      ({ dynamodb }) => !losing || dynamodb.NewImage?.type?.S !== 'PersonInvited.v1',
    );
    return { status, body: JSON.stringify({ ...page, ...(Records && { Records }) }) };
  };

  beforeAll(async () => {
    own = await openEngine();
    proxy = await startFaultProxy(own.endpoint, [forgetful]);
    const clockStart = '2026-11-21T08:00:00.000Z';
    const options = { dataDir: folder, clockStart, seed: true, seats: 5, warm: false, quiet: true };
    run = await startLocal({ ...options, engine: proxy.endpoint });
  }, 240_000);
  afterAll(async () => {
    await run.stop();
    await proxy.stop();
    await own.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const read = async <T>(path: string): Promise<T> => (await (await fetch(`${run.url}${path}`)).json()) as T;
  const post = async (path: string, body: object, token?: string) => {
    const response = await fetch(`${run.url}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
    });
    expect(response.ok).toBe(true);
  };
  const invite = async (name: string): Promise<void> => {
    const { token } = await read<{ token: string }>('/local/token?as=administratrice');
    await post('/api/62/invite', { role: 'officer', name, email: `${name}@exemple.fr` }, token);
  };
  const lettersTo = async (name: string): Promise<number> => {
    const { mails } = await read<{ mails: { to: string }[] }>('/local/mailbox');
    return mails.filter(({ to }) => to === `${name}@exemple.fr`).length;
  };
  const wait = async (minutes: number): Promise<void> => {
    const { now } = await read<{ now: string }>('/local/ready');
    await post('/local/clock', { now: new Date(Date.parse(now) + minutes * 60_000).toISOString() });
  };
  const rung = (event: string): number =>
    readFileSync(join(folder, 'functions.log'), 'utf8').split(`{"level":"ERROR","event":"${event}"`).length -
    1;
  const rowsOf = async (table: string, pk: string): Promise<Row[]> => {
    const { Items = [] } = await own.db.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
      }),
    );
    return Items;
  };
  const COUNCIL = '62#council#62';

  it('nothing waits once everything was told', async () => {
    await wait(6);
    expect((await rowsOf(own.tables.state, COUNCIL)).filter((row) => 'unpublished' in row)).toEqual([]);
    expect(rung('healed')).toBe(0);
  });

  it('what the stream lost is told within a quarter of an hour, and done once', async () => {
    losing = true;
    await invite('ada');
    await wait(4);
    expect(await lettersTo('ada')).toBe(0);
    await wait(11);
    expect(await lettersTo('ada')).toBe(1);
    await wait(30);
    expect(await lettersTo('ada')).toBe(1);
    expect(rung('healed')).toBe(1);
  });

  it('and after thirty hours, when the stream has forgotten it for good', async () => {
    await invite('bea');
    await wait(30 * 60);
    expect(await lettersTo('bea')).toBe(1);
    expect(rung('healed')).toBe(2);
  });

  it('what cannot be told is set aside for a person, and delays nothing else', async () => {
    await invite('cleo');
    await invite('dora');
    const invited = (await rowsOf(own.tables.ledger, COUNCIL)).filter(
      ({ type }) => type === 'PersonInvited.v1',
    );
    const { pk, sk, factId } = invited.at(-2) ?? {};
    await own.db.send(
      new UpdateCommand({
        TableName: own.tables.ledger,
        Key: { pk, sk },
        UpdateExpression: 'SET #type = :none',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: { ':none': '' },
      }),
    );
    await wait(15);
    expect([await lettersTo('cleo'), await lettersTo('dora')]).toEqual([0, 1]);
    await wait(10);
    const aside = (await rowsOf(own.tables.state, COUNCIL)).filter(({ sk: at }) =>
      String(at).startsWith('aside#'),
    );
    expect(aside).toMatchObject([{ sk: `aside#notice#${String(factId)}`, list: '62#aside' }]);
    expect(rung('set-aside')).toBe(1);
  });
});
