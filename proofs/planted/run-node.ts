import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export type Ended = { readonly code: number | null; readonly out: string; readonly error: string };

/** A bug may make what it breaks wait for ever. */
const LONGEST_MS = 15 * 60_000;

/** Runs Node in a folder to its end; it ends with us. */
export const runNode = async (cwd: string, args: readonly string[]): Promise<Ended> => {
  const env = { ...process.env, FORCE_COLOR: '0' };
  const child = spawn(process.execPath, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LONGEST_MS,
  });
  const stop = (): void => void child.kill();
  process.once('exit', stop);
  const code = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [ended, out, error] = await Promise.all([code, text(child.stdout), text(child.stderr)]);
  process.off('exit', stop);
  return { code: ended, out, error };
};
