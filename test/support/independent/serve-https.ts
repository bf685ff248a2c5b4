import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type File = { body: string; type: string };

/** Ports of clients begin above: one below is met by none of them. */
const portOf = (attempt: number): number => 20_000 + ((process.pid * 7 + attempt * 131) % 12_000);

/** Serves files over HTTPS at `https://localhost:<port>`, under a certificate of its own. */
export const serveHttps = async (files: ReadonlyMap<string, File>) => {
  const folder = mkdtempSync(join(tmpdir(), 'https-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const asked = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const about = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
  execFileSync('openssl', [...asked, ...about, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  const server = createServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    (request, response) => {
      const file = files.get(request.url ?? '');
      if (file === undefined) return response.writeHead(404).end();
      return response.writeHead(200, { 'content-type': file.type }).end(file.body);
    },
  );
  const listen = (attempt: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', (error) => (attempt > 20 ? reject(error) : resolve(listen(attempt + 1))));
      server.listen(portOf(attempt), 'localhost', resolve);
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    certificate,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
