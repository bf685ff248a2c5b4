import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '..', '..');

export type SystemOptions = {
  readonly dataDir: string;
  /** Address of the engine, or of what stands before it. */
  readonly engine: string;
  readonly clockStart: string;
  readonly port?: number;
};

/** The local run as a process of its own, which can be killed. */
export type System = {
  readonly url: string;
  readonly port: number;
  /** Ends it cleanly. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
};

const untilReady = async (child: ChildProcess): Promise<string> => {
  if (child.stdout === null) throw new Error('the system says nothing');
  for await (const line of createInterface(child.stdout)) {
    const url = /^ready (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('the system did not start');
};

/** Starts the local run, with the council of the demonstration, on an engine of the caller's. */
export const startSystem = async ({
  dataDir,
  engine,
  clockStart,
  port = 0,
}: SystemOptions): Promise<System> => {
  const child = spawn(process.execPath, ['local/start.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      CLOCK_START: clockStart,
      DYNAMODB_ENDPOINT: engine,
      WARM: 'false',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  try {
    const url = await untilReady(child);
    child.stdout?.resume();
    return { url, port: Number(new URL(url).port), stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
};
