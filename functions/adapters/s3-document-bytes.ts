import type { DocumentBytes } from '../ports.ts';
import { documentKey } from './document-keys.ts';
import { makeObjectCalls } from './s3-objects.ts';

/** Twenty megabytes come within seconds from a bucket of the same region. */
const PATIENCE = 15_000;

export const makeS3DocumentBytes = (bucket: string): DocumentBytes => {
  const call = makeObjectCalls(bucket);
  return {
    async read(council, id, objectVersion) {
      const version = encodeURIComponent(objectVersion);
      const path = `${documentKey(council, id)}?versionId=${version}`;
      const answer = await call(path, { method: 'GET', patience: PATIENCE });
      if (answer.status === 404) return null;
      if (!answer.ok) throw new Error(`a document cannot be read (${answer.status})`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
};
