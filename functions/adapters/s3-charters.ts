import type { CompiledCharter } from '../../workflows/charter/language/charter-types.ts';
import { readCompiledCharter } from '../../workflows/charter/language/is-compiled-charter.ts';
import type { Charters } from '../ports.ts';
import { makeObjectCalls } from './s3-objects.ts';

const CACHED = 20;

const makeObjects = (bucket: string) => {
  const call = makeObjectCalls(bucket);
  return {
    async put(key: string, content: string): Promise<void> {
      const answer = await call(key, { method: 'PUT', body: content });
      if (!answer.ok) throw new Error(`an object was not kept (${answer.status})`);
    },
    async get(key: string): Promise<string | null> {
      const answer = await call(key, { method: 'GET' });
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
