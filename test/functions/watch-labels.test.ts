import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { readIssuerKeys } from '../../functions/credentials/issuer-keys.ts';
import { makeIssuing } from '../../functions/credentials/issuing.ts';
import type { Instant } from '../../events/fact.ts';
import { LABEL_STATES, makeWatchLabels, PLACE } from '../../functions/credentials/watch-labels.ts';
import { readPublished } from '../../functions/credentials/watch-published.ts';
import { makeReads } from '../../functions/adapters/read-rows.ts';
import { makeListPage } from '../../functions/queries/list-page.ts';
import { publicLabelKey, type RowKey } from '../../workflows/kernel/rows.ts';
import { label } from '../../workflows/label/label.workflow.ts';
import { bitKey, listPartition } from '../../workflows/label/credential/records.ts';
import { publicCredentialKey } from '../../workflows/label/public-credential.ts';
import { afterFact, firstPublicRow, type PublicLabel } from '../../workflows/label/public-row.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { instant } from '../support/ids.ts';
import { memorySigner } from '../support/memory-keys.ts';
import { memorySite } from '../support/memory-site.ts';
import { recordedLabels, type RecordedLabels } from '../support/recorded-labels.ts';
import { sample } from '../support/sample-facts.ts';
import { thingsInAllStates } from '../support/things-in-all-states.ts';

const ORIGIN = 'https://label.exemple.fr';
const AT = instant('2027-01-25T12:00:00.000Z');
const SOON = instant('2027-01-25T12:05:00.000Z');
const DAY = 86_400_000;
let rounds = 0;

let engine: TestEngine;
let labels: RecordedLabels;
const site = memorySite();
const put = (Item: Record<string, unknown>) =>
  engine.db.send(new PutCommand({ TableName: engine.tables.state, Item }));
const get = async (Key: RowKey) =>
  (await engine.db.send(new GetCommand({ TableName: engine.tables.state, Key }))).Item ?? {};
const remove = (Key: RowKey) => engine.db.send(new DeleteCommand({ TableName: engine.tables.state, Key }));

beforeAll(async () => {
  engine = await openEngine();
  labels = recordedLabels(engine.store(), AT);
  await put({ pk: '62#council#62', sk: 'profile', ...sample('CouncilEstablished.v1').data });
  await put({ pk: 'councils', sk: '62' });
});
afterAll(() => engine.stop());

const issuing = () =>
  makeIssuing({
    db: engine.db,
    table: engine.tables.state,
    store: engine.store(),
    files: site.files,
    signer: memorySigner(),
    origin: ORIGIN,
    deployed: ['key-1', 'key-2'].map((name) => ({ name, kmsKeyId: name })),
  });
const keys = () => readIssuerKeys(makeReads(engine.db, engine.tables.state).rows);
const published = async (at = SOON) =>
  readPublished({ files: site.files, origin: ORIGIN, keys: await keys(), lists: ['r1'] }, at);
/** A round of its own: one day after the one before. */
const watch = async (at?: Instant) => {
  rounds += 1;
  const now = at ?? instant(new Date(Date.parse(AT) + rounds * DAY).toISOString());
  const reads = makeReads(engine.db, engine.tables.state);
  const run = makeWatchLabels({
    db: engine.db,
    table: engine.tables.state,
    reads,
    facts: engine.store().facts,
    files: site.files,
    page: makeListPage(engine.db, engine.tables.state),
  });
  const { lists } = await published();
  return run({ lists, keys: await keys() }, now);
};

/** A label with all that follows from its facts. */
const settled = async (...types: ('LabelSuspended.v1' | 'LabelRevoked.v1')[]) => {
  const { id, number } = await labels.awarded();
  await issuing().bring('62', id, AT);
  if (types.length > 0) await labels.write(id, ...types.map((type) => sample(type)));
  await issuing().bring('62', id, AT);
  const [first, ...others] = await engine.store().facts('62', 'label', id);
  const row = (others as unknown as Parameters<typeof afterFact>[1][]).reduce<PublicLabel>(
    afterFact,
    firstPublicRow('62', first as never, AT),
  );
  await put({ ...publicLabelKey(number), ...row });
  await put({ pk: '62#register', sk: `entry#${number}`, ...row, version: 1 });
  const certificate = (await get(publicCredentialKey(number))) as { id: string; list: string; index: number };
  return { id, number, certificate };
};

describe('labels that stand as their facts say', () => {
  it('are all looked at once a day, and ring for nothing', async () => {
    const { number } = await settled();
    await settled('LabelSuspended.v1');
    await settled('LabelRevoked.v1');
    const noon = instant('2027-01-25T18:00:00.000Z');
    expect(await watch(noon)).toEqual({ seen: 3, different: [] });
    expect(await watch(noon)).toEqual({ seen: 0, different: [] });
    expect(await get(PLACE)).toMatchObject({ day: '2027-01-25', at: null });
    expect(number).toBe('62-ESS-2027-0001-9');
  });

  it('are those of every state that a label may be in', () => {
    const words = new Set(
      thingsInAllStates(label).map(({ places }) => (places[0] ?? '').replace(/^current\./, '')),
    );
    words.delete('new');
    expect([...words].toSorted()).toEqual([...LABEL_STATES].toSorted());
  });
});

describe('what is not what the facts say', () => {
  it.each([
    ['a public row', 'PUBLIC_ROW', publicLabelKey, { validUntil: '2035-01-01' }],
    [
      'a line of the register',
      'REGISTER_LINE',
      (number: string) => ({ pk: '62#register', sk: `entry#${number}` }),
      { quality: 'Personne' },
    ],
    ['a certificate', 'CERTIFICATE', publicCredentialKey, { revoked: true }],
  ] as const)('is told by the number of its label: %s', async (_, part, keyOf, change) => {
    const { number } = await settled();
    const row = await get(keyOf(number));
    await put({ ...row, ...change });
    expect((await watch()).different).toEqual([{ number, parts: [part] }]);
    await put(row);
    expect((await watch()).different).toEqual([]);
  });

  it('is a bit that is set without a reason, or is not set though there is one', async () => {
    const standing = await settled();
    const bit = { ...bitKey('r1', standing.certificate.index), id: standing.certificate.id };
    await put(bit);
    const [said] = (await watch()).different;
    expect(said).toMatchObject({ number: standing.number });
    expect(said!.parts).toEqual(expect.arrayContaining(['BIT', 'PUBLISHED_LIST']));
    await remove({ pk: bit.pk, sk: bit.sk });

    const fallen = await settled('LabelSuspended.v1');
    const own = await get(bitKey('r1', fallen.certificate.index));
    expect(own).toMatchObject({ pk: listPartition('r1') });
    await remove(bitKey('r1', fallen.certificate.index));
    expect((await watch()).different).toMatchObject([{ number: fallen.number }]);
    await put(own);
    expect((await watch()).different).toEqual([]);
  });

  it('is a credential whose text was replaced, or that is not published', async () => {
    const { number, certificate } = await settled();
    const path = `credentials/${certificate.id}`;
    const text = site.text(path) ?? '';
    for (const other of [text.replace('Label', 'Libel'), null]) {
      site.kept.delete(path);
      if (other !== null) site.kept.set(path, Uint8Array.from(Buffer.from(other)));
      expect((await watch()).different).toEqual([{ number, parts: ['SIGNATURE'] }]);
    }
    site.kept.set(path, Uint8Array.from(Buffer.from(text)));
  });

  it('waits for what follows a fact', async () => {
    const { number } = await settled();
    await remove(publicLabelKey(number));
    await remove(PLACE);
    expect((await watch(SOON)).different).toEqual([]);
    await remove(PLACE);
    expect((await watch()).different).toEqual([{ number, parts: ['PUBLIC_ROW'] }]);
  });
});

describe('what verifiers read', () => {
  it('is old 26 hours after it was signed, or when it is not there, or by a key that is lost', async () => {
    expect((await published()).old).toEqual([]);
    expect((await published(instant('2027-01-26T13:59:00.000Z'))).old).toEqual([]);
    expect((await published(instant('2027-01-26T14:01:00.000Z'))).old).toEqual(['r1']);
    const did = site.kept.get('.well-known/did.json')!;
    site.kept.set('.well-known/did.json', Uint8Array.from(Buffer.from('{}')));
    expect((await published()).old).toEqual(['.well-known/did.json']);
    site.kept.set('.well-known/did.json', did);
    const list = site.kept.get('status/r1')!;
    site.kept.delete('status/r1');
    expect((await published()).old).toEqual(['r1']);
    site.kept.set('status/r1', list);
    const [row] = await keys();
    await put({ pk: 'did#keys', sk: row!.name, ...row, state: 'COMPROMISED' });
    expect((await published()).old).toEqual(['r1', '.well-known/did.json']);
  });
});
