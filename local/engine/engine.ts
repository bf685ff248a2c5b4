import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { callEngine } from './call-engine.ts';

/** A running DynamoDB: where it answers, and how to end it. */
export type Engine = { readonly endpoint: string; readonly stop: () => Promise<void> };

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

const binary = (): string => {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
  } catch {
    throw new Error(
      `Aucun moteur DynamoDB n’est fourni pour ${process.platform}-${process.arch} : ` +
        'donnez l’adresse du vôtre dans DYNAMODB_ENDPOINT.',
    );
  }
};

const untilItAnswers = async (endpoint: string, ended: () => boolean): Promise<void> => {
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

const startEmbedded = async (dataDir: string): Promise<Engine> => {
  const port = await freePort();
  const command = [binary(), 'serve', '--port', String(port), '--db-path', join(dataDir, 'dynamodb.sqlite')];
  const watchdog = spawn('/bin/sh', ['-c', WATCHDOG, 'engine', ...command], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const end = new Promise<void>((resolve) => watchdog.once('exit', () => resolve()));
  const endpoint = `http://127.0.0.1:${port}`;
  await untilItAnswers(endpoint, () => watchdog.exitCode !== null);
  return {
    endpoint,
    stop: async () => {
      watchdog.stdin.end();
      await end;
    },
  };
};

/** Starts the embedded engine on the data of a folder, or uses the one whose address is given. */
export const startEngine = async (dataDir: string, given: string | undefined): Promise<Engine> => {
  if (given === undefined) return startEmbedded(dataDir);
  const endpoint = given.replace(/\/$/, '');
  await untilItAnswers(endpoint, () => false);
  return { endpoint, stop: async () => {} };
};
