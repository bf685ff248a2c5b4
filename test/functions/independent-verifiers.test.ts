import { readFileSync } from 'node:fs';
import type { Day, Instant } from '../../events/fact.ts';
import { signDocument } from '../../functions/credentials/sign-document.ts';
import { statusListOf } from '../../functions/credentials/status-list.ts';
import { didDocument, type IssuerKey } from '../../workflows/label/credential/keys.ts';
import { unsignedCredential } from '../../workflows/label/credential/profile.ts';
import { askPython, askVerifierCore, hasPyld } from '../support/independent/verifiers.ts';
import { serveHttps } from '../support/independent/serve-https.ts';
import { councilImage } from '../../web/public/council-image.ts';
import { issuerKey, memorySigner } from '../support/memory-keys.ts';
import { CONTENT } from '../support/sample-credential.ts';

const DAY = 86_400_000;
/** Verifiers live in real time. */
const NOW = new Date().toISOString() as Instant;
const dayFrom = (days: number): Day => new Date(Date.now() + days * DAY).toISOString().slice(0, 10) as Day;
const instantFrom = (days: number): Instant => new Date(Date.now() + days * DAY).toISOString() as Instant;

const signer = memorySigner();
const files = new Map<string, { body: string; type: string }>();
let server: Awaited<ReturnType<typeof serveHttps>>;
const contexts = Object.fromEntries(
  [
    ['https://www.w3.org/ns/credentials/v2', 'credentials-v2'],
    ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', 'ob-3.0.3'],
  ].map(([url, name]) => [
    url,
    JSON.parse(readFileSync(`functions/credentials/contexts/${name}.json`, 'utf8')),
  ]),
);

beforeAll(async () => {
  server = await serveHttps(files);
});
afterAll(() => server.stop());

const by = (key: string) => ({
  signer,
  origin: server.origin,
  key: { name: key, kmsKeyId: key },
  created: `${NOW.slice(0, 19)}Z`,
});
const credential = (index: number, over: Partial<typeof CONTENT> = {}, key = 'key-2026-01') =>
  signDocument(
    unsignedCredential({
      ...CONTENT,
      origin: server.origin,
      awardedOn: dayFrom(-30),
      validFrom: dayFrom(-30),
      validUntil: dayFrom(700),
      status: { list: 'r1', index },
      ...over,
    }),
    by(key),
  );

const JSON_LD = 'application/ld+json';
/** What the issuer publishes. */
const publish = async (keys: readonly IssuerKey[], revoked: readonly number[] | null, at = NOW) => {
  const did = didDocument(server.origin, keys);
  files.set('/.well-known/did.json', { body: JSON.stringify(did), type: 'application/json' });
  files.delete('/status/r1');
  const signing = keys.find(({ state }) => state === 'SIGNING');
  const list =
    revoked && signing
      ? await signDocument(await statusListOf(server.origin, 'r1', revoked, at), by(signing.name))
      : null;
  if (list) files.set('/status/r1', { body: JSON.stringify(list), type: JSON_LD });
  return { did, lists: list ? { [list.id]: list } : {} };
};
const KEYS = [issuerKey('key-2026-01'), issuerKey('key-2026-02', 'ANNOUNCED')];

type Said = {
  errors: string[];
  valid_signature?: unknown;
  expiration?: unknown;
  revocation_status?: unknown;
};
const accepts = (said: Said): boolean =>
  said.errors.length === 0 &&
  said.valid_signature === true &&
  said.expiration === true &&
  said.revocation_status === true;
const core = async (...credentials: unknown[]) =>
  (await askVerifierCore(credentials, server.certificate)) as Said[];
const changed = (whole: Awaited<ReturnType<typeof credential>>) => ({
  ...whole,
  credentialSubject: { ...whole.credentialSubject, name: 'Une Autre Structure' },
});

describe('@digitalcredentials/verifier-core', () => {
  it('accepts a valid credential, and refuses one that is tampered with, revoked or expired', async () => {
    await publish(KEYS, [7]);
    const valid = await credential(6);
    const redrawn = {
      ...valid,
      issuer: { ...valid.issuer, image: { ...valid.issuer.image, id: councilImage(5) } },
    };
    const expired = await credential(5, { validFrom: dayFrom(-400), validUntil: dayFrom(-2) });
    const [yes, tampered, revoked, old, drawn] = await core(
      valid,
      changed(valid),
      await credential(7),
      expired,
      redrawn,
    );
    expect(yes).toMatchObject({
      valid_signature: true,
      expiration: true,
      revocation_status: true,
      errors: [],
    });
    expect(accepts(yes!)).toBe(true);
    expect(tampered!.errors).toEqual(['invalid_signature']);
    expect(drawn!.errors).toEqual(['invalid_signature']);
    expect(revoked).toMatchObject({ valid_signature: true, revocation_status: false });
    expect(old!.expiration).toBe(false);
  });

  it.each([
    ['is not there', null, NOW],
    ['is older than two days', [], instantFrom(-3)],
  ])('does not accept it when the status list %s', async (_, bits, at) => {
    await publish(KEYS, bits, at);
    const [said] = await core(await credential(6));
    expect(accepts(said!)).toBe(false);
  });

  it('still accepts what a retired key signed, and nothing that a compromised one did', async () => {
    const former = await credential(6);
    const fresh = await credential(8, {}, 'key-2026-02');
    await publish([issuerKey('key-2026-01', 'LISTED'), issuerKey('key-2026-02')], []);
    expect((await core(former, fresh)).map(accepts)).toEqual([true, true]);
    await publish([issuerKey('key-2026-01', 'COMPROMISED'), issuerKey('key-2026-02')], []);
    expect((await core(former, fresh)).map(accepts)).toEqual([false, true]);
    // The same words, signed anew.
    expect((await core(await credential(6, {}, 'key-2026-02'))).map(accepts)).toEqual([true]);
  });
});

(hasPyld() ? describe : describe.skip)('a program in Python, by pyld', () => {
  const python = (world: { did: unknown; lists: Record<string, unknown> }, ...credentials: unknown[]) =>
    askPython({ now: NOW, contexts, ...world, credentials });

  it('accepts a valid credential, and refuses one that is tampered with, revoked or expired', async () => {
    const world = await publish(KEYS, [7]);
    const valid = await credential(6);
    const expired = await credential(5, { validFrom: dayFrom(-400), validUntil: dayFrom(-2) });
    const longer = { ...expired, validUntil: valid.validUntil };
    const foreign = await credential(6, {}, 'key-foreign');
    expect(await python(world, valid, changed(valid), await credential(7), expired, longer, foreign)).toEqual(
      [
        'valid',
        'invalid: the signature does not fit',
        'revoked',
        'expired',
        'invalid: the signature does not fit',
        'invalid: a key that the issuer does not list',
      ],
    );
  });

  it('leaves it open when the status list is old, missing or forged', async () => {
    const one = await credential(6);
    const { did } = await publish(KEYS, []);
    expect(await python({ did, lists: {} }, one)).toEqual(['unverifiable']);
    const old = await publish(KEYS, [], instantFrom(-3));
    expect(await python(old, one)).toEqual(['unverifiable']);
    const { lists } = await publish(KEYS, [6]);
    const [url, list] = Object.entries(lists)[0]!;
    const { lists: clear } = await publish(KEYS, []);
    const { credentialSubject } = Object.values(clear)[0]!;
    expect(await python({ did, lists: { [url]: { ...list, credentialSubject } } }, one)).toEqual([
      'unverifiable',
    ]);
  });

  it('follows the keys as they are published', async () => {
    const former = await credential(6);
    const listed = await publish([issuerKey('key-2026-01', 'LISTED'), issuerKey('key-2026-02')], []);
    expect(await python(listed, former)).toEqual(['valid']);
    const lost = await publish([issuerKey('key-2026-01', 'COMPROMISED'), issuerKey('key-2026-02')], []);
    expect(await python(lost, former, await credential(6, {}, 'key-2026-02'))).toEqual([
      'invalid: a key that the issuer does not list',
      'valid',
    ]);
  });
});
