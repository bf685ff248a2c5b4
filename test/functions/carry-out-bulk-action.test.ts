import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { EventBridgeEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { deployedSubjects } from '../../functions/adapters/deployed-subjects.ts';
import type { Store } from '../../functions/ports.ts';
import { makeHandleCommand } from '../../functions/shell/handle-command.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { dossierSubject } from '../../workflows/application/dossier-subject.ts';
import { bulkAction } from '../../workflows/bulk-action/bulk-action.workflow.ts';
import { evolve, toStored } from '../../workflows/kernel/history.ts';
import { rolesKey } from '../../workflows/kernel/rows.ts';
import { wordsSubject } from '../../workflows/kernel/sealing.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { instant, PERSON, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';

const AT = instant('2026-12-03T09:00:00.000Z');
const NOTE = 'À revoir ensemble.';
const kms = mockClient(KMSClient);

let engine: TestEngine;
let store: Store;
let react: (event: EventBridgeEvent<string, unknown>) => Promise<void>;

const holdRole = (item: object) =>
  engine.db.send(
    new PutCommand({ TableName: engine.tables.state, Item: { ...rolesKey('62', PERSON), ...item } }),
  );

beforeAll(async () => {
  engine = await openEngine();
  Object.assign(process.env, {
    LEDGER_TABLE: engine.tables.ledger,
    STATE_TABLE: engine.tables.state,
    SUBJECTS_TABLE: engine.tables.subjects,
    SUBJECTS_KEY_ID: 'key',
    CHARTERS_BUCKET: 'charters',
    PUBLIC_ORIGIN: 'http://localhost:1',
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
  });
  kms
    .on(GenerateDataKeyCommand)
    .resolves({ Plaintext: Buffer.alloc(32, 1), CiphertextBlob: Buffer.from('w') });
  kms.on(DecryptCommand).resolves({ Plaintext: Buffer.alloc(32, 1) });
  store = engine.store(deployedSubjects(engine.db));
  ({ handler: react } = await import('../../functions/reactions/carry-out-bulk-action.ts'));
});
afterAll(() => engine.stop());
beforeEach(() => holdRole({ officer: true }));

/** A dossier that was filed, whatever rule would have filed it. */
const filed = async (id: string): Promise<string> => {
  const loaded = await store.load(application, '62', id);
  const by = { kind: 'system', cause: 'test' } as const;
  const fact = sample('ApplicationSubmitted.v1');
  const next = evolve(application, loaded.thing, { ...fact, at: AT, by, version: 1 }) as Thing;
  const body = { id, workflow: 'application', state: 'submitted', version: 1 };
  await store.append(application, {
    loaded,
    at: AT,
    decision: { by, facts: [fact], rows: [], next: toStored(next) },
    command: { id: `file-${id}`, receipt: { fingerprint: 'f', body } },
  });
  return id;
};

const handle = () => makeHandleCommand(store, bulkAction, () => Promise.resolve(undefined));

/** A note on each of these dossiers, held and no longer waited for: what tells of it. */
const released = async (id: string, things: readonly string[]) => {
  const sent = {
    council: '62',
    thing: id,
    at: AT,
    actor: { kind: 'signedIn', person: PERSON, platform: false } as const,
  };
  const entries = things.map((thing) => ({ thing }));
  const data = { command: 'writeNote', input: { text: NOTE }, entries };
  await handle()({ ...sent, id: 'hold-it-now', name: 'hold', data });
  await handle()({ ...sent, id: 'release-it', name: 'carryOutNow', data: {} });
  const [fact] = await store.facts('62', 'bulkAction', id, 2);
  const { id: factId = '', type = '' } = fact ?? {};
  const detail = { factId, type, council: '62', thing: `62#bulkAction#${id}`, version: '2' };
  return { time: AT, detail } as unknown as EventBridgeEvent<string, unknown>;
};

const notesOn = async (id: string) =>
  (await store.facts('62', 'application', id)).filter(({ type }) => type === 'NoteWritten.v1').length;
const notesOnEach = (ids: readonly string[]) => Promise.all(ids.map(notesOn));
const resultsOf = async (id: string) =>
  ((await store.load(bulkAction, '62', id)).thing.context as { results: unknown }).results;

describe('carrying out one act on many dossiers (B11)', () => {
  it('does the others when one fails, and that one alone when it is told again', async () => {
    const id = uuid('0');
    const dossiers = await Promise.all(['1', '2', '3'].map((digit) => filed(uuid(digit))));
    const told = await released(id, dossiers);
    kms
      .on(GenerateDataKeyCommand, {
        KeyId: 'key',
        KeySpec: 'AES_256',
        EncryptionContext: { subject: dossierSubject('62', uuid('2')) },
      })
      .rejectsOnce(new Error('throttled'))
      .resolves({ Plaintext: Buffer.alloc(32, 1), CiphertextBlob: Buffer.from('w') });
    await expect(react(told)).rejects.toThrow('throttled');
    expect(await notesOnEach(dossiers)).toEqual([1, 0, 1]);
    expect(await resultsOf(id)).toBeNull();
    await react(told);
    await react(told);
    expect(await notesOnEach(dossiers)).toEqual([1, 1, 1]);
    expect(await resultsOf(id)).toEqual(dossiers.map((thing) => ({ thing, left: null })));
  });

  it('is done once when it is told twice at once', async () => {
    const dossiers = [await filed(uuid('4'))];
    const told = await released(uuid('5'), dossiers);
    await Promise.all([react(told), react(told)]);
    expect(await notesOnEach(dossiers)).toEqual([1]);
  });

  it('does nothing in the name of who holds the role no more', async () => {
    const dossiers = [await filed(uuid('6'))];
    const told = await released(uuid('7'), dossiers);
    await holdRole({ secretary: true });
    await react(told);
    expect(await notesOnEach(dossiers)).toEqual([0]);
    expect(await resultsOf(uuid('7'))).toEqual([
      { thing: uuid('6'), left: { reason: 'role-required', detail: {} } },
    ]);
  });

  it('does nothing once what was asked is erased with its author', async () => {
    const dossiers = [await filed(uuid('8'))];
    const told = await released(uuid('9'), dossiers);
    const Key = { pk: `subject#${wordsSubject('62', PERSON)}`, sk: 'key' };
    await engine.db.send(new DeleteCommand({ TableName: engine.tables.subjects, Key }));
    await react(told);
    expect(await resultsOf(uuid('9'))).toEqual([
      { thing: uuid('8'), left: { reason: 'bulk-words-erased', detail: {} } },
    ]);
  });
});
