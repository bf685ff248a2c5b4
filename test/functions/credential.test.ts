import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { contexts } from '@digitalbazaar/credentials-context';
import * as fc from 'fast-check';
import { signDocument } from '../../functions/credentials/sign-document.ts';
import { statusListOf } from '../../functions/credentials/status-list.ts';
import { makeVerifyCredential } from '../../functions/credentials/verify-credential.ts';
import { SignedCredential } from '../../workflows/label/credential/credential-schema.ts';
import { LIST_LENGTH, unsignedCredential } from '../../workflows/label/credential/profile.ts';
import { instant } from '../support/ids.ts';
import { issuerKey, memorySigner } from '../support/memory-keys.ts';
import { CONTENT } from '../support/sample-credential.ts';

const NOW = instant('2027-02-01T09:00:00.000Z');
const signer = memorySigner();
const KEY = 'key-2026-01';
const by = (key = KEY, origin = CONTENT.origin, created = '2027-01-25T09:00:00Z') => ({
  signer,
  origin,
  key: { name: key, kmsKeyId: key },
  created,
});
const signed = (over: Partial<typeof CONTENT> = {}, signature = by()) =>
  signDocument(unsignedCredential({ ...CONTENT, ...over }), signature);
const list = async (revoked: readonly number[] = [], now = NOW, signature = by()) =>
  JSON.stringify(await signDocument(await statusListOf(CONTENT.origin, 'r1', revoked, now), signature));

type World = { lists?: Record<string, string>; keys?: ReturnType<typeof issuerKey>[]; down?: boolean };
const verify = async (document: unknown, { lists, keys, down }: World = {}, now = NOW) => {
  const known = lists ?? { r1: await list() };
  const run = makeVerifyCredential({
    origin: CONTENT.origin,
    keys: async () => keys ?? [issuerKey(KEY)],
    statusList: async (name) => {
      if (down) throw new Error('down');
      return known[name] ?? null;
    },
  });
  return run(typeof document === 'string' ? document : JSON.stringify(document), now);
};
const results = ({ checks }: Awaited<ReturnType<typeof verify>>) =>
  checks.map(({ result }) => result).join(' ');

describe('the vendored contexts', () => {
  it.each([
    ['credentials-v2', '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734'],
    ['ob-3.0.3', 'ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761'],
  ])('%s are those of the standard, byte for byte', (name, digest) => {
    const bytes = readFileSync(`functions/credentials/contexts/${name}.json`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
  });

  it('say what the libraries take them for', () => {
    const url = 'https://www.w3.org/ns/credentials/v2';
    const vendored = JSON.parse(readFileSync('functions/credentials/contexts/credentials-v2.json', 'utf8'));
    expect(contexts.get(url)).toEqual(vendored);
  });
});

describe('a signed credential', () => {
  it('has the shape of ours, and is the same text each time', async () => {
    const one = await signed();
    expect(SignedCredential.parse(one)).toEqual(one);
    expect(JSON.stringify(await signed())).toBe(JSON.stringify(one));
    expect(one.proof[0]).toMatchObject({
      cryptosuite: 'eddsa-rdfc-2022',
      created: '2027-01-25T09:00:00Z',
      verificationMethod: 'did:web:label.exemple.fr#key-2026-01',
    });
  });

  it('is valid, and says of whom it is', async () => {
    const answer = await verify(await signed());
    expect(answer).toMatchObject({
      verified: true,
      state: 'VALID',
      about: {
        number: '62-ESS-2027-0001-9',
        holder: { name: 'Les Jardins Fictifs', siren: '000000018', siret: null, rna: null },
        charterVersion: '2026',
      },
    });
    expect(results(answer)).toBe('PASS PASS PASS PASS');
  });

  it('is forged when any of its words was changed, whichever', async () => {
    const whole = JSON.stringify(await signed());
    const places = [...whole.matchAll(/":"([^"]+)"/g)].map(({ index }) => index + 3);
    expect(places.length).toBeGreaterThan(30);
    for (const place of places) {
      const sign = whole[place] === 'x' ? 'y' : 'x';
      const answer = await verify(whole.slice(0, place) + sign + whole.slice(place + 1));
      expect(answer.verified).toBe(false);
      expect(answer.about).toBeNull();
      expect(['FORGED', 'OTHER_ISSUER']).toContain(answer.state);
    }
  });

  it('is forged when a key of another signed it, and when its key is compromised', async () => {
    const foreign = await signed({}, { ...by(), key: { name: KEY, kmsKeyId: 'key-foreign' } });
    expect((await verify(foreign)).state).toBe('FORGED');
    expect((await verify(await signed(), { keys: [issuerKey(KEY, 'COMPROMISED')] })).state).toBe('FORGED');
    const other = { ...(await signed()), proof: (await signed({ validFrom: CONTENT.awardedOn })).proof };
    expect((await verify(other)).state).toBe('FORGED');
  });

  it.each(['SIGNING', 'LISTED', 'ANNOUNCED'] as const)('holds while its key is %s', async (state) => {
    const lists = { r1: await list([], NOW, by('key-2027-01')) };
    const keys = [issuerKey(KEY, state), issuerKey('key-2027-01')];
    expect((await verify(await signed(), { keys, lists })).state).toBe('VALID');
  });

  it('of another issuer is refused as such, and not called false', async () => {
    const foreign = await signed({ origin: 'https://autre.fr' }, by(KEY, 'https://autre.fr'));
    const answer = await verify(foreign);
    expect(answer).toMatchObject({ verified: false, state: 'OTHER_ISSUER', about: null });
    expect(results(answer)).toBe('UNKNOWN FAIL UNKNOWN UNKNOWN');
  });

  it('is out of its term a second after the last one, and not before it begins', async () => {
    const one = await signed();
    const at = async (now: string) => {
      const when = instant(now);
      return (await verify(one, { lists: { r1: await list([], when) } }, when)).state;
    };
    expect(await at('2029-01-14T22:59:59.999Z')).toBe('VALID');
    expect(await at('2029-01-14T23:00:00.000Z')).toBe('EXPIRED');
    expect(await at('2026-01-14T22:59:59.999Z')).toBe('NOT_CURRENTLY_VALID');
    expect(await at('2026-01-14T23:00:00.000Z')).toBe('VALID');
  });
});

describe('a status list', () => {
  it('is the one of the format: length, order of bits, encoding', async () => {
    const { credentialSubject } = await statusListOf(CONTENT.origin, 'r1', [0, 9, LIST_LENGTH - 1], NOW);
    expect(credentialSubject.encodedList).toMatch(/^u[A-Za-z0-9_-]+$/);
    const bytes = gunzipSync(Buffer.from(credentialSubject.encodedList.slice(1), 'base64url'));
    expect(bytes).toHaveLength(LIST_LENGTH / 8);
    expect([bytes[0], bytes[1], bytes.at(-1)]).toEqual([0x80, 0x40, 0x01]);
    expect(credentialSubject).toMatchObject({ type: 'BitstringStatusList', statusPurpose: 'revocation' });
  });

  it('revokes the one whose bit is set, and no neighbour', async () => {
    const one = await signed();
    expect((await verify(one, { lists: { r1: await list([94_567]) } })).state).toBe('NOT_CURRENTLY_VALID');
    expect((await verify(one, { lists: { r1: await list([94_566, 94_568, 0]) } })).state).toBe('VALID');
  });

  it.each([
    ['is not there', async () => ({ lists: {} })],
    ['cannot be read', async () => ({ down: true })],
    [
      'is older than two days',
      async () => ({ lists: { r1: await list([], instant('2027-01-30T08:59:00.000Z')) } }),
    ],
    ['is to come', async () => ({ lists: { r1: await list([], instant('2027-02-01T09:05:00.000Z')) } })],
    [
      'was signed by another',
      async () => ({
        lists: { r1: await list([], NOW, { ...by(), key: { name: KEY, kmsKeyId: 'foreign' } }) },
      }),
    ],
    ['was changed', async () => ({ lists: { r1: (await list([1])).replace('uH4', 'uH5') } })],
    [
      'is another',
      async () => ({
        lists: {
          r1: JSON.stringify(await signDocument(await statusListOf(CONTENT.origin, 'r2', [], NOW), by())),
        },
      }),
    ],
    ['is no list', async () => ({ lists: { r1: '<html>' } })],
  ])('that %s leaves it open, never valid', async (_, world) => {
    const answer = await verify(await signed(), await world());
    expect(answer).toMatchObject({ verified: false, state: 'UNVERIFIABLE' });
    expect(results(answer)).toBe('PASS PASS PASS UNKNOWN');
    expect(answer.checks[3]?.sentence).toContain('Impossible à vérifier');
  });

  it('that is old still lets what is out of its term be told', async () => {
    const answer = await verify(await signed(), {}, instant('2030-01-01T00:00:00.000Z'));
    expect(answer.state).toBe('EXPIRED');
  });

  it('of another than ours is not asked', async () => {
    const one = await signed({ status: { list: '../../x', index: 1 } });
    expect((await verify(one)).state).toBe('UNVERIFIABLE');
  });
});

describe('whatever is given', () => {
  it('is answered, never with a throw, never with yes', async () => {
    const one = await signed();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify({ ...one, credentialSubject: value })),
          fc
            .tuple(fc.constantFrom(...Object.keys(one)), fc.jsonValue())
            .map(([name, value]) => JSON.stringify({ ...one, [name]: value })),
        ),
        async (text) => expect((await verify(text)).verified).toBe(false),
      ),
      { numRuns: 300 },
    );
    for (const text of ['', 'null', '[]', '{}', '{"issuer":1}', '{"__proto__":{}}', '['.repeat(60_000)])
      expect((await verify(text)).state).toBe('UNVERIFIABLE');
  });

  it('is not read beyond 64 kB', async () => {
    const answer = await verify(JSON.stringify({ ...(await signed()), more: 'é'.repeat(33_000) }));
    expect(answer.state).toBe('UNVERIFIABLE');
    expect(answer.checks[0]?.sentence).toContain('64 ko');
  });
});
