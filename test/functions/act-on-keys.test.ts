import { QueryCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { keySentences } from '../../functions/credentials/key-sentences.ts';
import { readIssuerKeys } from '../../functions/credentials/issuer-keys.ts';
import { makeIssuing } from '../../functions/credentials/issuing.ts';
import { makeVerifyCredential } from '../../functions/credentials/verify-credential.ts';
import { makeReads } from '../../functions/adapters/read-rows.ts';
import type { KeyAct } from '../../workflows/label/credential/key-acts.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { instant } from '../support/ids.ts';
import { memorySigner } from '../support/memory-keys.ts';
import { memorySite } from '../support/memory-site.ts';
import { recordedLabels, type RecordedLabels } from '../support/recorded-labels.ts';
import { sample } from '../support/sample-facts.ts';

const ORIGIN = 'https://label.exemple.fr';
const NAMES = ['key-2026-01', 'key-2026-02', 'key-2026-03'];
const AT = instant('2027-01-25T12:00:00.000Z');
const LATER = instant('2027-01-28T12:00:00.000Z');
/** When the key that was announced last is known to all. */
const KNOWN = instant('2027-02-01T12:00:00.000Z');

let engine: TestEngine;
let labels: RecordedLabels;
const site = memorySite();
const signer = memorySigner();
/** Breaks off what is done at the so-manieth file that is put. */
const trouble = { after: Infinity };

beforeAll(async () => {
  engine = await openEngine();
  labels = recordedLabels(engine.store(), AT);
  const profile = sample('CouncilEstablished.v1').data;
  await put({ pk: '62#council#62', sk: 'profile', ...profile });
});
afterAll(() => engine.stop());

const put = (Item: Record<string, unknown>) =>
  engine.db.send(new PutCommand({ TableName: engine.tables.state, Item }));
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

const issuing = () =>
  makeIssuing({
    db: engine.db,
    table: engine.tables.state,
    store: engine.store(),
    files: {
      ...site.files,
      put: async (...asked: Parameters<typeof site.files.put>) => {
        trouble.after -= 1;
        if (trouble.after < 0) throw new Error('killed');
        return site.files.put(...asked);
      },
    },
    signer,
    origin: ORIGIN,
    deployed: NAMES.map((name) => ({ name, kmsKeyId: name })),
  });
const act = async (what: KeyAct, key: string | null, confirmed: boolean, at = LATER) => {
  const asked = { act: what, key, confirmed, from: null };
  const done = await issuing().actOnKeys(asked, at);
  return { ...done, said: keySentences(asked, done).join(' ') };
};
const listSignedBy = () =>
  (JSON.parse(site.text('status/r1') ?? '') as { proof: [{ verificationMethod: string }] }).proof[0]
    .verificationMethod;
const published = () =>
  (JSON.parse(site.text('.well-known/did.json') ?? '') as { assertionMethod: string[] }).assertionMethod.map(
    (url) => url.split('#')[1],
  );
const verify = async (text: string, at = LATER) => {
  const reads = makeReads(engine.db, engine.tables.state);
  const run = makeVerifyCredential({
    origin: ORIGIN,
    keys: () => readIssuerKeys(reads.rows),
    statusList: async (list) => site.text(`status/${list}`),
  });
  return run(text, at);
};
const issued = async () => {
  const label = await labels.awarded();
  await issuing().bring('62', label.id, AT);
  const [record] = await rowsOf(`credentials#${label.id}`);
  const path = `credentials/${String(record!['id'])}`;
  return { ...label, credential: String(record!['id']), text: () => site.text(path) ?? '' };
};

describe('keys that are acted upon', () => {
  it('are announced once, by their order, and the document tells it', async () => {
    const before = await act('announce', null, true);
    expect(before.said).toBe(
      'Refusé. Aucune attestation n’a encore été signée : les clés seront publiées avec la première. Il n’y a rien à faire.',
    );
    await issued();
    expect(published()).toEqual(NAMES.slice(0, 2));
    const told = await act('announce', null, false);
    expect(told.said).toContain('À faire : key-2026-03 est publiée, en réserve');
    expect(published()).toEqual(NAMES.slice(0, 2));
    await act('announce', null, true);
    expect(published()).toEqual(NAMES);
    expect((await act('announce', null, true)).said).toContain('Ajoutez une clé à infra/credential-keys.ts');
  });

  it('do not sign before they were public for 48 hours', async () => {
    const early = await act('switch', null, true, instant('2027-01-27T11:59:59.999Z'));
    expect(early.refused).toMatchObject({ why: 'RESERVE_TOO_RECENT' });
    expect(early.said).toMatch(/Recommencez à partir du 27\s+janvier 2027 à 13\s+h\s+00/);
  });

  it('take over when they are switched: old credentials hold, new ones and lists are signed by the next', async () => {
    const old = await issued();
    const dry = await act('switch', null, false);
    expect(dry.changes).toHaveLength(2);
    expect(listSignedBy()).toContain('#key-2026-01');
    await act('switch', null, true);
    expect(listSignedBy()).toContain('#key-2026-02');
    expect(published()).toEqual(NAMES);
    const fresh = await issued();
    expect(fresh.text()).toContain('#key-2026-02');
    expect(old.text()).toContain('#key-2026-01');
    for (const one of [old, fresh]) expect((await verify(one.text())).state).toBe('VALID');
    const rows = await rowsOf('did#keys');
    expect(rows.find(({ name }) => name === 'key-2026-01')).toMatchObject({
      state: 'LISTED',
      since: LATER,
      before: [{ state: 'SIGNING', since: AT }],
    });
  });
});

describe('a key that is compromised', () => {
  const lost = NAMES[1]!;
  it('leaves, and each credential that it signed is signed anew in its place, however often it is killed', async () => {
    const standing = [await issued(), await issued(), await issued()];
    const revoked = await issued();
    await labels.write(revoked.id, sample('LabelSuspended.v1'));
    await issuing().bring('62', revoked.id, AT);
    const before = new Map([...standing, revoked].map((one) => [one.credential, one.text()]));
    expect((await act('compromise', lost, false)).refused).toMatchObject({ why: 'RESERVE_TOO_RECENT' });
    const dry = await act('compromise', lost, false, KNOWN);
    expect(dry.found).toBeGreaterThanOrEqual(4);
    expect(published()).toContain(lost);

    for (let file = 0; ; file += 1) {
      trouble.after = file;
      const killed = await act('compromise', lost, true, KNOWN).catch(() => null);
      trouble.after = Infinity;
      if (killed !== null && killed.failed === 0) break;
    }
    expect(published()).toEqual([NAMES[0], NAMES[2]]);
    expect(listSignedBy()).toContain('#key-2026-03');
    for (const one of standing) {
      const former = before.get(one.credential)!;
      expect((await verify(former, KNOWN)).state).toBe('FORGED');
      expect((await verify(one.text(), KNOWN)).state).toBe('VALID');
      const words = (text: string) => text.replace(/"proof":.*$/, '');
      expect(words(one.text())).toBe(words(former));
      const row = (await rowsOf(`label#${one.number}`)).find(({ sk }) => sk === 'credential');
      expect(row).toMatchObject({ id: one.credential, key: NAMES[2], revoked: false });
    }
    expect((await verify(revoked.text(), KNOWN)).state).toBe('NOT_CURRENTLY_VALID');
    const records = (await Promise.all(standing.map(({ id }) => rowsOf(`credentials#${id}`)))).flat();
    expect(records.filter(({ unpublished }) => unpublished === true)).toEqual([]);
  });

  it('is refused when no other is known', async () => {
    const { said } = await act('compromise', NAMES[2]!, true, KNOWN);
    expect(said).toContain('Aucune clé n’est en réserve');
  });

  it('changes nothing when it is told again', async () => {
    const { signed } = signer;
    const again = await act('compromise', lost, true, KNOWN);
    expect(again).toMatchObject({ found: 0, failed: 0, next: null });
    expect(signer.signed).toBe(signed);
  });
});

describe('a former key', () => {
  it('is not retired while what it signed is in term, and leaves the document after it', async () => {
    const refused = await act('retire', 'key-2026-01', true);
    expect(refused.refused).toMatchObject({ why: 'SIGNED_IN_TERM' });
    expect(refused.said).toContain('sans elle, elle paraîtrait fausse');
    const old = [...site.kept.keys()].find((path) => path.startsWith('credentials/'));
    const after = instant('2032-01-01T12:00:00.000Z');
    await act('retire', 'key-2026-01', true, after);
    expect(published()).toEqual([NAMES[2]]);
    const said = await verify(site.text(old ?? '') ?? '', after);
    expect(said).toMatchObject({ verified: false, state: 'FORGED' });
    expect(said.checks[0]?.sentence).toContain('une clé retirée');
  });
});
