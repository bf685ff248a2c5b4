import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the data folder back. */
export type Unlock = () => Promise<void>;

const inUse = (): Error =>
  new Error('Ces données servent déjà à un autre essai en cours : arrêtez-le d’abord.');

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });

/** A name that dies with the process on Linux; elsewhere a file that may be left behind. */
const addressOf = async (dataDir: string): Promise<string> => {
  const hash = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 32);
  if (process.platform === 'linux') return `\0label-ess-${hash}`;
  const path = join(tmpdir(), `label-ess-${hash}.sock`);
  if (!(await answers(path))) rmSync(path, { force: true });
  return path;
};

/** Takes a data folder for this process alone; throws, in French, when another one has it. */
export const lockData = async (dataDir: string): Promise<Unlock> => {
  const address = await addressOf(dataDir);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? inUse() : error),
    );
    server.listen(address, resolve);
  });
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
};
