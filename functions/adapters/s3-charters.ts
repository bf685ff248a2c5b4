import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { isCompiledCharter } from '../../workflows/charter/language/is-compiled-charter.ts';
import type { CompiledCharter } from '../../workflows/charter/language/charter-types.ts';
import type { Charters } from '../ports.ts';

const CACHED = 20;

/** Content by its digest never changes, so what was read once is kept. */
export const makeS3Charters = (s3: S3Client, Bucket: string): Charters => {
  const cache = new Map<string, CompiledCharter>();
  return {
    async put(digest, content) {
      await s3.send(new PutObjectCommand({ Bucket, Key: digest, Body: content }));
    },

    async compiled(digest) {
      const known = cache.get(digest);
      if (known) return known;
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: digest }));
        const content: unknown = JSON.parse((await Body?.transformToString()) ?? 'null');
        if (!isCompiledCharter(content)) throw new Error('a stored charter cannot be read');
        if (cache.size >= CACHED) cache.clear();
        cache.set(digest, content);
        return content;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
  };
};
