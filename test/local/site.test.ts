import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeS3PublicFiles } from '../../functions/adapters/s3-public-files.ts';
import { FileChanged } from '../../functions/ports.ts';
import { makeAws } from '../../local/aws/aws.ts';
import { openObjects } from '../../local/aws/object-store.ts';
import { makeS3 } from '../../local/aws/s3.ts';
import { listen, type Listener } from '../../local/http/listen.ts';
import { makeSite } from '../../local/http/site.ts';
import { makeModel } from '../../local/template/resolve.ts';
import { siteOf } from '../../local/template/site.ts';
import { makeStack } from '../../local/template/stack.ts';

const bucket = 'site';
const objects = openObjects(mkdtempSync(join(tmpdir(), 'local-site-')));
const HEADERS = { contentType: 'application/json', cacheControl: 'no-cache' };
const tagOf = (text: string) => `"${createHash('md5').update(text).digest('hex')}"`;
let listener: Listener;

beforeAll(async () => {
  listener = await listen(0);
  const buckets = [{ name: bucket, versioned: true, lockMs: null, tells: false, cors: [] }];
  listener.serve(
    makeAws({
      services: { s3: makeS3(objects, buckets, { now: Date.now, onCreated: () => undefined }) } as never,
      callers: new Map([
        [
          'ALL',
          {
            name: 'all',
            role: 'all',
            statements: [{ Effect: 'Allow', Action: ['s3:*'], Resource: ['*'], Condition: {} }],
          },
        ],
      ]),
      register: undefined as never,
      onUse: () => undefined,
      onRefusal: () => undefined,
    }),
  );
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'ALL',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${listener.port}`,
  });
});
afterAll(() => listener.stop());

const files = () => makeS3PublicFiles(bucket);
const site = makeSite({ patterns: ['/status/*', '/.well-known/did.json', '/a?'], bucket }, objects);
const ask = (url: string, method = 'GET', headers = {}) => site({ url, method, headers });

describe('a public file', () => {
  it('is written whole, and read with the tag that it has', async () => {
    expect(await files().get('status/none')).toBeNull();
    expect(await files().put('status/r1', 'un', HEADERS)).toBe(tagOf('un'));
    const read = await files().get('status/r1');
    expect([Buffer.from(read!.content).toString(), read!.tag]).toEqual(['un', tagOf('un')]);
  });

  it('is written on a condition: not there yet, or as it was read', async () => {
    await files().put('status/r2', 'un', HEADERS, null);
    await expect(files().put('status/r2', 'deux', HEADERS, null)).rejects.toThrow(FileChanged);
    const tag = await files().put('status/r2', 'deux', HEADERS, tagOf('un'));
    await expect(files().put('status/r2', 'trois', HEADERS, tagOf('un'))).rejects.toThrow(FileChanged);
    await expect(files().put('status/none', 'trois', HEADERS, tag)).rejects.toThrow(FileChanged);
    expect(Buffer.from((await files().get('status/r2'))!.content).toString()).toBe('deux');
  });

  it('of many who write it at once from what they read, one comes through', async () => {
    const tag = await files().put('status/r3', '0', HEADERS);
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, async (_, n) => files().put('status/r3', `n${n}`, HEADERS, tag)),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the site', () => {
  it('gives a file as it was put, to pages of any origin', async () => {
    await files().put('status/r1', '{"a":1}', HEADERS);
    expect(ask('/status/r1?x=1')).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'application/json',
        'cache-control': 'no-cache',
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
        etag: tagOf('{"a":1}'),
      },
      body: Buffer.from('{"a":1}'),
    });
    expect(ask('/status/r1', 'HEAD')).toMatchObject({ status: 200 });
  });

  it('says what has not changed since it was read', async () => {
    await files().put('status/r1', 'un', HEADERS);
    expect(ask('/status/r1', 'GET', { 'if-none-match': `"autre", W/${tagOf('un')}` })).toMatchObject({
      status: 304,
      body: '',
    });
    expect(ask('/status/r1', 'GET', { 'if-none-match': '"autre"' })).toMatchObject({ status: 200 });
  });

  it('says what is not there, and takes nothing', () => {
    expect(ask('/status/none')).toMatchObject({ status: 404 });
    expect(ask('/status/%ff')).toMatchObject({ status: 404 });
    expect(ask('/status/../.well-known/did.json')).toMatchObject({ status: 404 });
    expect(ask('/status/r1', 'PUT')).toMatchObject({ status: 403 });
    expect(ask('/status/r1', 'OPTIONS')).toMatchObject({ status: 200 });
  });

  it('leaves to the API every other path', () => {
    for (const path of [
      '/',
      '/status',
      '/Status/r1',
      '/.well-known/jwks.json',
      '/xwell-known/did.json',
      '/ab/c',
    ])
      expect(ask(path)).toBeNull();
    expect(ask('/ab')).not.toBeNull();
  });
});

describe('what the template says of public files', () => {
  const distribution = {
    Origins: [
      { Id: 'api', DomainName: { Ref: 'ApiHost' } },
      { Id: 'files', DomainName: { Ref: 'SiteHost' }, S3OriginConfig: {} },
    ],
    CacheBehaviors: [
      { PathPattern: '/status/*', TargetOriginId: 'files' },
      { PathPattern: '/api/*', TargetOriginId: 'api' },
    ],
  };
  const edge = makeStack('Edge', {
    Parameters: { ApiHost: {}, SiteHost: {} },
    Resources: {
      D: { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: distribution } },
    },
  });
  const data = makeStack('Data', {
    Resources: { Files: { Type: 'AWS::S3::Bucket' } },
    Outputs: { SiteHost: { Value: { 'Fn::GetAtt': ['Files', 'RegionalDomainName'] } } },
  });
  const service = makeStack('Service', { Outputs: { ApiHost: { Value: 'api.example' } } });

  it('is which paths lead to which bucket, by the outputs that are given for its parameters', () => {
    expect(siteOf(makeModel([data, service, edge], {}))).toEqual({
      patterns: ['/status/*'],
      bucket: 'data-files',
    });
    expect(siteOf(makeModel([data, service], {}))).toEqual({ patterns: [], bucket: null });
  });
});
