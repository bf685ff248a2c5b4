import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { makeReads } from '../../functions/adapters/read-rows.ts';
import { makeS3PublicFiles } from '../../functions/adapters/s3-public-files.ts';
import { makeIssuing } from '../../functions/credentials/issuing.ts';
import { readIssuerKeys } from '../../functions/credentials/issuer-keys.ts';
import { makeVerifyCredential } from '../../functions/credentials/verify-credential.ts';
import type { PublicFiles, Store } from '../../functions/ports.ts';
import { makeAws } from '../../local/aws/aws.ts';
import { openObjects } from '../../local/aws/object-store.ts';
import { makeS3 } from '../../local/aws/s3.ts';
import type { Service } from '../../local/aws/service.ts';
import { listen, type Listener } from '../../local/http/listen.ts';
import { credentialInForce, PublicCredential } from '../../workflows/label/public-credential.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { instant, uuid } from '../support/ids.ts';
import { memorySigner } from '../support/memory-keys.ts';
import { recordedLabels, type RecordedLabels } from '../support/recorded-labels.ts';
import { sample } from '../support/sample-facts.ts';

const AT = instant('2027-01-25T12:00:00.000Z');
const ORIGIN = 'https://label.exemple.fr';
const SITE = 'site';
let engine: TestEngine;
let store: Store;
let listener: Listener;
let files: PublicFiles;
let write: RecordedLabels['write'];
let awarded: RecordedLabels['awarded'];
const signer = memorySigner();
const trouble = { site: false, key: false };

beforeAll(async () => {
  engine = await openEngine();
  store = engine.store();
  ({ write, awarded } = recordedLabels(store, AT));
  listener = await listen(0);
  const everything = [{ Effect: 'Allow' as const, Action: ['*'], Resource: ['*'], Condition: {} }];
  const objects = openObjects(mkdtempSync(join(tmpdir(), 'site-')));
  const site = { name: SITE, versioned: true, lockMs: null, tells: false, cors: [] };
  const s3 = makeS3(objects, [site], { now: Date.now, onCreated: () => {} });
  const none = {} as Service;
  listener.serve(
    makeAws({
      services: { dynamodb: none, kms: none, ses: none, events: none, s3 },
      callers: new Map([['ALL', { name: 'all', role: 'all', statements: everything }]]),
      register: () => ({ status: 404, headers: {}, body: '' }),
      onUse: () => {},
      onRefusal: () => {},
    }),
  );
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'ALL',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${listener.port}`,
  });
  const real = makeS3PublicFiles(SITE);
  const up = () => {
    if (trouble.site) throw new Error('the bucket is down');
  };
  files = {
    put: async (...asked) => (up(), real.put(...asked)),
    get: async (...asked) => (up(), real.get(...asked)),
  };
  const profile = sample('CouncilEstablished.v1').data;
  await put({ pk: '62#council#62', sk: 'profile', ...profile });
});
afterAll(async () => {
  await engine.stop();
  await listener.stop();
});

const put = (Item: Record<string, unknown>) =>
  engine.db.send(new PutCommand({ TableName: engine.tables.state, Item }));
const rowOf = async (pk: string, sk: string) => {
  const { Item } = await engine.db.send(
    new GetCommand({ TableName: engine.tables.state, Key: { pk, sk }, ConsistentRead: true }),
  );
  return Item;
};
const rowsOf = async (pk: string) => {
  const { Items = [] } = await engine.db.send(
    new QueryCommand({
      TableName: engine.tables.state,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ConsistentRead: true,
    }),
  );
  return Items;
};

const issuing = (places?: number) =>
  makeIssuing({
    db: engine.db,
    table: engine.tables.state,
    store,
    files,
    signer: {
      publicKey: signer.publicKey,
      sign: async (...asked) => {
        if (trouble.key) throw new Error('the key is down');
        return signer.sign(...asked);
      },
    },
    origin: ORIGIN,
    deployed: ['key-2026-01', 'key-2026-02'].map((name) => ({ name, kmsKeyId: name })),
    ...(places !== undefined && { places }),
  });
const bring = async (id: string, at = AT) => issuing().bring('62', id, at);

const shown = async (own: string) => credentialInForce(await rowOf(`label#${own}`, 'credential'));
const textOf = async (path: string) => {
  const found = await files.get(path);
  return found && Buffer.from(found.content).toString('utf8');
};
const verify = async (id: string, at = AT) => {
  const reads = makeReads(engine.db, engine.tables.state);
  const run = makeVerifyCredential({
    origin: ORIGIN,
    keys: () => readIssuerKeys(reads.rows),
    statusList: (list) => textOf(`status/${list}`),
  });
  return (await run((await textOf(`credentials/${id}`)) ?? '', at)).state;
};
const bitsOf = async (list: string) =>
  (await rowsOf(`statusList#${list}`)).filter(({ sk }) => sk.startsWith('bit#'));

describe('an award', () => {
  it('has one credential, signed once and published, however often and at once it is told', async () => {
    const { id, number: own } = await awarded();
    await Promise.all([bring(id), bring(id), bring(id, instant('2027-01-25T12:00:03.000Z')), bring(id)]);
    await bring(id);
    const records = await rowsOf(`credentials#${id}`);
    expect(records).toHaveLength(1);
    const [record] = records;
    const standing = await shown(own);
    expect(standing).toMatchObject({ id: record!['id'], key: 'key-2026-01', list: 'r1', revoked: false });
    expect(PublicCredential.parse(standing)).toEqual(standing);
    expect(await textOf(`credentials/${standing!.id}`)).toBe(record!['signed'].text);
    expect(await verify(standing!.id)).toBe('VALID');
    expect(await bitsOf('r1')).toEqual([]);
    const places = (await rowsOf('statusList#r1')).filter(({ id: of }) => of === standing!.id);
    expect(places).toHaveLength(1);
    expect(await rowOf(`code#${standing!.shortCode}`, 'label')).toMatchObject({ number: own });
  });

  it('is not signed again when it is told again', async () => {
    const { id } = await awarded();
    await bring(id);
    const before = signer.signed;
    await bring(id);
    expect(signer.signed).toBe(before);
  });

  it('publishes the keys of the issuer, the second one in reserve', async () => {
    const did = JSON.parse((await textOf('.well-known/did.json')) ?? '{}');
    expect(did.assertionMethod).toEqual(
      ['key-2026-01', 'key-2026-02'].map((key) => `did:web:label.exemple.fr#${key}`),
    );
  });

  it.each(['site', 'key'] as const)(
    'is completed later, once, when the %s is down in the middle',
    async (what) => {
      const { id, number: own } = await awarded();
      trouble[what] = true;
      await expect(bring(id)).rejects.toThrow('down');
      await expect(bring(id)).rejects.toThrow('down');
      trouble[what] = false;
      expect(await shown(own)).toBeNull();
      await bring(id);
      expect(await rowsOf(`credentials#${id}`)).toHaveLength(1);
      expect(await verify((await shown(own))!.id)).toBe('VALID');
    },
  );

  it('is needed: nothing is signed for a label that no fact made', async () => {
    const before = signer.signed;
    await expect(bring(uuid('e'))).rejects.toThrow('without its facts');
    expect(signer.signed).toBe(before);
  });
});

describe('a suspension', () => {
  it('revokes at once, and what is lifted has a new credential under the same code', async () => {
    const { id, number: own } = await awarded();
    await bring(id);
    const first = await shown(own);
    await write(id, sample('LabelSuspended.v1'));
    await bring(id);
    expect(await shown(own)).toBeNull();
    expect(await verify(first!.id)).toBe('NOT_CURRENTLY_VALID');
    await write(id, sample('LabelReinstated.v1'));
    await Promise.all([bring(id), bring(id)]);
    const second = await shown(own);
    expect(second!.id).not.toBe(first!.id);
    expect(second!.index).not.toBe(first!.index);
    expect(second!.shortCode).toBe(first!.shortCode);
    expect([await verify(first!.id), await verify(second!.id)]).toEqual(['NOT_CURRENTLY_VALID', 'VALID']);
    expect(await textOf(`credentials/${first!.id}`)).not.toBeNull();
  });

  it('told before the award it follows leaves nothing that stands', async () => {
    const { id, number: own } = await awarded();
    await write(id, sample('LabelSuspended.v1'));
    await bring(id);
    await bring(id);
    expect(await shown(own)).toBeNull();
    expect(await rowsOf(`credentials#${id}`)).toEqual([]);
  });

  it('is not undone by an award that is told late and slowly', async () => {
    const { id, number: own } = await awarded();
    // The fact comes while the award is being signed.
    const slow = makeIssuing({
      db: engine.db,
      table: engine.tables.state,
      store: {
        ...store,
        facts: async (...asked) => {
          const found = await store.facts(...asked);
          if (found.length === 1) await write(id, sample('LabelSuspended.v1')).then(() => bring(id));
          return found;
        },
      },
      files,
      signer,
      origin: ORIGIN,
      deployed: [{ name: 'key-2026-01', kmsKeyId: 'key-2026-01' }],
    });
    await slow.bring('62', id, AT);
    expect(await shown(own)).toBeNull();
    const [record] = await rowsOf(`credentials#${id}`);
    expect(await rowOf('statusList#r1', `bit#${String(record!['index']).padStart(6, '0')}`)).toBeDefined();
  });

  it('of twenty at once sets exactly their twenty bits', async () => {
    const labels = [];
    for (let n = 0; n < 24; n += 1) labels.push(await awarded());
    for (const { id } of labels) await bring(id);
    const before = (await bitsOf('r1')).length;
    const suspended = labels.slice(0, 20);
    const ids = await Promise.all(labels.map(async ({ number: own }) => (await shown(own))!.id));
    for (const { id } of suspended) await write(id, sample('LabelSuspended.v1'));
    await Promise.all(suspended.flatMap(({ id }) => [bring(id), bring(id)]));
    expect((await bitsOf('r1')).length - before).toBe(20);
    const states = await Promise.all(ids.map((id) => verify(id)));
    expect(states.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'NOT_CURRENTLY_VALID'));
    expect(states.slice(20)).toEqual(['VALID', 'VALID', 'VALID', 'VALID']);
  });
});

describe('what follows an award', () => {
  it.each(['LabelRevoked.v1', 'LabelRescinded.v1', 'LabelRelinquished.v1', 'LabelLapsed.v1'] as const)(
    'ends its credential by %s',
    async (type) => {
      const { id, number: own } = await awarded();
      await bring(id);
      const { id: credential } = (await shown(own))!;
      await write(id, sample(type));
      await bring(id);
      expect(await verify(credential)).toBe('NOT_CURRENTLY_VALID');
    },
  );

  it('replaces it when it is renewed, and leaves it alone when its term ends', async () => {
    const { id, number: own } = await awarded();
    await bring(id);
    const first = (await shown(own))!;
    await write(id, sample('LabelRenewalOpened.v1'));
    await bring(id);
    expect((await shown(own))?.id).toBe(first.id);
    await write(id, sample('LabelRenewed.v1'));
    await bring(id);
    const second = (await shown(own))!;
    expect(second.validUntil).toBe('2031-01-25T22:59:59Z');
    expect([await verify(first.id), await verify(second.id)]).toEqual(['NOT_CURRENTLY_VALID', 'VALID']);
    await write(id, sample('LabelExpired.v1'));
    await bring(id);
    expect((await shown(own))?.id).toBe(second.id);
  });
});

describe('status lists', () => {
  it('are signed anew each day, and never made older by what comes late', async () => {
    const day = instant('2027-01-26T13:00:00.000Z');
    await issuing().refresh(day);
    const fresh = JSON.parse((await textOf('status/r1')) ?? '{}');
    expect(fresh.validUntil).toBe('2027-01-28T13:00:00Z');
    const { id, number: own } = await awarded();
    await bring(id);
    await write(id, sample('LabelSuspended.v1'));
    await bring(id, AT);
    const later = JSON.parse((await textOf('status/r1')) ?? '{}');
    expect(later.validUntil >= fresh.validUntil).toBe(true);
    expect(own).toBeDefined();
  });

  it('follow one another when places grow short, none given twice', async () => {
    const small = issuing(4);
    for (let n = 0; n < 12; n += 1) {
      const { id } = await awarded();
      await small.bring('62', id, AT);
    }
    const lists = await rowsOf('statusLists');
    expect(lists.length).toBeGreaterThan(2);
    for (const { sk } of lists) expect(await textOf(`status/${sk}`)).not.toBeNull();
  });
});
