import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { makeDynamoStore } from '../../functions/adapters/dynamo-store.ts';
import { noSubjects } from '../../functions/adapters/no-subjects.ts';
import { makeReads } from '../../functions/adapters/read-rows.ts';
import { CommandDone, VersionConflict, type Append, type Loaded, type Store } from '../../functions/ports.ts';
import { makeAuthenticate } from '../../functions/shell/authenticate.ts';
import { makeHandleCommand, type Command } from '../../functions/shell/handle-command.ts';
import { log } from '../../functions/shell/log.ts';
import { Problem } from '../../functions/shell/problems.ts';
import { readBody } from '../../functions/shell/read-body.ts';
import type { HttpEvent } from '../../functions/shell/respond.ts';
import { newThing } from '../../workflows/kernel/history.ts';
import { structure } from '../../workflows/structure/structure.workflow.ts';
import { actorWith, instant, PERSON, STRUCTURE } from '../support/ids.ts';
import { EXTRACT, SAMPLE_COMMANDS } from '../support/sample-commands.ts';

const AT = instant('2026-12-01');

/** A store in memory of one thing, that loses as many races as it is told. */
const memoryStore = (conflicts = 0) => {
  const appended: Append[] = [];
  const loaded: Loaded = {
    thing: newThing(structure, '62', STRUCTURE),
    head: null,
    listed: null,
    draft: null,
    rows: [],
    roles: [],
    receipt: null,
  };
  let left = conflicts;
  const store = {
    load: () =>
      Promise.resolve({
        ...loaded,
        thing: { ...loaded.thing, version: appended.length },
        receipt: appended.at(-1)?.command.receipt ?? null,
      }),
    append: (_: unknown, append: Append) => {
      if (left-- > 0) return Promise.reject(new VersionConflict());
      appended.push(append);
      return Promise.resolve();
    },
  } as unknown as Store;
  return { store, appended };
};

const declare: Command = {
  id: 'command-1',
  council: '62',
  thing: STRUCTURE,
  name: 'declare',
  data: SAMPLE_COMMANDS.structure['declare'],
  at: AT,
  actor: actorWith(),
};
const given = () =>
  Promise.resolve({
    register: { state: 'UNKNOWN' },
    department: '62',
    taken: false,
    aliases: [],
  });

describe('a command', () => {
  it('that lost two races is decided again and carried out', async () => {
    const { store, appended } = memoryStore(2);
    expect(await makeHandleCommand(store, structure, given)(declare)).toMatchObject({ ok: true });
    expect(appended).toHaveLength(1);
  });

  it('that lost three races is refused, with the version to read again', async () => {
    const { store, appended } = memoryStore(3);
    const outcome = await makeHandleCommand(store, structure, given)(declare);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { reason: 'state-moved-on', detail: { version: 0 } },
    });
    expect(appended).toHaveLength(0);
  });

  it('sent again gets the first answer, by the same person with the same content only', async () => {
    const { store, appended } = memoryStore();
    const handle = makeHandleCommand(store, structure, given);
    const first = await handle(declare);
    expect(await handle(declare)).toEqual(first);
    const other = { ...SAMPLE_COMMANDS.structure['declare'], name: 'Autre' };
    for (const changed of [
      { data: other },
      { name: 'readRegister', actor: actorWith('representative') },
      { actor: { ...actorWith(), person: STRUCTURE } as Command['actor'] },
    ])
      expect(await handle({ ...declare, ...changed })).toMatchObject({
        ok: false,
        refusal: { reason: 'command-id-reused' },
      });
    // Who has no business with the thing does not learn that the key was used (P19).
    expect(await handle({ ...declare, name: 'readRegister' })).toMatchObject({
      refusal: { reason: 'not-yours' },
    });
    expect(appended).toHaveLength(1);
  });

  it('whose writing found its receipt gets that answer', async () => {
    const { store, appended } = memoryStore();
    await makeHandleCommand(store, structure, given)(declare);
    const receipt = appended[0]?.command.receipt;
    if (receipt === undefined) throw new Error('nothing was written');
    const late = {
      load: () =>
        Promise.resolve({ thing: newThing(structure, '62', STRUCTURE), receipt: null, draft: null }),
      append: () => Promise.reject(new CommandDone(receipt)),
    } as unknown as Store;
    expect(await makeHandleCommand(late, structure, given)(declare)).toEqual({
      ok: true,
      value: receipt.body,
    });
  });

  it('refused on what its own retry had just written gets the answer of that retry', async () => {
    const { store, appended } = memoryStore();
    const first = await makeHandleCommand(store, structure, given)(declare);
    let loads = 0;
    // Reads of one batch are not of one instant: the state is seen as written, its receipt is not.
    const load: Store['load'] = async (...asked) => {
      const whole = await store.load(...asked);
      return (loads += 1) === 1 ? { ...whole, receipt: null } : whole;
    };
    expect(await makeHandleCommand({ ...store, load }, structure, given)(declare)).toEqual(first);
    expect(appended).toHaveLength(1);
  });

  it('on a thing that does not exist, or by a version that is not the one seen, writes nothing', async () => {
    const { store, appended } = memoryStore();
    const handle = makeHandleCommand(store, structure, given);
    const record = { name: 'recordRegister', data: { extract: EXTRACT }, actor: actorWith('officer') };
    expect(await handle({ ...declare, ...record })).toMatchObject({ refusal: { reason: 'not-yours' } });
    expect(await handle({ ...declare, expected: 4 })).toMatchObject({
      refusal: { reason: 'state-moved-on' },
    });
    expect(appended).toHaveLength(0);
  });
});

describe('a transaction that is cancelled', () => {
  const db = mockClient(DynamoDBDocumentClient);
  const tables = { ledger: 'L', state: 'S', subjects: 'P' };
  const cancelled = (...codes: string[]) =>
    new TransactionCanceledException({
      message: '',
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code })),
    });
  const append = async (version = 0): Promise<void> => {
    const store = makeDynamoStore(db as unknown as DynamoDBDocumentClient, tables, noSubjects);
    const thing = { ...newThing(structure, '62', STRUCTURE), version };
    const loaded: Loaded = {
      thing,
      head: null,
      listed: null,
      draft: null,
      rows: [],
      roles: [],
      receipt: null,
    };
    const { value, context } = thing.snapshot;
    const body = { id: STRUCTURE, workflow: 'structure', state: 'declared', version: 1 };
    await store.append(structure, {
      loaded,
      at: AT,
      command: { id: 'c', receipt: { fingerprint: 'f', body } },
      decision: {
        by: { kind: 'system', cause: 'x' },
        facts: [
          {
            type: 'StructureDeclared.v1',
            data: {
              siren: '000000018',
              siret: null,
              rna: null,
              name: 'S',
              representative: PERSON,
              assistance: null,
            },
          },
        ],
        rows: [],
        next: { value, context, deadlines: {} },
      },
    });
  };
  beforeEach(() => db.reset());

  it('by another transaction or for want of capacity is tried again', async () => {
    db.on(TransactWriteCommand)
      .rejectsOnce(cancelled('None', 'TransactionConflict', 'None'))
      .rejectsOnce(cancelled('ThrottlingError', 'None', 'None'))
      .resolves({});
    await append();
    expect(db.commandCalls(TransactWriteCommand)).toHaveLength(3);
  });

  it('by a condition is never tried again as it is', async () => {
    db.on(TransactWriteCommand).rejects(cancelled('None', 'ConditionalCheckFailed', 'TransactionConflict'));
    await expect(append()).rejects.toThrow(VersionConflict);
    expect(db.commandCalls(TransactWriteCommand)).toHaveLength(1);
  });

  it('says by the first position that the command was done', async () => {
    const error = cancelled('ConditionalCheckFailed', 'None', 'None');
    Object.assign(error.CancellationReasons?.[0] ?? {}, {
      Item: { fingerprint: { S: 'f' }, state: { S: 'declared' }, version: { N: '1' } },
    });
    db.on(TransactWriteCommand).rejects(error);
    await expect(append()).rejects.toMatchObject({ receipt: { fingerprint: 'f', body: { version: 1 } } });
  });

  it('sends a condition with each write, and asks for the receipt it may meet', async () => {
    db.on(TransactWriteCommand).resolves({});
    await append();
    const items = db.commandCalls(TransactWriteCommand)[0]?.args[0].input.TransactItems ?? [];
    expect(items.map(({ Put }) => Put?.TableName)).toEqual(['S', 'S', 'L']);
    expect(items.map(({ Put }) => Put?.ConditionExpression)).toEqual(
      Array.from({ length: 3 }, () => 'attribute_not_exists(pk)'),
    );
    expect(items[0]?.Put?.ReturnValuesOnConditionCheckFailure).toBe('ALL_OLD');
  });

  it('writes a state only over the version that was read', async () => {
    db.on(TransactWriteCommand).resolves({});
    await append(4);
    const state = db.commandCalls(TransactWriteCommand)[0]?.args[0].input.TransactItems?.[1]?.Put;
    expect(state?.ConditionExpression).toBe('attribute_exists(pk) AND version = :seen');
    expect(state?.ExpressionAttributeValues).toEqual({ ':seen': 4 });
    expect(state?.Item?.['version']).toBe(5);
  });

  it('and a read that was cut is asked again for what is left', async () => {
    const key = { pk: 'a', sk: 'b' };
    db.on(BatchGetCommand)
      .resolvesOnce({ Responses: { S: [{ n: 1 }] }, UnprocessedKeys: { S: { Keys: [key] } } })
      .resolves({ Responses: { S: [{ n: 2 }] } });
    const rows = await makeReads(db as unknown as DynamoDBDocumentClient, 'S').many([key, key]);
    expect(rows).toEqual([{ n: 1 }, { n: 2 }]);
  });
});

describe('a body', () => {
  const event = (body: string, type = 'application/json'): HttpEvent =>
    ({ headers: { 'content-type': type }, body, isBase64Encoded: false }) as unknown as HttpEvent;

  it.each([
    ['is not JSON', '{"a":', 400],
    ['is a list', '[1]', 400],
    ['is null', 'null', 400],
    ['holds a lone surrogate', '{"a":"\\ud800"}', 400],
    ['holds NUL', '{"a":"\\u0000"}', 400],
    ['holds a lone surrogate in a name', '{"\\udfff":1}', 400],
    ['asks for a prototype', '{"__proto__":{"a":1}}', 400],
    ['is deep', `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`, 400],
    ['is deeper than a stack', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
    ['is long', `{"a":[${'1,'.repeat(30_000)}1]}`, 400],
    ['is heavy', `{"a":"${'x'.repeat(400_001)}"}`, 413],
  ])('that %s is refused in French, and not repeated', (_, body, status) => {
    expect.assertions(3);
    try {
      readBody(event(body));
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
      expect((error as Problem).status).toBe(status);
      expect((error as Problem).message).toMatch(/^[A-ZÉ].*[.]$/);
    }
  });

  it('of another type is refused; none at all is an empty one', () => {
    expect(() => readBody(event('a=1', 'application/x-www-form-urlencoded'))).toThrow(Problem);
    expect(readBody(event(''))).toEqual({});
    const encoded = { ...event(''), body: Buffer.from('{"a":1}').toString('base64'), isBase64Encoded: true };
    expect(readBody(encoded)).toEqual({ a: 1 });
  });
});

describe('a token', () => {
  let server: Server;
  let origin: string;
  let ours: CryptoKey;
  let theirs: CryptoKey;
  const now = () => Math.floor(Date.now() / 1000);

  beforeAll(async () => {
    const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
    [ours, theirs] = [own.privateKey, other.privateKey];
    const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k', alg: 'RS256' };
    server = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] })));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const claims = (): JWTPayload => ({
    iss: origin,
    aud: 'label-ess',
    sub: PERSON,
    token_use: 'access',
    iat: now(),
    exp: now() + 900,
  });
  const sign = (changes: JWTPayload = {}, key = ours, header: object = {}) =>
    new SignJWT({ ...claims(), ...changes })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'k', ...header })
      .sign(key);
  const read = (authorization: string | undefined) =>
    makeAuthenticate(origin)({ headers: { authorization } } as unknown as HttpEvent);

  it('of ours names a person', async () => {
    expect(await read(`Bearer ${await sign()}`)).toBe(PERSON);
  });

  it('that is forged, stale or meant for another is refused', async () => {
    const good = await sign();
    const [header, , signature] = good.split('.');
    const other = Buffer.from(JSON.stringify({ ...claims(), sub: STRUCTURE })).toString('base64url');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${other}.`;
    const hmac = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', kid: 'k' })
      .sign(new TextEncoder().encode('x'.repeat(32)));
    const tokens = [
      await sign({}, theirs),
      await sign({ exp: now() - 1 }),
      await sign({ iss: 'https://ailleurs.exemple' }),
      await sign({ aud: 'un-autre' }),
      await sign({ token_use: 'id' }),
      await sign({ sub: 'admin' }),
      await sign({ iat: now() - 4_000, exp: now() + 900 }),
      await sign({ nbf: now() + 600 }),
      await sign({}, ours, { kid: 'inconnu' }),
      `${header}.${other}.${signature}`,
      none,
      hmac,
      'a.b.c',
      '',
    ];
    for (const token of tokens) await expect(read(`Bearer ${token}`)).rejects.toMatchObject({ status: 401 });
    for (const bare of [undefined, '', good, `Basic ${good}`])
      await expect(read(bare)).rejects.toMatchObject({ status: 401 });
  });
});

it('a log line holds the fields of the list and nothing else', () => {
  const written: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  try {
    log('INFO', { event: 'accepted', council: '62', body: 'secret' } as never);
  } finally {
    process.stdout.write = write;
  }
  expect(written.map((line) => JSON.parse(line))).toEqual([
    { level: 'INFO', event: 'accepted', council: '62' },
  ]);
});
