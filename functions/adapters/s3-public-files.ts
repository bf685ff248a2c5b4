import { FileChanged, type PublicFiles } from '../ports.ts';
import { makeObjectCalls } from './s3-objects.ts';

/** S3 says 412 when the tag is another, 409 when two write at once, 404 when what should be there is not. */
const CHANGED = [404, 409, 412];

const condition = (ifMatch: string | null | undefined): Record<string, string> => {
  if (ifMatch === undefined) return {};
  return ifMatch === null ? { 'if-none-match': '*' } : { 'if-match': ifMatch };
};

/** Public files in the bucket of the site; to write one on a condition asks for the right to read it too. */
export const makeS3PublicFiles = (bucket: string): PublicFiles => {
  const call = makeObjectCalls(bucket);
  return {
    async put(path, content, { contentType, cacheControl }, ifMatch) {
      const answer = await call(encodeURI(path), {
        method: 'PUT',
        body: content,
        headers: { 'content-type': contentType, 'cache-control': cacheControl, ...condition(ifMatch) },
      });
      if (ifMatch !== undefined && CHANGED.includes(answer.status)) throw new FileChanged(path);
      if (!answer.ok) throw new Error(`a public file was not written (${answer.status})`);
      return answer.headers.get('etag') ?? '';
    },

    async get(path) {
      const answer = await call(encodeURI(path), { method: 'GET' });
      // Without the right to list, S3 says of what is not there that it is forbidden.
      if (answer.status === 404 || answer.status === 403) return null;
      if (!answer.ok) throw new Error(`a public file cannot be read (${answer.status})`);
      return {
        content: new Uint8Array(await answer.arrayBuffer()),
        tag: answer.headers.get('etag') ?? '',
      };
    },
  };
};
