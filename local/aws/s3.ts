import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { unchunk } from './chunked.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';
import { type Service, type ServiceAnswer, type ServiceCall, ServiceFault } from './service.ts';

type Place = { readonly bucket: string; readonly key: string };

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const header = ({ headers }: ServiceCall, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
};

/** Path style, or a bucket before `.localhost` in the host's name. */
const placeOf = ({ path, host }: ServiceCall): Place => {
  const [before] = /^(.+)\.localhost(:\d+)?$/.exec(host)?.slice(1) ?? [];
  const segments = path.split('/').slice(1).map(decodeURIComponent);
  const bucket = before ?? segments.shift() ?? '';
  return { bucket, key: segments.join('/') };
};

const receivedBody = (call: ServiceCall): Buffer => {
  const chunked = (header(call, 'content-encoding') ?? '').includes('aws-chunked');
  const { body, trailers } = chunked ? unchunk(call.body) : { body: call.body, trailers: new Map() };
  const declared: unknown = header(call, 'x-amz-checksum-crc32') ?? trailers.get('x-amz-checksum-crc32');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  if (typeof declared === 'string' && declared !== sum.toString('base64')) {
    throw new ServiceFault(400, 'BadDigest', 'The checksum is not that of the body');
  }
  return body;
};

const put = (store: ObjectStore, { bucket, key }: Place, call: ServiceCall): ServiceAnswer => {
  const there = store.get(bucket, key);
  if (header(call, 'if-none-match') === '*' && there !== undefined) {
    throw new ServiceFault(412, 'PreconditionFailed', 'The object exists');
  }
  const body = receivedBody(call);
  const metadata = Object.entries(call.headers).filter(([name]) => name.startsWith('x-amz-meta-'));
  const etag = `"${createHash('md5').update(body).digest('hex')}"`;
  store.put(bucket, key, {
    body,
    headers: {
      ...Object.fromEntries(metadata.map(([name, value]) => [name, String(value)])),
      'content-type': header(call, 'content-type') ?? 'application/octet-stream',
      etag,
      'last-modified': new Date().toUTCString(),
    },
  });
  return { status: 200, headers: { etag }, body: '' };
};

const found = (store: ObjectStore, { bucket, key }: Place): StoredObject => {
  const object = store.get(bucket, key);
  if (object === undefined) throw new ServiceFault(404, 'NoSuchKey', 'The object does not exist');
  return object;
};

/** S3, as much of it as the functions use: put, get and head of whole objects in the template's buckets. */
export const makeS3 = (store: ObjectStore, buckets: readonly string[]): Service => ({
  demands: (call) => {
    const { bucket, key } = placeOf(call);
    const action = call.method === 'PUT' ? 's3:PutObject' : 's3:GetObject';
    return [{ action, resource: `arn:aws:s3:::${bucket}/${key}`, context: {} }];
  },
  answer: async (call) => {
    const place = placeOf(call);
    if (!buckets.includes(place.bucket)) throw new ServiceFault(404, 'NoSuchBucket', place.bucket);
    if (place.key === '') throw new ServiceFault(501, 'NotImplemented', 'Only objects are kept here');
    if (call.method === 'PUT') return put(store, place, call);
    if (call.method !== 'GET' && call.method !== 'HEAD') {
      throw new ServiceFault(501, 'NotImplemented', call.method);
    }
    const { body, headers } = found(store, place);
    return { status: 200, headers: { ...headers, 'content-length': String(body.length) }, body };
  },
  fault: (status, type, message) => ({
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${type}</Code><Message>${xml(message)}</Message></Error>`,
  }),
});
