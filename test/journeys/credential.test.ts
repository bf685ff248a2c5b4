import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { derivedId } from '../../functions/shell/digest.ts';
import { SignedCredential, SignedStatusList } from '../../workflows/label/credential/credential-schema.ts';
import { openSystem, type System } from '../support/system.ts';
import { askPython, hasPyld } from '../support/independent/verifiers.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem('2027-02-01T08:00:00.000Z');
}, 240_000);
afterAll(() => system.stop());

/** A machine that does much else at once is waited for; how long it takes is measured by `npm run bench -- label`. */
const PATIENCE_MS = 60_000;
const holder = (name: string) => ({
  structure: randomUUID(),
  name,
  family: 'ASSOCIATION',
  commune: '62041',
  siren: '000000018',
  rna: null,
});
const contexts = Object.fromEntries(
  [
    ['https://www.w3.org/ns/credentials/v2', 'credentials-v2'],
    ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', 'ob-3.0.3'],
  ].map(([url, name]) => [
    url,
    JSON.parse(readFileSync(`functions/credentials/contexts/${name}.json`, 'utf8')),
  ]),
);

const file = async (path: string, accept = 'application/json') => {
  const answer = await fetch(`${system.url}${path}`, { headers: { accept } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const state = async (number: string) => {
  const { body } = await system.get(`/labels/${number}.json`);
  return body;
};

const record = async (name: string): Promise<{ id: string; number: string }> => {
  const { status, body } = await system.post('/api/62/labels', {
    as: 'secretaire',
    body: {
      number: null,
      holder: holder(name),
      awardedOn: '2027-01-25',
      validUntil: '2029-01-25',
      charterVersion: '2024',
      quality: 'Présidente du Département',
    },
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  const read = await system.get(`/api/62/labels/${String(body['id'])}`, { as: 'secretaire' });
  return { id: String(body['id']), number: (read.body['data'] as { number: string }).number };
};

/** The credential of the last fact of a label, once it is there. */
const published = async (label: string) => {
  const from = Date.now();
  const { body } = await system.get(`/api/62/labels/${label}/history`, { as: 'secretaire' });
  const cause = (body['facts'] as { id: string }[]).at(-1)?.id ?? '';
  const path = `/credentials/${derivedId('credential', label, cause)}`;
  for (;;) {
    const found = await file(path, 'application/ld+json');
    if (found.status === 200) return found;
    if (Date.now() - from > PATIENCE_MS) throw new Error('no credential was published');
    await wait(25);
  }
};

describe('a label that is awarded', () => {
  it('has its credential, its keys and its status list published', async () => {
    const { id, number } = await record('Les Jardins Fictifs');
    expect(await state(number)).toMatchObject({ status: 'VALID' });
    const credential = await published(id);
    const [did, list] = await Promise.all([file('/.well-known/did.json'), file('/status/r1')]);
    expect([credential.status, did.status, list.status]).toEqual([200, 200, 200]);
    for (const { headers } of [credential, did, list]) {
      expect(headers.get('content-type')).toContain('json');
      expect(headers.get('etag')).not.toBeNull();
    }
    expect(list.headers.get('cache-control')).toBe('no-cache');
    expect(did.headers.get('cache-control')).toBe('public, max-age=300');
    const signed = SignedCredential.parse(JSON.parse(credential.text));
    const listed = SignedStatusList.parse(JSON.parse(list.text));
    expect(signed.credentialSubject.name).toBe('Les Jardins Fictifs');
    if (!hasPyld()) return;
    const now = '2027-02-01T09:00:00Z';
    const lists = { [listed.id]: listed };
    const asked = { now, contexts, did: JSON.parse(did.text), lists, credentials: [signed] };
    expect(await askPython(asked)).toEqual(['valid']);
  });
});

const verified = (verifiableCredential: unknown) =>
  system.post('/api/verification', { body: { verifiableCredential } });

/** The check of a verification that bears this name. */
const check = (body: Record<string, unknown>, name: string) =>
  (body['checks'] as { name: string; result: string; sentence: string }[]).find((one) => one.name === name);

describe('a credential that somebody brings', () => {
  let number = '';
  let text = '';
  beforeAll(async () => {
    const label = await record('Les Paniers Fictifs');
    ({ number } = label);
    ({ text } = await published(label.id));
  }, 60_000);

  it('is valid as issued, as a text and as an object', async () => {
    for (const given of [text, JSON.parse(text)]) {
      const { status, body } = await verified(given);
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { verified: true, state: 'VALID', about: { number, holder: { name: 'Les Paniers Fictifs' } } },
      });
      expect(body['checks']).toHaveLength(4);
      for (const { result } of body['checks'] as { result: string }[]) expect(result).toBe('PASS');
    }
  });

  it('is forged once one byte is changed, wherever it is', async () => {
    const value = /"proofValue":"(\w+)"/.exec(text)?.[1] ?? '';
    const end = value.endsWith('2') ? '3' : '2';
    const name = text.replace('Les Paniers Fictifs', 'Les Paniers Fictifz');
    const signature = text.replace(value, value.slice(0, -1) + end);
    for (const changed of [name, signature]) {
      expect(changed).not.toBe(text);
      expect(changed).toHaveLength(text.length);
      const { status, body } = await verified(changed);
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { verified: false, state: 'FORGED', about: null },
      });
      expect(check(body, 'proof')).toMatchObject({ result: 'FAIL' });
    }
  });

  it('is refused in clear words when somebody else issued it, or when it is none', async () => {
    const foreign = { ...(JSON.parse(text) as object), issuer: { id: 'did:web:autre.exemple.fr' } };
    const other = await verified(foreign);
    expect(other.body).toMatchObject({ verified: false, state: 'OTHER_ISSUER', about: null });
    expect(check(other.body, 'issuer')).toMatchObject({
      result: 'FAIL',
      sentence: expect.stringMatching(/vient d’un autre organisme.*Adressez-vous à celui/) as string,
    });
    const none = await verified('bonjour');
    expect(none.body).toMatchObject({ verified: false, state: 'UNVERIFIABLE' });
    expect(check(none.body, 'proof')?.sentence).toContain('Déposez le fichier « credential.json »');
  });

  it('is verified by the page too, and its short code leads to the page of its label', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const page = await system.post('/verification', {
      raw: new URLSearchParams({ credential: text }).toString(),
      headers,
    });
    expect(page.status).toBe(200);
    expect(page.body['text']).toContain('Les Paniers Fictifs');
    const { certificate } = (await state(number)) as { certificate: { id: string; shortCode: string } };
    expect(certificate.id).toBe((JSON.parse(text) as { id: string }).id);
    for (const path of [`/c/${certificate.shortCode}`, `/verification?number=${certificate.shortCode}`]) {
      const led = await system.get(path);
      expect([303, 302]).toContain(led.status);
      expect(led.headers.get('location')).toBe(`/labels/${number}`);
    }
    const label = await system.get(`/labels/${number}`);
    expect({ status: label.status, text: label.body['text'] }).toMatchObject({
      status: 200,
      text: expect.stringContaining('Les Paniers Fictifs') as string,
    });
  });
});

describe('what a holder prints and shows', () => {
  it('is the certificate with its credential inside, and a badge that turns grey with the label', async () => {
    const { id, number } = await record('Les Vergers Fictifs');
    const { text } = await published(id);
    const printed = async () => {
      const answer = await fetch(`${system.url}/labels/${number}/certificate.pdf`, { redirect: 'manual' });
      return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
    };
    const badge = async () => file(`/labels/${number}/badge.svg`, 'image/svg+xml');
    const { answer, bytes } = await printed();
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from((await printed()).bytes).equals(Buffer.from(bytes))).toBe(true);
    const opened = await getDocument({ data: bytes, verbosity: 0 }).promise;
    const inside = (await opened.getAttachments()) as Record<string, { content: Uint8Array }>;
    expect(Buffer.from(inside['credential.json']!.content).toString('utf8')).toBe(text);
    expect((await badge()).text).toContain('Valable jusqu’au');
    const reason = { law: ['Article L121-2, 1°'], facts: ['Un jugement ouvre une liquidation.'] };
    const act = (as: string, command: string, body: object) =>
      system.post(`/api/62/labels/${id}/${command}`, { as, body });
    await act('instructrice', 'proposeMeasure', {
      kind: 'SUSPENSION',
      ground: 'INSOLVENCY',
      urgent: true,
      ...reason,
    });
    await act('presidente', 'decideMeasure', { ...reason, quality: 'Présidente', months: 3 });
    await act('secretaire', 'notifyMeasure', { delivery: { mode: 'HAND', handedOn: '2027-02-01' } });
    const shown = await badge();
    expect(shown.text).toContain('Pas en cours de validité');
    expect(shown.headers.get('cache-control')).toBe('public, max-age=60');
    const refused = (await printed()).answer;
    expect([refused.status, refused.headers.get('location')]).toEqual([303, `/labels/${number}`]);
    expect((await file('/labels/62-ESS-2027-9999-1/badge.svg')).text).toContain('Label inconnu');
    expect((await file('/labels/62-ESS-2027-9999-1/certificate.pdf', 'text/html')).status).toBe(404);
  });
});

describe('a label that is suspended', () => {
  it('is refused by a verifier that is not ours', async () => {
    if (!hasPyld()) return;
    const { id } = await record('Les Serres Fictives');
    const credential = SignedCredential.parse(JSON.parse((await published(id)).text));
    const did = JSON.parse((await file('/.well-known/did.json')).text) as unknown;
    const { statusListCredential } = credential.credentialStatus;
    const verdict = async () => {
      const listed = JSON.parse((await file(new URL(statusListCredential).pathname)).text) as unknown;
      const lists = { [statusListCredential]: listed };
      const asked = { now: '2027-02-01T09:00:00Z', contexts, did, lists, credentials: [credential] };
      return (await askPython(asked))[0];
    };
    expect(await verdict()).toBe('valid');
    const act = async (as: string, command: string, body: object) =>
      expect(await system.post(`/api/62/labels/${id}/${command}`, { as, body })).toMatchObject({
        status: 200,
      });
    const considerations = { law: ['Article L121-2, 1°'], facts: ['Un jugement ouvre une liquidation.'] };
    const measure = { kind: 'SUSPENSION', ground: 'INSOLVENCY', urgent: true };
    await act('instructrice', 'proposeMeasure', { ...measure, ...considerations });
    await act('presidente', 'decideMeasure', { ...considerations, quality: 'Présidente', months: 3 });
    expect(await verdict()).toBe('valid');
    await act('secretaire', 'notifyMeasure', { delivery: { mode: 'HAND', handedOn: '2027-02-01' } });
    const from = Date.now();
    while ((await verdict()) === 'valid' && Date.now() - from < PATIENCE_MS);
    expect(await verdict()).toBe('revoked');
  });
});

/** The key of checkpoints, once there is a first one. */
const publishedKey = async (): Promise<JWK> => {
  const from = Date.now();
  for (;;) {
    const found = await file('/checkpoints/key.json');
    if (found.status === 200) return JSON.parse(found.text) as JWK;
    if (Date.now() - from > PATIENCE_MS) throw new Error('no key of checkpoints was published');
    await wait(25);
  }
};

type Answered = { statement: string | null; statementKey: { kid: string; url: string } | null };

describe('how a label stood on a day', () => {
  it('is signed, and verified by the key that is published with the checkpoints', async () => {
    const { number } = await record('Les Ruches Fictives');
    const on = async (day: string) =>
      (await system.get(`/labels/${number}.json?on=${day}`)).body as unknown as Answered;
    expect(await on('2027-02-02')).toMatchObject({ statement: null, statementKey: null });
    const { statement, statementKey } = await on('2027-01-26');
    expect(statementKey).toMatchObject({ url: `${system.url}/checkpoints/key.json` });
    // The first checkpoint comes within the hour.
    await system.moveClock('2027-02-01T10:30:00.000Z');
    const key = await publishedKey();
    expect(key.kid).toBe(statementKey?.kid);
    const jws = statement ?? '';
    expect(decodeProtectedHeader(jws)).toEqual({ alg: 'EdDSA', kid: key.kid, typ: 'label-statement+jwt' });
    const { payload } = await compactVerify(jws, await importJWK(key, 'EdDSA'));
    expect(JSON.parse(Buffer.from(payload).toString('utf8'))).toMatchObject({
      sub: `${system.url}/labels/${encodeURIComponent(number)}`,
      label: number,
      holder: { name: 'Les Ruches Fictives', siren: '000000018' },
      on: '2027-01-26',
      status: 'VALID',
    });
    const [head = '', said = '', signature = ''] = jws.split('.');
    const lie = Buffer.from(said, 'base64url').toString('utf8').replace('"VALID"', '"EXPIRED"');
    const forged = [head, Buffer.from(lie).toString('base64url'), signature].join('.');
    await expect(compactVerify(forged, await importJWK(key, 'EdDSA'))).rejects.toThrow('signature');
  });
});

/** The command of the operator, as a person types it: what it says, and how it ends. */
const keys = (...words: string[]) =>
  new Promise<{ said: string; status: number }>((resolve) => {
    const args = ['operator/keys.ts', ...words, '--url', system.url];
    execFile(process.execPath, args, (error, stdout, stderr) =>
      resolve({ said: `${stdout}${stderr}`, status: error === null ? 0 : 1 }),
    );
  });

describe('the drills of the keys (F8)', () => {
  const kept = { old: '', fresh: '' };
  let now = '2027-02-04T09:00:00.000Z';
  const at = async (instant: string) => {
    now = instant;
    expect(await system.moveClock(instant)).toMatchObject({ status: 200 });
  };
  const stateOf = async (text: string) => (await verified(text)).body['state'];
  const document = async () => JSON.parse((await file('/.well-known/did.json')).text) as object;
  const python = async (...texts: string[]) => {
    if (!hasPyld()) return null;
    const listed = JSON.parse((await file('/status/r1')).text) as { id: string };
    const credentials = texts.map((text) => JSON.parse(text) as unknown);
    const asked = { now, contexts, did: await document(), lists: { [listed.id]: listed }, credentials };
    return askPython(asked);
  };
  const again = async (text: string) =>
    (await file(new URL((JSON.parse(text) as { id: string }).id).pathname, 'application/ld+json')).text;

  it('tell where the keys stand, and refuse a key that is not known for 48 hours', async () => {
    kept.old = (await published((await record('Les Fournils Fictifs')).id)).text;
    const { said, status } = await keys();
    expect(status).toBe(0);
    expect(said).toContain('key-2026-01 : signe');
    expect(said).toContain('key-2026-02 : publiée, en réserve');
    const early = await keys('switch', '--yes');
    expect(early).toMatchObject({ status: 1, said: expect.stringContaining('48 heures') as string });
    expect((await keys('retire')).said).toContain('Dites de quelle clé il s’agit');
    expect((await keys('burn')).said).toContain('Usage : npm run keys');
  });

  it('rotate: what the former key signed stays valid, for us and for a verifier that is not ours', async () => {
    await at('2027-02-04T09:00:00.000Z');
    expect((await keys('switch')).said).toContain('Rien n’a été fait');
    expect((await file('/status/r1')).text).toContain('#key-2026-01');
    expect(await keys('switch', '--yes')).toMatchObject({ status: 0 });
    expect((await file('/status/r1')).text).toContain('#key-2026-02');
    expect((await keys('announce', '--yes')).said).toContain('key-2026-03 est publiée');
    kept.fresh = (await published((await record('Les Moulins Fictifs')).id)).text;
    expect(kept.fresh).toContain('#key-2026-02');
    expect([await stateOf(kept.old), await stateOf(kept.fresh)]).toEqual(['VALID', 'VALID']);
    expect((await python(kept.old, kept.fresh)) ?? ['valid', 'valid']).toEqual(['valid', 'valid']);
    expect(await keys('retire', 'key-2026-01', '--yes')).toMatchObject({
      status: 1,
      said: expect.stringContaining('sans elle, elle paraîtrait fausse') as string,
    });
  });

  it('give up a key: what it signed is refused, and stands signed anew at the same address', async () => {
    expect((await keys('compromise', 'key-2026-02', '--yes')).said).toContain(
      'n’est pas publiée depuis 48 heures',
    );
    await at('2027-02-07T09:00:00.000Z');
    expect((await keys('compromise', 'key-2026-02')).said).toContain('Rien n’a été fait');
    expect(await stateOf(kept.fresh)).toBe('VALID');
    const done = await keys('compromise', 'key-2026-02', '--yes');
    expect(done).toMatchObject({ status: 0 });
    expect(done.said).toMatch(/En tout : \d+ attestations, dont 0 laissées\./);
    const anew = await again(kept.fresh);
    expect(anew).toContain('#key-2026-03');
    expect(await Promise.all([kept.old, kept.fresh, anew].map(stateOf))).toEqual([
      'VALID',
      'FORGED',
      'VALID',
    ]);
    const said = await python(kept.old, kept.fresh, anew);
    if (said !== null)
      expect(said).toEqual(['valid', expect.stringContaining('does not list') as string, 'valid']);
    expect(JSON.stringify(await document())).not.toContain('key-2026-02');
    const { body } = await system.get('/local/alarms');
    expect(JSON.stringify(body)).toContain('Function keys was started by hand.');
  });

  it('retire the first key when all that it signed has run out', async () => {
    await at('2029-06-01T09:00:00.000Z');
    expect(await keys('retire', 'key-2026-01', '--yes')).toMatchObject({ status: 0 });
    expect(JSON.stringify(await document())).not.toContain('key-2026-01');
    expect(check((await verified(kept.old)).body, 'proof')?.sentence).toContain('une clé retirée');
  });
});
