import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { accessKeyOf } from '../../local/functions/environment.ts';
import { makeStops } from '../../local/stops.ts';
import { synthesize } from '../../local/synthesis/synthesize.ts';
import { readStacks } from '../../local/template/stack.ts';
import { readSystem } from '../../local/template/system.ts';
import { ENGINES } from '../engines/engines.ts';
import { type Interceptor, startFaultProxy } from '../faults/fault-proxy.ts';
import type { ProofOptions } from '../proof.ts';
import { startSystem } from '../stage/system.ts';

const root = resolve(import.meta.dirname, '..', '..');
const QUIET_MS = 60_000;

type Stage = {
  readonly url: string;
  /** Where its functions write what they log. */
  readonly log: string;
  /** The engine itself, behind the faults. */
  readonly engine: string;
  /** What the project calls the function that a call comes from; empty for the runner's own. */
  readonly nameOf: (caller: string) => string;
  /** Resolves when everything that was written has been reacted to. */
  readonly settled: () => Promise<void>;
  readonly now: () => Promise<number>;
  readonly mails: () => Promise<readonly object[]>;
  readonly stop: () => Promise<void>;
};

type Ready = { readonly quiet: boolean; readonly now: string };

/** A system of its own on empty data, whose engine stands behind faults. `interceptors` may need the stage itself. */
export const openStage = async (
  { engine: engineName }: ProofOptions,
  clockStart: string,
  interceptors: (stage: Pick<Stage, 'engine' | 'nameOf'>) => readonly Interceptor[],
): Promise<Stage> => {
  const stops = makeStops();
  try {
    const folder = mkdtempSync(join(tmpdir(), 'label-retries-'));
    stops.add(async () => rmSync(folder, { recursive: true, force: true }));
    const [engineDir, dataDir] = [join(folder, 'engine'), join(folder, 'data')];
    mkdirSync(engineDir);
    const { functions } = readSystem(readStacks(await synthesize(root, () => undefined)), {});
    const names = new Map([...functions.values()].map((one) => [accessKeyOf(one), one.description]));
    const nameOf = (caller: string): string => names.get(caller) ?? '';
    const engine = await stops.adding(ENGINES[engineName](engineDir));
    const proxy = await stops.adding(
      startFaultProxy(engine.endpoint, interceptors({ engine: engine.endpoint, nameOf })),
    );
    const system = await stops.adding(startSystem({ dataDir, engine: proxy.endpoint, clockStart }));
    const ready = async () => (await (await fetch(`${system.url}/local/ready`)).json()) as Ready;
    return {
      url: system.url,
      log: join(dataDir, 'functions.log'),
      engine: engine.endpoint,
      nameOf,
      settled: async () => {
        for (const start = Date.now(); !(await ready()).quiet; await wait(10))
          if (Date.now() - start > QUIET_MS) throw new Error('the system does not come to rest');
      },
      now: async () => Date.parse((await ready()).now),
      mails: async () =>
        ((await (await fetch(`${system.url}/local/mailbox`)).json()) as { mails: readonly object[] }).mails,
      stop: stops.run,
    };
  } catch (error) {
    await stops.run();
    throw error;
  }
};
export type RetriesStage = Stage;
