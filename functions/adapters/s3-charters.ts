import { AwsClient } from 'aws4fetch';
import type { CompiledCharter } from '../../workflows/charter/language/charter-types.ts';
import { readCompiledCharter } from '../../workflows/charter/language/is-compiled-charter.ts';
import type { Charters } from '../ports.ts';

const CACHED = 20;
const PATIENCE = 4_000;

/**
 * Objects are put and got by plain signed requests: the SDK's S3 client would be a quarter of a command function,
 * for two calls.
 */
const makeObjects = (bucket: string) => {
  const { AWS_REGION: region = '', AWS_ENDPOINT_URL_S3: endpoint } = process.env;
  const base =
    endpoint === undefined ? `https://${bucket}.s3.${region}.amazonaws.com` : `${endpoint}/${bucket}`;
  const call = (method: 'GET' | 'PUT', key: string, body?: string): Promise<Response> => {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
    const client = new AwsClient({
      accessKeyId: AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: AWS_SECRET_ACCESS_KEY ?? '',
      ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }),
      service: 's3',
      region,
      retries: 2,
    });
    const signal = AbortSignal.timeout(PATIENCE);
    return client.fetch(`${base}/${key}`, { method, signal, ...(body !== undefined && { body }) });
  };
  return {
    async put(key: string, content: string): Promise<void> {
      const answer = await call('PUT', key, content);
      if (!answer.ok) throw new Error(`an object was not kept (${answer.status})`);
    },
    async get(key: string): Promise<string | null> {
      const answer = await call('GET', key);
      // Without the right to list, S3 says of what is not there that it is forbidden.
      if (answer.status === 404 || answer.status === 403) return null;
      if (!answer.ok) throw new Error(`an object cannot be read (${answer.status})`);
      return answer.text();
    },
  };
};

/** Content by its digest never changes, so what was read once is kept. */
export const makeS3Charters = (bucket: string): Charters => {
  const objects = makeObjects(bucket);
  const cache = new Map<string, CompiledCharter>();
  return {
    put: objects.put,
    text: objects.get,

    async compiled(digest) {
      const known = cache.get(digest);
      if (known) return known;
      const text = await objects.get(digest);
      if (text === null) return null;
      const content = readCompiledCharter(JSON.parse(text));
      if (cache.size >= CACHED) cache.clear();
      cache.set(digest, content);
      return content;
    },
  };
};
