import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { makeAws } from '../../local/aws/aws.ts';
import { openObjects } from '../../local/aws/object-store.ts';
import { type Created, makeS3, objectCreated } from '../../local/aws/s3.ts';
import { scanBytes } from '../../local/aws/scan/scan-bytes.ts';
import { makeScanner } from '../../local/aws/scan/scanner.ts';
import type { Service } from '../../local/aws/service.ts';
import type { Notice } from '../../local/bus/event.ts';
import { listen, type Listener } from '../../local/http/listen.ts';
import { postForm } from '../../local/journey/send-document.ts';
import { encryptedPdf } from '../support/files/make-pdf.ts';
import { makeZip } from '../support/files/make-zip.ts';
import { TRIAL } from '../support/files/hostile-files.ts';

const PAGES = 'https://label.exemple.fr';
const MARK = 'GuardDutyMalwareScanStatus';
const dataDir = mkdtempSync(join(tmpdir(), 'local-uploads-'));
const store = openObjects(dataDir);
const created: Created[] = [];
const clock = { ahead: 0 };
const unused = {} as Service;
let listener: Listener;
let s3: S3Client;

const allow = (Action: string[], Condition = {}) => [
  { Effect: 'Allow' as const, Action, Resource: ['arn:aws:s3:::documents/in/*'], Condition },
];
const onlyClean = { StringEquals: { [`s3:ExistingObjectTag/${MARK}`]: ['NO_THREATS_FOUND'] } };

const client = (accessKeyId: string): S3Client =>
  new S3Client({
    endpoint: `http://127.0.0.1:${listener.port}`,
    region: 'eu-west-3',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey: 'local' },
  });

beforeAll(async () => {
  listener = await listen(0);
  const bucket = {
    name: 'documents',
    versioned: true,
    lockMs: null,
    tells: true,
    cors: [{ origins: [PAGES], methods: ['POST'] }],
  };
  listener.serve(
    makeAws({
      services: {
        dynamodb: unused,
        kms: unused,
        ses: unused,
        events: unused,
        s3: makeS3(store, [bucket], {
          now: () => Date.now() + clock.ahead,
          onCreated: (one) => created.push(one),
        }),
      },
      callers: new Map([
        ['SENDER', { name: 'sender', role: 'sender', statements: allow(['s3:PutObject']) }],
        ['GIVER', { name: 'giver', role: 'giver', statements: allow(['s3:GetObjectVersion'], onlyClean) }],
        ['READER', { name: 'reader', role: 'reader', statements: allow(['s3:GetObjectVersion']) }],
      ]),
      register: () => ({ status: 404, headers: {}, body: '' }),
      onUse: () => undefined,
      onRefusal: () => undefined,
    }),
  );
  s3 = client('SENDER');
});
afterAll(async () => {
  await listener.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
afterEach(() => {
  clock.ahead = 0;
});

const bytes = Buffer.from('des octets');
const signed = (other: object = {}, sender = s3) =>
  createPresignedPost(sender, {
    Bucket: 'documents',
    Key: 'in/62/a',
    Expires: 300,
    Conditions: [['content-length-range', bytes.length, bytes.length]],
    Fields: {
      'Content-Type': 'application/pdf',
      'x-amz-checksum-algorithm': 'SHA256',
      'x-amz-checksum-sha256': createHash('sha256').update(bytes).digest('base64'),
    },
    ...other,
  });

describe('a form that was signed', () => {
  it('puts a version, which the bus is told of as storage tells it', async () => {
    const answer = await postForm(await signed(), bytes);
    const version = answer.headers.get('x-amz-version-id');
    expect([answer.status, version?.length]).toEqual([204, 32]);
    expect(objectCreated(created.at(-1)!)).toEqual({
      source: 'aws.s3',
      detailType: 'Object Created',
      resources: ['arn:aws:s3:::documents'],
      detail: {
        version: '0',
        bucket: { name: 'documents' },
        object: {
          key: 'in/62/a',
          size: bytes.length,
          etag: createHash('md5').update(bytes).digest('hex'),
          'version-id': version,
        },
        reason: 'PostObject',
      },
    });
    expect(store.get({ bucket: 'documents', key: 'in/62/a' }, version ?? '')?.body.equals(bytes)).toBe(true);
  });

  it('until its end, not a second after', async () => {
    const form = await signed();
    clock.ahead = 290_000;
    expect((await postForm(form, bytes)).status).toBe(204);
    clock.ahead = 301_000;
    const late = await postForm(form, bytes);
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Policy expired')]);
  });

  it.each([
    ['shorter', bytes.subarray(1), 400, 'EntityTooSmall'],
    ['longer', Buffer.concat([bytes, bytes]), 400, 'EntityTooLarge'],
    ['other', Buffer.from('des OCTETS'), 400, 'BadDigest'],
  ])('takes no %s bytes', async (_, other, status, code) => {
    const answer = await postForm(await signed(), other);
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(code)]);
  });

  it('by somebody who may put there, and nowhere else', async () => {
    expect((await postForm(await signed({ Key: 'out/62/a' }), bytes)).status).toBe(403);
    expect((await postForm(await signed({}, client('READER')), bytes)).status).toBe(403);
    expect((await postForm(await signed({}, client('NOBODY')), bytes)).status).toBe(403);
    expect((await postForm(await signed({ Bucket: 'others' }), bytes)).status).toBe(403);
  });

  it('and nothing that is no form', async () => {
    const { url } = await signed();
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await fetch(url, json)).status).toBe(412);
    const torn = {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'multipart/form-data; boundary=a' },
    };
    expect((await fetch(url, torn)).status).toBe(400);
    const form = new FormData();
    form.append('key', 'in/62/a');
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(400);
  });

  it('from pages of the service alone', async () => {
    const { url, fields } = await signed();
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([bytes]));
    const from = (origin: string, method = 'POST') =>
      fetch(url, {
        method,
        headers: { origin, 'access-control-request-method': 'POST' },
        ...(method === 'POST' && { body: form }),
      });
    expect((await from(PAGES)).headers.get('access-control-allow-origin')).toBe(PAGES);
    expect((await from('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
    expect((await from(PAGES, 'OPTIONS')).status).toBe(200);
    expect((await from('https://evil.example', 'OPTIONS')).status).toBe(403);
  });
});

describe('an address that was signed', () => {
  const kept = () => {
    const place = { bucket: 'documents', key: 'in/62/b' };
    const version = store.put(place, { body: bytes, headers: { 'content-type': 'application/pdf' } });
    return { ...place, version };
  };
  const address = ({ bucket, key, version }: ReturnType<typeof kept>, as = 'GIVER') =>
    getSignedUrl(
      client(as),
      new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        VersionId: version,
        ResponseContentType: 'application/octet-stream',
        ResponseCacheControl: 'no-store',
      }),
      { expiresIn: 60 },
    );

  it('gives the very version, under the type that was signed, for a minute', async () => {
    const version = kept();
    store.tag(version, { [MARK]: 'NO_THREATS_FOUND' });
    store.put(version, { body: Buffer.from('autre'), headers: {} });
    const url = await address(version);
    const got = await fetch(url);
    expect([await got.text(), got.headers.get('content-type'), got.headers.get('cache-control')]).toEqual([
      'des octets',
      'application/octet-stream',
      'no-store',
    ]);
    clock.ahead = 61_000;
    expect((await fetch(url)).status).toBe(403);
  });

  it.each([
    ['another version', 'versionId'],
    ['another type', 'response-content-type'],
    ['a longer time', 'X-Amz-Expires'],
    ['another signature', 'X-Amz-Signature'],
  ])('gives nothing with %s', async (_, name) => {
    const version = kept();
    store.tag(version, { [MARK]: 'NO_THREATS_FOUND' });
    const url = new URL(await address(version));
    url.searchParams.set(name, name === 'X-Amz-Expires' ? '600' : kept().version);
    expect((await fetch(url)).status).toBe(403);
  });

  it.each([[{}], [{ [MARK]: 'THREATS_FOUND' }], [{ [MARK]: 'UNSUPPORTED' }]])(
    'gives nothing that is marked %j to whom the template lets read what is clean only',
    async (tags) => {
      const version = kept();
      store.tag(version, tags);
      expect((await fetch(await address(version))).status).toBe(403);
      expect((await fetch(await address(version, 'READER'))).status).toBe(200);
    },
  );

  it('gives no version that there is not', async () => {
    const answer = await fetch(await address({ ...kept(), version: '../../clock' }, 'READER'));
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('NoSuchVersion')]);
  });

  it('puts nothing', async () => {
    const url = await getSignedUrl(
      client('READER'),
      new PutObjectCommand({ Bucket: 'documents', Key: 'in/62/c', Body: 'x' }),
    );
    expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(403);
  });
});

describe('the scan', () => {
  const inZip = (content: Buffer) => makeZip([{ name: 'a', content }]);

  it.each([
    ['plain bytes', bytes, 'NO_THREATS_FOUND'],
    ['the trial virus', TRIAL, 'THREATS_FOUND'],
    ['the trial virus in a zip', inZip(TRIAL), 'THREATS_FOUND'],
    ['the trial virus three zips deep', inZip(inZip(inZip(TRIAL))), 'THREATS_FOUND'],
    ['a zip deeper than anybody looks', [0, 1, 2, 3, 4, 5].reduce(inZip, bytes), 'UNSUPPORTED'],
    ['a zip under a password', makeZip([{ name: 'a', content: 'x', encrypted: true }]), 'UNSUPPORTED'],
    ['a zip without end', inZip(Buffer.alloc(70 * 1024 * 1024)), 'UNSUPPORTED'],
    ['a PDF under a password', encryptedPdf(), 'UNSUPPORTED'],
    ['a zip that was cut', inZip(bytes).subarray(0, 40), 'NO_THREATS_FOUND'],
  ])('of %s', (_, file, result) => {
    expect(scanBytes(file)).toBe(result);
  });

  const scannerOf = (actions: string[]) => {
    const posted: Notice[] = [];
    const statements = [
      { Effect: 'Allow' as const, Action: actions, Resource: ['arn:aws:s3:::documents/*'], Condition: {} },
    ];
    const scanner = makeScanner({
      scans: [{ plan: 'arn:plan', role: 'scan', bucket: 'documents', prefixes: ['in/'] }],
      store,
      policies: new Map([['scan', statements]]),
      post: (_, notice) => posted.push(notice),
      onUse: () => undefined,
    });
    return { scanner, posted };
  };
  const over = async ({ quiet }: { quiet: () => boolean }): Promise<void> => {
    while (!quiet()) await new Promise(setImmediate);
  };

  it('marks the version, then tells the bus in the words of the service; a stop loses none', async () => {
    const place = { bucket: 'documents', key: 'in/62/d' };
    const version = { ...place, version: store.put(place, { body: TRIAL, headers: {} }) };
    const { scanner, posted } = scannerOf(['s3:GetObjectVersion', 's3:PutObjectVersionTagging']);
    scanner.resume();
    await over(scanner);
    expect(store.tags(version)).toEqual({ [MARK]: 'THREATS_FOUND' });
    expect(posted.map(({ detail }) => detail)).toContainEqual({
      schemaVersion: '1.0',
      scanStatus: 'COMPLETED',
      resourceType: 'S3_OBJECT',
      s3ObjectDetails: {
        bucketName: 'documents',
        objectKey: 'in/62/d',
        versionId: version.version,
        s3Throttled: false,
      },
      scanResultDetails: { scanResultStatus: 'THREATS_FOUND', threats: [{ name: 'EICAR-Test-File' }] },
    });
    const again = scannerOf(['s3:GetObjectVersion', 's3:PutObjectVersionTagging']);
    again.scanner.resume();
    await over(again.scanner);
    expect(again.posted).toEqual([]);
  });

  it('says that it has no access when its role has none, and looks at nothing out of its folder', async () => {
    const place = { bucket: 'documents', key: 'in/62/e' };
    const version = { ...place, version: store.put(place, { body: bytes, headers: {} }) };
    const { scanner, posted } = scannerOf(['s3:GetObjectVersion']);
    scanner.created(version);
    scanner.created({ ...version, key: 'out/62/e' });
    await over(scanner);
    expect(posted).toHaveLength(1);
    expect(posted[0]?.detail).toMatchObject({ scanResultDetails: { scanResultStatus: 'ACCESS_DENIED' } });
  });
});
