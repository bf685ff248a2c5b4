import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Gives the folder back. */
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
const addressOf = async (folder: string): Promise<string> => {
  const hash = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  if (process.platform === 'linux') return `\0label-ess-${hash}`;
  const path = join(tmpdir(), `label-ess-${hash}.sock`);
  if (!(await answers(path))) rmSync(path, { force: true });
  return path;
};

const LOOK_MS = 50;

/** Takes a folder for this process alone; null when another one, or another part of this one, has it. */
const tryLock = async (folder: string): Promise<Unlock | null> => {
  const address = await addressOf(folder);
  const server = createServer();
  const taken = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(address, () => resolve(true));
  });
  if (!taken) return null;
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
};

/** Takes a data folder for this process alone; throws, in French, when another one has it. */
export const lockData = async (dataDir: string): Promise<Unlock> => {
  const unlock = await tryLock(dataDir);
  if (unlock === null) throw inUse();
  return unlock;
};

/** Takes a folder in one's turn: who comes second finds what the first one made. */
export const waitForLock = async (folder: string): Promise<Unlock> => {
  for (;;) {
    const unlock = await tryLock(folder);
    if (unlock !== null) return unlock;
    await wait(LOOK_MS);
  }
};
