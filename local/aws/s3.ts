import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Notice } from '../bus/event.ts';
import type { BucketDefinition } from '../template/buckets.ts';
import { unchunk } from './chunked.ts';
import type { ObjectStore, Place, StoredObject } from './object-store.ts';
import { lockedHeaders, refuseLocked } from './s3/lock.ts';
import { header, placeOf } from './s3/place.ts';
import { type PostForm, readPostForm, requireChecksum, requirePolicy } from './s3/post-form.ts';
import { isPresigned, readCredential, requirePresigned } from './s3/signature.ts';
import { answerVersions, listsVersions, removeVersion } from './s3/versions.ts';
import { type Service, type ServiceAnswer, type ServiceCall, ServiceFault } from './service.ts';

/** A version that was just kept, and by which act. */
export type Created = Place & {
  readonly version: string;
  readonly size: number;
  readonly etag: string;
  readonly reason: 'PutObject' | 'PostObject';
};

/** The event by which storage tells the account's bus of a version, as it words it. */
export const objectCreated = ({ bucket, key, version, size, etag, reason }: Created): Notice => ({
  source: 'aws.s3',
  detailType: 'Object Created',
  resources: [`arn:aws:s3:::${bucket}`],
  detail: {
    version: '0',
    bucket: { name: bucket },
    object: { key, size, etag, 'version-id': version },
    reason,
  },
});

type S3Options = {
  /** Real time, in ms: signatures live in it. */
  readonly now: () => number;
  /** Told of each version, before whoever sent it is. */
  readonly onCreated: (created: Created) => void;
};

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a body should hold, as its sender says. */
const requireSum = (declared: unknown, found: string): void => {
  if (typeof declared === 'string' && declared !== found)
    throw new ServiceFault(400, 'BadDigest', 'The checksum is not that of the body');
};

const receivedBody = (call: ServiceCall): Buffer => {
  const chunked = (header(call, 'content-encoding') ?? '').includes('aws-chunked');
  const { body, trailers } = chunked ? unchunk(call.body) : { body: call.body, trailers: new Map() };
  const declared: unknown = header(call, 'x-amz-checksum-crc32') ?? trailers.get('x-amz-checksum-crc32');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  requireSum(declared, sum.toString('base64'));
  requireSum(header(call, 'x-amz-checksum-sha256'), createHash('sha256').update(body).digest('base64'));
  return body;
};

const etagOf = (body: Buffer): string => `"${createHash('md5').update(body).digest('hex')}"`;

/** Headers that an address may ask to be given back instead of those that were kept. */
const INSTEAD: Readonly<Record<string, string>> = {
  'response-content-type': 'content-type',
  'response-cache-control': 'cache-control',
  'response-content-disposition': 'content-disposition',
};

const insteadOf = ({ query }: ServiceCall): Record<string, string> =>
  Object.fromEntries(
    Object.entries(INSTEAD).flatMap(([asked, name]) => {
      const value = query.get(asked);
      return value === null ? [] : [[name, value]];
    }),
  );

const isForm = ({ method }: ServiceCall): boolean => method === 'POST';

/**
 * S3, as much of it as the functions and browsers use: put, get and head of whole objects and versions in the template's
 * buckets, the versions under a key and their removal, and forms and addresses that were signed, held to exactly what they were signed for.
 */
export const makeS3 = (
  store: ObjectStore,
  buckets: readonly BucketDefinition[],
  { now, onCreated }: S3Options,
): Service => {
  const forms = new WeakMap<ServiceCall, Promise<PostForm>>();
  const formOf = (call: ServiceCall): Promise<PostForm> => {
    const known = forms.get(call) ?? readPostForm(call);
    forms.set(call, known);
    return known;
  };
  const bucketOf = ({ bucket }: Place): BucketDefinition => {
    const found = buckets.find(({ name }) => name === bucket);
    if (found === undefined) throw new ServiceFault(404, 'NoSuchBucket', bucket);
    return found;
  };

  const keep = (place: Place, object: StoredObject, reason: Created['reason']): ServiceAnswer => {
    const version = store.put(place, object);
    const etag = object.headers['etag'] ?? '';
    onCreated({ ...place, version, size: object.body.length, etag: etag.replaceAll('"', ''), reason });
    const told = bucketOf(place).versioned ? { 'x-amz-version-id': version } : {};
    return { status: reason === 'PostObject' ? 204 : 200, headers: { etag, ...told }, body: '' };
  };

  const put = (place: Place, call: ServiceCall): ServiceAnswer => {
    const current = store.get(place);
    if (header(call, 'if-none-match') === '*' && current !== undefined)
      throw new ServiceFault(412, 'PreconditionFailed', 'The object exists');
    const expected = header(call, 'if-match');
    if (expected !== undefined && current === undefined)
      throw new ServiceFault(404, 'NoSuchKey', 'The object does not exist');
    if (expected !== undefined && current?.headers['etag'] !== expected)
      throw new ServiceFault(412, 'PreconditionFailed', 'The object has changed');
    const body = receivedBody(call);
    const caching = header(call, 'cache-control');
    const metadata = Object.entries(call.headers).filter(([name]) => name.startsWith('x-amz-meta-'));
    const headers = {
      ...Object.fromEntries(metadata.map(([name, value]) => [name, String(value)])),
      'content-type': header(call, 'content-type') ?? 'application/octet-stream',
      ...(caching !== undefined && { 'cache-control': caching }),
      ...lockedHeaders(bucketOf(place), call, now()),
      etag: etagOf(body),
      'last-modified': new Date().toUTCString(),
    };
    return keep(place, { body, headers }, 'PutObject');
  };

  const post = async (call: ServiceCall): Promise<ServiceAnswer> => {
    const form = await formOf(call);
    const { bucket } = placeOf(call);
    requirePolicy(form, bucket, now());
    requireChecksum(form);
    const { fields, file } = form;
    const disposition = fields.get('content-disposition');
    const headers = {
      'content-type': fields.get('content-type') ?? 'binary/octet-stream',
      ...(disposition !== undefined && { 'content-disposition': disposition }),
      etag: etagOf(file),
      'last-modified': new Date().toUTCString(),
    };
    return keep({ bucket, key: fields.get('key') ?? '' }, { body: file, headers }, 'PostObject');
  };

  const get = (place: Place, call: ServiceCall): ServiceAnswer => {
    const version = call.query.get('versionId') ?? undefined;
    const object = store.get(place, version);
    if (object === undefined && version !== undefined)
      throw new ServiceFault(404, 'NoSuchVersion', 'The version does not exist');
    if (object === undefined) throw new ServiceFault(404, 'NoSuchKey', 'The object does not exist');
    const { body, headers } = object;
    const told = version === undefined ? {} : { 'x-amz-version-id': version };
    const length = { 'content-length': String(body.length) };
    return { status: 200, headers: { ...headers, ...told, ...insteadOf(call), ...length }, body };
  };

  /** A page of another origin reads an answer only if the bucket lets that origin call it. */
  const corsOf = (call: ServiceCall): Record<string, string> => {
    const origin = header(call, 'origin');
    const method = header(call, 'access-control-request-method') ?? call.method;
    const rules = buckets.find(({ name }) => name === placeOf(call).bucket)?.cors ?? [];
    const fits = rules.some(
      ({ origins, methods }) => origins.includes(origin ?? '') && methods.includes(method),
    );
    if (origin === undefined || !fits) return {};
    return { 'access-control-allow-origin': origin, 'access-control-allow-methods': method, vary: 'Origin' };
  };

  return {
    accessKey: async (call) => {
      if (isForm(call))
        return readCredential((await formOf(call)).fields.get('x-amz-credential') ?? '').accessKey;
      return isPresigned(call) ? readCredential(call.query.get('X-Amz-Credential') ?? '').accessKey : null;
    },
    unsigned: (call) => {
      if (call.method !== 'OPTIONS') return null;
      const headers = corsOf(call);
      return { status: Object.keys(headers).length > 0 ? 200 : 403, headers, body: '' };
    },
    demands: async (call) => {
      const { bucket, key } = placeOf(call);
      const on = (action: string, name: string, context = {}) => [
        { action: `s3:${action}`, resource: `arn:aws:s3:::${bucket}/${name}`, context },
      ];
      if (isForm(call)) return on('PutObject', (await formOf(call)).fields.get('key') ?? '');
      if (call.method === 'PUT') return on('PutObject', key);
      if (isPresigned(call)) requirePresigned(call, now());
      if (listsVersions(call))
        return [
          {
            action: 's3:ListBucketVersions',
            resource: `arn:aws:s3:::${bucket}`,
            context: { 's3:prefix': [call.query.get('prefix') ?? ''] },
          },
        ];
      if (call.method === 'DELETE') return on('DeleteObjectVersion', key);
      const version = call.query.get('versionId');
      if (version === null) return on('GetObject', key);
      const tags = Object.entries(store.tags({ bucket, key, version }));
      const context = tags.map(([name, value]) => [`s3:ExistingObjectTag/${name}`, [value]]);
      return on('GetObjectVersion', key, Object.fromEntries(context));
    },
    answer: async (call) => {
      const place = placeOf(call);
      bucketOf(place);
      if (isForm(call)) return post(call);
      if (listsVersions(call)) return answerVersions(store, place, call);
      if (place.key === '') throw new ServiceFault(501, 'NotImplemented', 'Only objects are kept here');
      if (call.method === 'PUT') return put(place, call);
      if (call.method === 'DELETE') {
        refuseLocked(store.get(place, call.query.get('versionId') ?? undefined), now());
        return removeVersion(store, place, call);
      }
      if (call.method !== 'GET' && call.method !== 'HEAD')
        throw new ServiceFault(501, 'NotImplemented', call.method);
      return get(place, call);
    },
    dress: (call, answer) => ({ ...answer, headers: { ...answer.headers, ...corsOf(call) } }),
    fault: (status, type, message) => ({
      status,
      headers: { 'content-type': 'application/xml' },
      body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${type}</Code><Message>${xml(message)}</Message></Error>`,
    }),
  };
};
