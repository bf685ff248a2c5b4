import type { IncomingMessage } from 'node:http';

/** The whole body of a request, or `undefined` as soon as it is over `limit` bytes. */
export const readBody = (request: IncomingMessage, limit: number): Promise<Buffer | undefined> => {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | undefined>();
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    // What follows is read and thrown away: cutting the line here would lose the answer.
    else resolve(undefined);
  });
  request.on('end', () => resolve(Buffer.concat(chunks)));
  request.on('error', reject);
  return promise;
};
