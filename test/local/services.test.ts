import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import {
  DecryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
} from '@aws-sdk/client-kms';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { createTransport } from 'nodemailer';
import { makeKmsCredentialSigner } from '../../functions/adapters/kms-credential-signer.ts';
import { makeAws } from '../../local/aws/aws.ts';
import { makeDynamodb } from '../../local/aws/dynamodb.ts';
import { makeEventBridge } from '../../local/aws/event-bridge.ts';
import { openKeys } from '../../local/aws/key-store.ts';
import { makeKms } from '../../local/aws/kms.ts';
import { openMailbox } from '../../local/aws/mailbox.ts';
import { openObjects } from '../../local/aws/object-store.ts';
import { makeS3 } from '../../local/aws/s3.ts';
import { makeSes } from '../../local/aws/ses.ts';
import { openDeadLetters } from '../../local/bus/dead-letters.ts';
import { startEvents } from '../../local/bus/events.ts';
import { openPosted } from '../../local/bus/posted.ts';
import type { Lambda } from '../../local/functions/lambda.ts';
import { listen, type Listener } from '../../local/http/listen.ts';
import { mailboxPage } from '../../local/pages/mailbox-page.ts';
import { openRegister } from '../../local/register/open-register.ts';
import type { KeyDefinition } from '../../local/template/keys.ts';
import { arnOf } from '../../local/template/names.ts';
import type { System } from '../../local/template/system.ts';
import { makeWatch } from '../../local/watch/watch.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'local-services-'));
const key = (id: string, spec: KeyDefinition['spec']) => ({
  id,
  arn: arnOf('AWS::KMS::Key', id),
  spec,
});
const secret = key('00000000-0000-4000-8000-000000000001', 'SYMMETRIC_DEFAULT');
const pair = key('00000000-0000-4000-8000-000000000002', 'RSA_2048');
const edwards = key('00000000-0000-4000-8000-000000000003', 'ECC_NIST_EDWARDS25519');
const mailbox = openMailbox(dataDir);
const register = openRegister('local/register');
const charters = { name: 'charters', versioned: true, lockMs: null, tells: false, cors: [] };
const DAY = 86_400_000;
const locked = { ...charters, name: 'locked', lockMs: 30 * DAY };
let realTime = Date.now();
const signs = {
  Effect: 'Allow' as const,
  Action: ['kms:Sign'],
  Resource: ['*'],
  Condition: { StringEquals: { 'kms:SigningAlgorithm': ['ED25519_SHA_512'], 'kms:MessageType': ['RAW'] } },
};
const refusals: string[] = [];
const posted: object[] = [];
/** Bounces are told, by one configuration set; complaints are not. */
const MAILS = {
  configurationSets: ['mails'],
  mailDestinations: [{ configuration: 'mails', types: ['bounce'], busArn: 'arn:bus' }],
};
let listener: Listener;
const client = (accessKeyId = 'ALL') => ({
  endpoint: `http://127.0.0.1:${listener.port}`,
  region: 'eu-west-3',
  credentials: { accessKeyId, secretAccessKey: 'local' },
  maxAttempts: 1,
});

beforeAll(async () => {
  listener = await listen(0);
  const everything = [{ Effect: 'Allow' as const, Action: ['*'], Resource: ['*'], Condition: {} }];
  listener.serve(
    makeAws({
      services: {
        dynamodb: makeDynamodb('http://127.0.0.1:9', [], () => {}),
        kms: makeKms(openKeys(dataDir, [secret, pair, edwards])),
        ses: makeSes({
          mailbox,
          now: () => Date.UTC(2026, 11, 1, 9),
          system: MAILS,
          post: (busArn, notice) => posted.push({ busArn, ...notice }),
        }),
        events: makeEventBridge((busArn, notice) => posted.push({ busArn, ...notice })),
        s3: makeS3(openObjects(dataDir), [charters, locked], { now: () => realTime, onCreated: () => {} }),
      },
      callers: new Map([
        ['ALL', { name: 'all', role: 'all', statements: everything }],
        ['NONE', { name: 'none', role: 'none', statements: [] }],
        ['SIGNER', { name: 'signer', role: 'signer', statements: [signs] }],
      ]),
      register: register.answer,
      onUse: () => {},
      onRefusal: (text) => refusals.push(text),
    }),
  );
});
afterAll(() => listener.stop());

describe('keys', () => {
  it('wrap data keys under their context alone, and stay their owner’s', async () => {
    const kms = new KMSClient(client());
    const EncryptionContext = { subject: 'a', council: '62' };
    const made = await kms.send(
      new GenerateDataKeyCommand({ KeyId: secret.id, KeySpec: 'AES_256', EncryptionContext }),
    );
    const CiphertextBlob = made.CiphertextBlob!;
    const sameContext = { council: '62', subject: 'a' };
    const opened = await kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: sameContext }));
    expect(opened.Plaintext).toEqual(made.Plaintext);
    const other = new DecryptCommand({ CiphertextBlob, EncryptionContext: { subject: 'b' } });
    await expect(kms.send(other)).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
    expect(statSync(join(dataDir, 'keys', secret.id)).mode & 0o777).toBe(0o600);
  });

  describe('of Edwards’ curve', () => {
    const signing = (over: object = {}) =>
      new SignCommand({
        KeyId: edwards.id,
        Message: Buffer.from('message'),
        MessageType: 'RAW',
        SigningAlgorithm: 'ED25519_SHA_512',
        ...over,
      });

    it('sign up to 4096 bytes as they are, for the adapter that functions use', async () => {
      const signer = makeKmsCredentialSigner(new KMSClient(client()));
      const known = await signer.publicKey(edwards.arn);
      expect(known).toHaveLength(32);
      const x = Buffer.from(known).toString('base64url');
      const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
      for (const message of [Buffer.alloc(64, 7), Buffer.alloc(4096)]) {
        const signature = await signer.sign(edwards.id, message);
        expect(signature).toHaveLength(64);
        expect(verify(null, message, publicKey, signature)).toBe(true);
        expect(await signer.sign(edwards.id, message)).toEqual(signature);
      }
      await expect(signer.publicKey(pair.id)).rejects.toThrow('not an Ed25519 key');
    });

    it.each([
      ['a digest', { MessageType: 'DIGEST' }, 'ValidationException'],
      ['more than 4096 bytes', { Message: Buffer.alloc(4097) }, 'ValidationException'],
      ['nothing', { Message: Buffer.alloc(0) }, 'ValidationException'],
      [
        'the message where a digest is asked',
        { SigningAlgorithm: 'ED25519_PH_SHA_512' },
        'ValidationException',
      ],
      ['the name of another standard', { SigningAlgorithm: 'EDDSA' }, 'ValidationException'],
      ['by RSA', { SigningAlgorithm: 'RSASSA_PSS_SHA_256' }, 'InvalidKeyUsageException'],
      ['by a key of RSA', { KeyId: pair.id }, 'InvalidKeyUsageException'],
      ['by a secret', { KeyId: secret.id }, 'InvalidKeyUsageException'],
      ['by no key', { KeyId: 'none' }, 'NotFoundException'],
    ])('do not sign %s', async (_, over, name) => {
      await expect(new KMSClient(client()).send(signing(over))).rejects.toMatchObject({ name });
    });

    it('tell what they are', async () => {
      const told = await new KMSClient(client()).send(new GetPublicKeyCommand({ KeyId: edwards.id }));
      expect(told).toMatchObject({ KeySpec: 'ECC_NIST_EDWARDS25519', KeyUsage: 'SIGN_VERIFY' });
      expect(told.SigningAlgorithms).toContain('ED25519_SHA_512');
      expect(told.PublicKey).toHaveLength(44);
    });

    it('sign for a role only by the algorithm and the kind of message that it may use', async () => {
      const kms = new KMSClient(client('SIGNER'));
      await kms.send(signing());
      for (const over of [{ MessageType: 'DIGEST' }, { SigningAlgorithm: 'ED25519_PH_SHA_512' }])
        await expect(kms.send(signing(over))).rejects.toMatchObject({ name: 'AccessDeniedException' });
    });
  });

  it.each(['RAW', 'DIGEST'] as const)(
    'sign a %s message that the public key verifies',
    async (MessageType) => {
      const kms = new KMSClient(client());
      const message = Buffer.from('jeton');
      const Message =
        MessageType === 'RAW' ? message : Buffer.from(await crypto.subtle.digest('SHA-256', message));
      const SigningAlgorithm = 'RSASSA_PKCS1_V1_5_SHA_256';
      const { Signature } = await kms.send(
        new SignCommand({ KeyId: pair.arn, Message, MessageType, SigningAlgorithm }),
      );
      const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: pair.id }));
      const publicKey = createPublicKey({ key: Buffer.from(PublicKey!), type: 'spki', format: 'der' });
      expect(verify('sha256', message, publicKey, Signature!)).toBe(true);
    },
  );

  it('refuse whoever has no right, and say what is missing', async () => {
    const kms = new KMSClient(client('NONE'));
    await expect(kms.send(new GetPublicKeyCommand({ KeyId: pair.id }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    expect(refusals.at(-1)).toContain('none n’a pas le droit kms:GetPublicKey');
  });
});

describe('objects', () => {
  it('come back as they were put, once', async () => {
    const s3 = new S3Client(client());
    const place = { Bucket: 'charters', Key: '62/é à.yaml' };
    const put = new PutObjectCommand({
      ...place,
      Body: 'seuil: 3',
      ContentType: 'application/yaml',
      IfNoneMatch: '*',
    });
    await s3.send(put);
    await expect(s3.send(put)).rejects.toMatchObject({ name: 'PreconditionFailed' });
    const got = await s3.send(new GetObjectCommand(place));
    expect([await got.Body?.transformToString(), got.ContentType]).toEqual(['seuil: 3', 'application/yaml']);
    expect((await s3.send(new HeadObjectCommand(place))).ContentLength).toBe(8);
  });

  it('may come in chunks with their checksum behind', async () => {
    const s3 = new S3Client(client());
    const place = { Bucket: 'charters', Key: 'big' };
    const body = Buffer.alloc(200_000, 'é');
    await s3.send(
      new PutObjectCommand({ ...place, Body: Readable.from([body]), ContentLength: body.length }),
    );
    const got = await s3.send(new GetObjectCommand(place));
    expect(Buffer.from((await got.Body?.transformToByteArray())!).equals(body)).toBe(true);
  });

  describe('in a bucket that locks', () => {
    const place = { Bucket: 'locked', Key: 'checkpoints/2026-12-01.json' };
    const put = (body: string, over: object = {}) =>
      new S3Client(client()).send(new PutObjectCommand({ ...place, Body: body, ...over }));
    const removed = (VersionId: string | undefined) =>
      new S3Client(client()).send(new DeleteObjectCommand({ ...place, VersionId }));

    it('are removed by nobody before their time, and what comes later leaves them as they were', async () => {
      const first = await put('the first');
      await expect(removed(first.VersionId)).rejects.toMatchObject({ name: 'AccessDenied' });
      await expect(put('another', { IfNoneMatch: '*' })).rejects.toMatchObject({
        name: 'PreconditionFailed',
      });
      const later = await put('the second');
      await expect(removed(later.VersionId)).rejects.toMatchObject({ name: 'AccessDenied' });
      const s3 = new S3Client(client());
      const read = await s3.send(new GetObjectCommand({ ...place, VersionId: first.VersionId }));
      expect(await read.Body?.transformToString()).toBe('the first');
      expect(read.ObjectLockMode).toBe('COMPLIANCE');
      expect(read.ObjectLockRetainUntilDate?.getTime()).toBe(realTime + 30 * DAY);
      realTime += 31 * DAY;
      await removed(first.VersionId);
      realTime -= 31 * DAY;
    });

    it('are taken only from whoever says what they should hold, and if they hold it', async () => {
      const bare = new S3Client({ ...client(), requestChecksumCalculation: 'WHEN_REQUIRED' });
      const command = new PutObjectCommand({ ...place, Body: 'x' });
      await expect(bare.send(command)).rejects.toMatchObject({ name: 'InvalidRequest' });
      await expect(put('x', { ChecksumSHA256: Buffer.alloc(32).toString('base64') })).rejects.toMatchObject({
        name: 'BadDigest',
      });
    });
  });

  it('are missing by their proper names', async () => {
    const s3 = new S3Client(client());
    const get = (Bucket: string) => s3.send(new GetObjectCommand({ Bucket, Key: 'none' }));
    await expect(get('charters')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(get('others')).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
});

describe('mails', () => {
  it('land in the mailbox with their words decoded', async () => {
    const subject = 'Votre dossier est déclaré complet – à lire';
    const text = `Bonjour,\n\nLa décision tombe le 1ᵉʳ décembre : ${'très '.repeat(40)}longue.`;
    const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail({
      from: 'a@exemple.fr',
      to: 'b@exemple.fr',
      subject,
      text,
      html: '<p>non</p>',
    });
    const Data = composed.message as Buffer;
    await new SESv2Client(client()).send(
      new SendEmailCommand({ FromEmailAddress: 'Label <a@exemple.fr>', Content: { Raw: { Data } } }),
    );
    expect(mailbox.all()).toEqual([
      { id: expect.any(String), at: '2026-12-01T09:00:00.000Z', to: 'b@exemple.fr', subject, text },
    ]);
    expect(openMailbox(dataDir).all()).toEqual(mailbox.all());
  });

  const sendTo = (to: string, more: object = {}) =>
    new SESv2Client(client()).send(
      new SendEmailCommand({
        FromEmailAddress: 'a@exemple.fr',
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: { Data: 's' }, Body: { Text: { Data: 't' } } } },
        ConfigurationSetName: 'mails',
        EmailTags: [{ Name: 'fact', Value: 'f-1' }],
        ...more,
      }),
    );

  it('come back from the addresses that are kept for that, and are told where the template says', async () => {
    posted.length = 0;
    await sendTo('ada@exemple.fr');
    await sendTo('complaint@simulator.amazonses.com');
    await sendTo('bounce@simulator.amazonses.com', { ConfigurationSetName: undefined });
    expect(posted).toEqual([]);
    const { MessageId } = await sendTo('bounce+ada@simulator.amazonses.com');
    expect(posted).toEqual([
      {
        busArn: 'arn:bus',
        source: 'aws.ses',
        detailType: 'Email Bounced',
        detail: {
          eventType: 'Bounce',
          bounce: expect.objectContaining({ bounceType: 'Permanent' }),
          mail: expect.objectContaining({
            messageId: MessageId,
            tags: { fact: ['f-1'], 'ses:configuration-set': ['mails'] },
          }),
        },
      },
    ]);
    posted.length = 0;
    await expect(sendTo('ada@exemple.fr', { ConfigurationSetName: 'other' })).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });

  it('are shown escaped', () => {
    const mail = { id: '1', at: '2026-12-01T09:00:00Z', to: 'x', subject: '<script>', text: '"&' };
    const page = mailboxPage([mail]);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
  });
});

describe('events', () => {
  const entry = (Detail: string, EventBusName = 'bus') => ({
    EventBusName,
    Source: 'label-ess',
    DetailType: 'Fact.v1',
    Detail,
  });

  it('are put on the bus that they name, one by one, but those that cannot be read', async () => {
    const events = new EventBridgeClient(client());
    const arn = arnOf('AWS::Events::EventBus', 'bus');
    const Entries = [entry('{"a":1}'), entry('{"a":'), entry('{"a":2}', arn)];
    const answer = await events.send(new PutEventsCommand({ Entries }));
    expect(answer.FailedEntryCount).toBe(1);
    expect(answer.Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
      undefined,
      'MalformedDetail',
      undefined,
    ]);
    const notice = { busArn: arn, source: 'label-ess', detailType: 'Fact.v1' };
    expect(posted).toEqual([
      { ...notice, detail: { a: 1 } },
      { ...notice, detail: { a: 2 } },
    ]);
  });

  it('are refused to whoever has no right to the bus', async () => {
    const events = new EventBridgeClient(client('NONE'));
    const put = events.send(new PutEventsCommand({ Entries: [entry('{}')] }));
    await expect(put).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(refusals.at(-1)).toMatch(/none n’a pas le droit events:PutEvents sur .*event-bus\/bus$/);
  });

  it('are kept until they are delivered, across a stop', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'local-posted-'));
    const delivered: unknown[] = [];
    const stopped = openPosted(
      folder,
      () => new Promise(() => {}),
      () => false,
    );
    stopped.post('bus', { source: 'label-ess', detailType: 'Fact.v1', detail: 1 });
    expect(stopped.pending()).toBe(1);
    const bus = async (_: string, { detail }: { detail: unknown }) => void delivered.push(detail);
    const started = openPosted(folder, bus, () => false);
    started.post('bus', { source: 'label-ess', detailType: 'Fact.v1', detail: 2 });
    while (started.pending() > 0) await wait(1);
    expect(delivered).toEqual([1, 2]);
    expect(openPosted(folder, bus, () => false).pending()).toBe(0);
  });
});

describe('time', () => {
  it('does not move before what functions put on a bus is delivered', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'local-events-'));
    const { promise: answer, resolve: release } = Promise.withResolvers<null>();
    const lambda = { definition: {}, invoke: () => answer } as unknown as Lambda;
    const target = { functionArn: 'slow', retries: 0, deadLetters: undefined };
    const rule = { busArn: 'bus', pattern: () => true, targets: [target] };
    const events = await startEvents({ pipes: [], queues: [], rules: [rule] } as unknown as System, {
      lambdas: new Map([['slow', lambda]]),
      engine: '',
      dataDir: folder,
      deadLetters: openDeadLetters(folder, () => {}),
      clock: { now: () => 0, moveTo: () => true },
      watch: makeWatch([], [], () => 0),
      othersQuiet: () => true,
      say: () => {},
    });
    try {
      events.post('bus', { source: 'label-ess', detailType: 'Fact.v1', detail: 1 });
      const moved = events.moveTo(1);
      const first = await Promise.race([moved.then(() => 'moved'), wait(50).then(() => 'waiting')]);
      expect([events.quiet(), first]).toEqual([false, 'waiting']);
      release(null);
      expect(await moved).toBe(true);
      expect(events.quiet()).toBe(true);
    } finally {
      await events.stop();
    }
  });
});

describe('the register', () => {
  const search = (number: string) =>
    JSON.parse(String(register.answer(`/register/search?q=${number}`).body)) as { results: object[] };

  it('knows a fictional structure by SIREN, SIRET and RNA, and no other', () => {
    const { results } = search('000000018');
    expect(results).toMatchObject([{ siren: '000000018', nature_juridique: '9220' }]);
    expect(search('W629999901').results).toEqual(results);
    expect(search('00000001800010').results).toMatchObject([
      { matching_etablissements: [{ siret: '00000001800010', etat_administratif: 'A' }] },
    ]);
    expect(search('999999999').results).toEqual([]);
    expect(register.answer('/register/complements/000000018').status).toBe(200);
    expect(register.answer('/register/complements/999999999').status).toBe(404);
  });

  it('learns a structure, also one that is not in Sirene, and may fall silent', () => {
    expect(register.teach({ rna: 'W629999902', name: 'Les Oubliés', seatCommune: '62041' })).toBe(true);
    expect(register.teach({ name: 'Sans numéro' })).toBe(false);
    expect(search('W629999902').results).toEqual([]);
    expect(register.answer('/register/complements/W629999902').body).toContain('62041');
    register.silence(true);
    expect(register.answer('/register/search?q=000000018').status).toBe(503);
    register.silence(false);
    expect(search('000000018').results).toHaveLength(1);
  });
});
