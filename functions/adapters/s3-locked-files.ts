import { createHash } from 'node:crypto';
import { makeObjectCalls } from './s3-objects.ts';

/** What S3 says of a key that is there already. */
const IS_THERE = 412;

/**
 * Files that are written once and that nobody replaces before their time: the bucket locks each version that comes, and
 * wants to be told what it should hold. One that is there stays as it is: what is written again is what was written.
 */
export const makeS3LockedFiles = (bucket: string) => {
  const call = makeObjectCalls(bucket);
  return {
    async keep(path: string, content: string): Promise<void> {
      const answer = await call(encodeURI(path), {
        method: 'PUT',
        body: content,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'if-none-match': '*',
          'x-amz-checksum-sha256': createHash('sha256').update(content).digest('base64'),
        },
      });
      if (!answer.ok && answer.status !== IS_THERE)
        throw new Error(`a checkpoint was not locked (${answer.status})`);
    },
  };
};
export type LockedFiles = ReturnType<typeof makeS3LockedFiles>;
