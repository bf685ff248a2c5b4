import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FileChanged, type PublicFiles } from '../../functions/ports.ts';

const tagOf = (content: Uint8Array): string => `"${createHash('sha256').update(content).digest('hex')}"`;

/** Public files in memory, with every writing counted. */
export const memorySite = () => {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const written: { path: string; bytes: number }[] = [];
  const files: PublicFiles = {
    put: async (path, content, _headers, ifMatch) => {
      const bytes = new Uint8Array(Buffer.from(content));
      const now = kept.get(path);
      if (ifMatch !== undefined && ifMatch !== (now === undefined ? null : tagOf(now)))
        throw new FileChanged(path);
      kept.set(path, bytes);
      written.push({ path, bytes: bytes.length });
      return tagOf(bytes);
    },
    get: async (path) => {
      const content = kept.get(path);
      return content === undefined ? null : { content, tag: tagOf(content) };
    },
  };
  const text = (path: string): string | null => {
    const content = kept.get(path);
    return content === undefined ? null : Buffer.from(content).toString('utf8');
  };
  return { files, kept, written, text };
};

/** The same, as the bucket that a deployed function would write to. */
export const serveMemorySite = async () => {
  const site = memorySite();
  const server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '').split('/').slice(2).join('/'));
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const condition = request.headers['if-none-match'] === '*' ? null : request.headers['if-match'];
      const answer =
        request.method === 'PUT'
          ? site.files
              .put(
                path,
                new Uint8Array(Buffer.concat(parts)),
                { contentType: '', cacheControl: '' },
                condition,
              )
              .then((tag) => response.writeHead(200, { etag: tag }).end())
          : site.files
              .get(path)
              .then((file) =>
                file === null
                  ? response.writeHead(404).end()
                  : response.writeHead(200, { etag: file.tag }).end(Buffer.from(file.content)),
              );
      answer.catch(() => response.writeHead(412).end());
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { ...site, endpoint: `http://127.0.0.1:${port}`, stop: () => server.close() };
};
