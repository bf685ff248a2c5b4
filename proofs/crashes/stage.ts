import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { type EngineName, ENGINES } from '../engines/engines.ts';
import { startSystem } from '../stage/system.ts';
import { type Gate, makeGate } from './gate.ts';

/** An engine and a system on it, both of which can be killed and come back to the same port and data. */
export type Stage = {
  readonly url: string;
  readonly endpoint: string;
  readonly dataDir: string;
  /** Closed while something that was killed is not back. */
  readonly gate: Gate;
  readonly killEngine: (downMs: number) => Promise<void>;
  /** `between` looks at what the dead left, before anything runs again. */
  readonly killRunner: (between: () => void) => Promise<void>;
  /** False when that function has no copy that runs. */
  readonly killWorker: (name: string) => Promise<boolean>;
  /** Resolves when all that was written has been reacted to; gives the instant of the system's clock. */
  readonly quiet: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

const LOOK_MS = 20;
const Ready = z.object({ quiet: z.boolean(), now: z.iso.datetime() });
const Crashed = z.object({ crashed: z.boolean() });

/** Starts both on a new data folder; the council of the demonstration is there. */
export const openStage = async (engineName: EngineName, clockStart: string): Promise<Stage> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'crashes-'));
  const start = ENGINES[engineName];
  let engine = await start(dataDir);
  const { endpoint } = engine;
  const enginePort = Number(new URL(endpoint).port);
  const startRunner = (port?: number) =>
    startSystem({ dataDir, engine: endpoint, clockStart, ...(port !== undefined && { port }) });
  const forget = async (): Promise<void> => {
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  let runner = await startRunner().catch(async (error: unknown) => {
    await forget();
    throw error;
  });
  const { url, port } = runner;
  const gate = makeGate();
  const behindGate = async (act: () => Promise<void>): Promise<void> => {
    gate.close();
    await act();
    gate.open();
  };
  return {
    url,
    endpoint,
    dataDir,
    gate,
    killEngine: (downMs) =>
      behindGate(async () => {
        await engine.kill();
        await wait(downMs);
        engine = await start(dataDir, enginePort);
      }),
    killRunner: (between) =>
      behindGate(async () => {
        await runner.kill();
        between();
        runner = await startRunner(port);
      }),
    killWorker: async (name) => {
      const body = JSON.stringify({ function: name });
      const answer = await fetch(`${url}/local/crash`, { method: 'POST', body });
      return Crashed.parse(await answer.json()).crashed;
    },
    quiet: async () => {
      for (;;) {
        const { quiet, now } = Ready.parse(await (await fetch(`${url}/local/ready`)).json());
        if (quiet) return Date.parse(now);
        await wait(LOOK_MS);
      }
    },
    stop: async () => {
      await runner.stop();
      await forget();
    },
  };
};
