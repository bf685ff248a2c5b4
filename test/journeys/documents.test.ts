import { setTimeout as wait } from 'node:timers/promises';
import type { ScanResult } from '../../local/aws/scan/scan-bytes.ts';
import { onePagePdf, postForm } from '../../local/journey/send-document.ts';
import { type Files, filesOf } from '../support/files/files-of.ts';
import { openSystem, type System } from '../support/system.ts';

const pdf = (line: string) => ({ mediaType: 'application/pdf', bytes: onePagePdf(line) });
const OWNER = 'candidate-01';
const OTHER = 'candidate-02';

type Waiting = { tell: (result: ScanResult) => void; version: string };
/** Verdicts that are held, by the document whose bytes wait for them; none is held when its title says nothing. */
const held = new Map<string, Waiting[]>();
let system: System;
let files: Files;

beforeAll(async () => {
  system = await openSystem('2026-12-02T08:00:00.000Z', undefined, {
    scan: ({ version, body }, tell) => {
      const id = version.key.split('/')[2] ?? '';
      if (body.includes('verdict en attente'))
        held.set(id, [...(held.get(id) ?? []), { tell, version: version.version }]);
      else tell('NO_THREATS_FOUND');
    },
  });
  files = await filesOf(system, OWNER, '000000018');
}, 120_000);
afterAll(() => system?.stop());

const heldOf = async (id: string, count = 1): Promise<Waiting[]> => {
  for (let tries = 0; (held.get(id)?.length ?? 0) < count && tries < 400; tries += 1) await wait(10);
  return held.get(id) ?? [];
};

it('a proof goes straight to storage, is scanned, and is handed out for a minute under a name that is one', async () => {
  const sending = { ...pdf('nos statuts'), name: 'Statuts signés à Arras.pdf' };
  const { status, body, headers } = await files.announce(sending);
  expect([status, headers.get('etag')]).toEqual([201, '"1"']);
  const id = String(body['id']);
  const link = await files.link(id);
  expect(link.headers.get('cache-control')).toBe('no-store');
  const { fields, expiresIn } = link.body as { fields: Record<string, string>; expiresIn: number };
  expect(expiresIn).toBeLessThanOrEqual(300);
  expect(fields['key']).toBe(`in/62/${id}`);
  const policy = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString()) as {
    conditions: unknown[];
  };
  expect(policy.conditions).toContainEqual([
    'content-length-range',
    sending.bytes.length,
    sending.bytes.length,
  ]);
  expect((await postForm(link.body, sending.bytes)).status).toBe(204);
  expect(await files.settled(id)).toBe('clean');

  const way = await files.file(id);
  expect(way.status).toBe(303);
  for (const [name, value] of [
    ['cache-control', 'no-store'],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['content-security-policy', "sandbox; default-src 'none'"],
  ] as const)
    expect(way.headers.get(name)).toBe(value);
  const address = new URL(way.headers.get('location') ?? '');
  expect(Number(address.searchParams.get('X-Amz-Expires'))).toBeLessThanOrEqual(60);
  // The name of a file may be somebody's: no address holds it (P24).
  expect(decodeURIComponent(address.href)).not.toContain('Statuts');
  const got = await fetch(address);
  expect(Buffer.from(await got.arrayBuffer()).equals(sending.bytes)).toBe(true);
  expect([got.status, got.headers.get('content-type'), got.headers.get('cache-control')]).toEqual([
    200,
    'application/pdf',
    'no-store',
  ]);
  expect(got.headers.get('content-disposition')).toBe(
    `attachment; filename="Statuts signes a Arras.pdf"; filename*=UTF-8''Statuts%20sign%C3%A9s%20%C3%A0%20Arras.pdf`,
  );
  expect((await files.read(id)).body).toMatchObject({
    state: 'clean',
    data: { kind: 'STATUTS', foundClean: true, fileName: 'Statuts signés à Arras.pdf' },
    available: ['replace', 'withdraw'],
  });
});

it('only its people, the officers, the secretariat, the president and the auditor reach it', async () => {
  const id = await files.send(pdf('nos comptes'));
  expect(await files.settled(id)).toBe('clean');
  for (const as of [OWNER, 'instructrice', 'secretaire', 'presidente', 'auditrice'])
    expect([as, (await files.file(id, as)).status]).toEqual([as, 303]);
  for (const as of [OTHER, 'membre-03', 'administratrice', 'plateforme'])
    expect([as, (await files.file(id, as)).body['type']]).toEqual([as, 'urn:label-ess:not-yours']);
  const announced = String((await files.announce(pdf('à envoyer'))).body['id']);
  expect((await files.link(announced, 'instructrice')).status).toBe(200);
  expect((await files.link(announced, 'secretaire')).status).toBe(403);
  expect((await files.link(announced, OTHER)).status).toBe(404);
  expect((await files.announce(pdf('pour une autre'), {}, OTHER)).status).toBe(404);
});

it('bytes that are not those announced are not taken, and what was signed serves once', async () => {
  const sending = pdf('celui-ci');
  const id = String((await files.announce(sending)).body['id']);
  const { body: upload } = await files.link(id);
  const { url, fields } = upload as { url: string; fields: Record<string, string> };
  const refused = async (bytes: Buffer, other: Record<string, string> = {}) =>
    (await postForm({ url, fields: { ...fields, ...other } }, bytes)).status;
  const same = Buffer.from(sending.bytes);
  same.write('X', 20);
  expect(await refused(same)).toBe(400);
  expect(await refused(sending.bytes.subarray(1))).toBe(400);
  expect(await refused(Buffer.concat([sending.bytes, Buffer.from(' ')]))).toBe(400);
  expect(await refused(Buffer.alloc(0))).toBe(400);
  expect(await refused(sending.bytes, { key: 'in/62/elsewhere' })).toBe(403);
  expect(await refused(sending.bytes, { 'Content-Type': 'text/html' })).toBe(403);
  expect(await refused(sending.bytes, { 'Content-Disposition': 'inline' })).toBe(403);
  expect(await refused(sending.bytes, { acl: 'public-read' })).toBe(403);
  expect(await refused(sending.bytes, { 'X-Amz-Signature': '0'.repeat(64) })).toBe(403);
  expect(await files.stateOf(id)).toBe('announced');
  expect((await files.file(id)).body['type']).toBe('urn:label-ess:document-closed');

  expect((await postForm(upload, sending.bytes)).status).toBe(204);
  expect(await files.settled(id)).toBe('clean');
  const first = (await files.read(id)).body['data'] as { objectVersion: string };
  // The form is a bearer for five minutes: what it still lets in is another version, which nobody ever opens.
  expect((await postForm(upload, sending.bytes)).status).toBe(204);
  await system.settled();
  expect((await files.read(id)).body['data']).toMatchObject({ objectVersion: first.objectVersion });
  expect((await files.link(id)).body['type']).toBe('urn:label-ess:not-in-this-state');
});

it('a verdict that is late opens it; half an hour without one wakes somebody up', async () => {
  const id = await files.send(pdf('verdict en attente, tardif'));
  const [waiting] = await heldOf(id);
  await system.settled();
  expect((await files.file(id)).body).toMatchObject({
    status: 422,
    title: expect.stringContaining('contrôle est en cours') as string,
  });
  await system.moveClock('2026-12-02T08:55:00.000Z');
  await system.settled();
  expect(await files.stateOf(id)).toBe('received');
  expect((await files.file(id)).status).toBe(422);
  const { alarms } = (await system.get('/local/alarms')).body as { alarms: { description: string }[] };
  expect(alarms.map(({ description }) => description)).toContain(
    'A file has waited half an hour for its scan',
  );
  waiting?.tell('NO_THREATS_FOUND');
  expect(await files.settled(id)).toBe('clean');
});

it('verdicts of two versions come in any order: only that of the bytes that were received counts', async () => {
  const sending = pdf('verdict en attente, deux fois');
  const id = String((await files.announce(sending)).body['id']);
  const { body: upload } = await files.link(id);
  await postForm(upload, sending.bytes);
  await postForm(upload, sending.bytes);
  const waiting = await heldOf(id, 2);
  await system.settled();
  const { objectVersion } = (await files.read(id)).body['data'] as { objectVersion: string };
  const other = waiting.find(({ version }) => version !== objectVersion);
  const own = waiting.find(({ version }) => version === objectVersion);
  other?.tell('NO_THREATS_FOUND');
  await system.settled();
  expect([await files.stateOf(id), (await files.file(id)).status]).toEqual(['received', 422]);
  own?.tell('FAILED');
  await system.settled();
  expect(await files.stateOf(id)).toBe('received');
  own?.tell('THREATS_FOUND');
  expect(await files.settled(id)).toBe('refused');
  own?.tell('NO_THREATS_FOUND');
  await system.settled();
  expect([await files.stateOf(id), (await files.file(id)).status]).toEqual(['refused', 422]);
});

it('is replaced with its history, withdrawn, and expires; it stays readable where it was used', async () => {
  const first = await files.send({ ...pdf('comptes 2025'), kind: 'COMPTES', dated: '2025-12-31' });
  expect(await files.settled(first)).toBe('clean');
  const next = await files.send({ ...pdf('comptes 2026'), kind: 'COMPTES', dated: '2026-06-30' });
  expect(await files.settled(next)).toBe('clean');
  await files.command(first, 'replace', { by: next });
  expect((await files.read(first)).body).toMatchObject({ state: 'replaced', data: { replacedBy: next } });
  expect((await files.file(first)).status).toBe(303);
  expect((await files.command(next, 'withdraw')).body).toMatchObject({ state: 'withdrawn' });
  const { data } = (await system.get(`/api/62/structures/${files.structure}`, { as: OWNER })).body as {
    data: { documents: { id: string; state: string }[] };
  };
  expect(data.documents.find(({ id }) => id === first)).toMatchObject({ kind: 'COMPTES', state: 'replaced' });

  const short = String((await files.announce(pdf('attestation'), { validUntil: '2026-12-03' })).body['id']);
  await postForm((await files.link(short)).body, pdf('attestation').bytes);
  expect(await files.settled(short)).toBe('clean');
  const never = String((await files.announce(pdf('jamais envoyé'))).body['id']);
  await system.moveClock('2026-12-04T09:30:00.000Z');
  expect([await files.stateOf(short), await files.stateOf(never)]).toEqual(['expired', 'neverSent']);
  expect((await files.link(never)).body['type']).toBe('urn:label-ess:not-in-this-state');
});

type Standing = { id: string; standing: string; attached: object[]; candidates: { id: string }[] };

describe('a proof of a dossier', () => {
  const draft = async (): Promise<string> => {
    const campaign = {
      kind: 'ORDINARY',
      heldOn: '2027-01-21',
      opensOn: '2026-12-01',
      closesOn: '2026-12-20',
    };
    const session = await system.post('/api/62/sessions', { as: 'secretaire', body: campaign });
    const body = { structure: files.structure, session: session.body['id'] };
    const { body: started } = await system.post('/api/62/applications', { as: OWNER, body });
    return `/api/62/applications/${String(started['id'])}`;
  };
  const clean = async (kind: string, dated?: string): Promise<string> => {
    const id = await files.send({ ...pdf(`pièce ${kind}`), kind, ...(dated !== undefined && { dated }) });
    expect(await files.settled(id)).toBe('clean');
    return id;
  };
  const send = (dossier: string, name: string, criterion: string, document: string, as = OWNER) =>
    system.post(`${dossier}/${name}`, { as, body: { criterion, document } });
  const stands = async (dossier: string, criterion: string): Promise<Standing> => {
    const { body } = await system.get(`${dossier}/proofs`, { as: OWNER });
    const found = (body['criteria'] as Standing[]).find(({ id }) => id === criterion);
    if (found === undefined) throw new Error(`${criterion} is not told`);
    return found;
  };

  it('is one of its structure, which serves every dossier and is never asked twice (M16)', async () => {
    const [first, next] = [await draft(), await draft()];
    const statutes = await clean('STATUTS');
    expect((await stands(first, 'GOV-01')).standing).toBe('AT_HAND');
    expect((await send(first, 'attachProof', 'GOV-01', statutes)).status).toBe(200);
    expect(await stands(first, 'GOV-01')).toMatchObject({
      standing: 'ATTACHED',
      attached: [
        {
          document: { id: statutes, fileName: 'statuts.pdf', state: 'clean' },
          expiresBeforeSession: false,
          by: 'representative',
        },
      ],
    });
    expect((await stands(next, 'GOV-01')).candidates.map(({ id }) => id)).toContain(statutes);
    expect((await send(first, 'attachProof', 'GOV-01', statutes)).status).toBe(200);
    expect((await send(first, 'detachProof', 'GOV-01', statutes)).status).toBe(200);
    expect((await stands(first, 'GOV-01')).standing).toBe('AT_HAND');
    expect((await send(first, 'detachProof', 'GOV-01', statutes)).body['type']).toBe(
      'urn:label-ess:proof-not-attached',
    );
  });

  it('proves every criterion for which the council recognises it (M17)', async () => {
    const dossier = await draft();
    const approval = await clean('AGREMENT_ESUS', '2026-01-15');
    expect((await stands(dossier, 'LIM-12')).standing).toBe('AT_HAND');
    await send(dossier, 'attachProof', 'INT-02', approval);
    expect(await stands(dossier, 'LIM-12')).toMatchObject({ standing: 'PROVEN', provenBy: [approval] });
  });

  it('is of a kind that the charter takes there, of one’s own structure, in one’s own dossier', async () => {
    const dossier = await draft();
    const statutes = await clean('STATUTS');
    const typeOf = async (...asked: Parameters<typeof send>) => (await send(...asked)).body['type'];
    expect(await typeOf(dossier, 'attachProof', 'GOV-02', statutes)).toBe('urn:label-ess:kind-not-accepted');
    expect(await typeOf(dossier, 'attachProof', 'GOV-99', statutes)).toBe('urn:label-ess:unknown-criterion');
    expect(await typeOf(dossier, 'attachProof', 'GOV-01', statutes, OTHER)).toBe('urn:label-ess:not-yours');
    const theirs = await filesOf(system, OTHER, '000000026');
    const other = await theirs.send(pdf('d’une autre'));
    expect(await theirs.settled(other)).toBe('clean');
    expect(await typeOf(dossier, 'attachProof', 'GOV-01', other)).toBe('urn:label-ess:unknown-reference');
    expect((await system.get(`${dossier}/proofs`, { as: OTHER })).status).toBe(404);
    expect((await system.get(`${dossier}/proofs`, { as: 'instructrice' })).status).toBe(404);
    const waiting = await files.send(pdf('verdict en attente, pour un dossier'));
    expect(await typeOf(dossier, 'attachProof', 'GOV-01', waiting)).toBe('urn:label-ess:document-not-usable');
  });
});

it('a kind is one that the charter in force lists, with its date where that bounds it', async () => {
  const typeOf = async (other: object) => (await files.announce(pdf('sorte'), other)).body['type'];
  expect(await typeOf({ kind: 'PHOTO_DE_FAMILLE' })).toBe('urn:label-ess:unknown-kind');
  expect(await typeOf({ kind: 'COMPTES' })).toBe('urn:label-ess:document-date-required');
  expect(await typeOf({ kind: 'SITUATION_REGISTRES', dated: '2026-08-01' })).toBe(
    'urn:label-ess:document-out-of-date',
  );
});

it.each([
  ['no byte', { size: 0 }, 400],
  ['21 MB', { size: 21 * 1024 * 1024 }, 400],
  ['an unknown form', { mediaType: 'image/svg+xml' }, 400],
  ['an unreadable name', { fileName: 'a\u0000.pdf' }, 400],
  ['a day that is past', { validUntil: '2026-11-30' }, 422],
  ['a date to come', { dated: '2027-12-02' }, 422],
])('what is announced with %s is refused in French, and nothing is written', async (_, other, status) => {
  const answer = await files.announce(pdf('refusé'), other);
  expect(answer.status).toBe(status);
  expect(String(answer.body['title'])).toMatch(/[éèà’.]/);
});
