import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { derivedId } from '../../functions/shell/digest.ts';
import { SignedCredential, SignedStatusList } from '../../workflows/label/credential/credential-schema.ts';
import { openSystem, type System } from '../support/system.ts';
import { askPython, hasPyld } from '../support/independent/verifiers.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem('2027-02-01T08:00:00.000Z');
}, 240_000);
afterAll(() => system.stop());

const SECONDS = 5_000;
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

/** The credential of the last fact of a label, once it is there, and how long it took. */
const published = async (label: string) => {
  const from = Date.now();
  const { body } = await system.get(`/api/62/labels/${label}/history`, { as: 'secretaire' });
  const cause = (body['facts'] as { id: string }[]).at(-1)?.id ?? '';
  const path = `/credentials/${derivedId('credential', label, cause)}`;
  for (;;) {
    const found = await file(path, 'application/ld+json');
    if (found.status === 200) return { ...found, waited: Date.now() - from };
    if (Date.now() - from > SECONDS) throw new Error('no credential within five seconds');
    await wait(25);
  }
};

describe('a label that is awarded', () => {
  it('has its credential, its keys and its status list published within five seconds', async () => {
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

  it('shows it within five seconds, nineteen times in twenty', async () => {
    const waits: number[] = [];
    for (let n = 0; n < 20; n += 1) waits.push((await published((await record(`Structure ${n}`)).id)).waited);
    waits.sort((one, other) => one - other);
    expect(waits[18]).toBeLessThan(SECONDS);
  });
});
