import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { callEngine } from './call-engine.ts';

/** A running DynamoDB: where it answers, and how to end it. */
export type Engine = { readonly endpoint: string; readonly stop: () => Promise<void> };
/** One whose process is ours: it can also be killed, as a power cut would. */
export type EngineProcess = Engine & { readonly kill: () => Promise<void> };

// The shell waits on a pipe that only this process holds: if this process dies, however it dies,
// the pipe closes and the engine is ended. Nothing keeps the data file open after us.
const WATCHDOG = '"$@" & engine=$!; exec >/dev/null 2>&1; read -r _; kill "$engine"; wait "$engine"';

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export const untilItAnswers = async (endpoint: string, ended: () => boolean): Promise<void> => {
  for (let left = 1000; left > 0; left -= 1) {
    if (ended()) throw new Error('Le moteur DynamoDB s’est arrêté à son démarrage.');
    try {
      await callEngine(endpoint, 'DynamoDB_20120810.ListTables', {});
      return;
    } catch {
      await wait(10);
    }
  }
  throw new Error(`Le moteur DynamoDB ne répond pas sur ${endpoint}.`);
};

/** Runs an engine as a process that ends with this one; `commandOn` says how it is called for a port. */
export const startEngineProcess = async (
  commandOn: (port: string) => readonly string[],
  wanted?: number,
): Promise<EngineProcess> => {
  const port = wanted ?? (await freePort());
  const watchdog = spawn('/bin/sh', ['-c', WATCHDOG, 'engine', ...commandOn(String(port))], {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  // Only the engine keeps this stream, once the shell has left it: its end is the engine's own.
  watchdog.stdout.resume();
  const end = new Promise<void>((resolve) => watchdog.once('close', () => resolve()));
  const endpoint = `http://127.0.0.1:${port}`;
  await untilItAnswers(endpoint, () => watchdog.exitCode !== null);
  return {
    endpoint,
    stop: async () => {
      watchdog.stdin.end();
      await end;
    },
    kill: async () => {
      if (watchdog.pid !== undefined) process.kill(-watchdog.pid, 'SIGKILL');
      await end;
    },
  };
};
