import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { waitForLock } from '../../local/data/lock.ts';
import { writeWhole } from '../../local/data/write-whole.ts';
import { type LocalOptions, startLocal } from '../../local/run.ts';
import { hashSources } from '../../local/synthesis/sources-hash.ts';

const root = resolve(import.meta.dirname, '..', '..');
/** Before every clock of the tests. */
const MADE_AT = '2026-11-20T08:00:00.000Z';
/** The chair and the rest of the first college: enough for whoever reads as a member. */
export const SEATS = 5;

type Made = { readonly sources: string; readonly port: number };

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen(port, () => server.close(() => answer(true)));
  });

const make = async (folder: string, sources: string): Promise<Made> => {
  const dataDir = join(folder, 'data');
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir);
  const options = { clockStart: MADE_AT, seed: true, seats: SEATS, warm: false, quiet: true };
  const run = await startLocal({ dataDir, ...options });
  await run.stop();
  rmSync(join(dataDir, 'clock.json'));
  const made = { sources, port: Number(new URL(run.url).port) };
  writeWhole(join(folder, 'made.json'), JSON.stringify(made));
  return made;
};

const standing = (folder: string): Made | null => {
  const file = join(folder, 'made.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Made) : null;
};

/**
 * Fills a folder with the council of the demonstration as it stands after its first members came; gives how to run it.
 * It is made once for these sources by each worker of jest, then copied: accounts belong to an address, hence the port
 * where it was made. When another has that port, the council is made anew on any.
 */
export const seededData = async (dataDir: string): Promise<Partial<LocalOptions>> => {
  const folder = join(root, '.build', 'seeded', process.env['JEST_WORKER_ID'] ?? '0');
  mkdirSync(folder, { recursive: true });
  const unlock = await waitForLock(folder);
  try {
    const sources = hashSources(root, ['local']);
    const known = standing(folder);
    const made = known?.sources === sources ? known : await make(folder, sources);
    if (!(await isFree(made.port))) return { seats: SEATS };
    cpSync(join(folder, 'data'), dataDir, { recursive: true });
    return { port: made.port };
  } finally {
    await unlock();
  }
};
