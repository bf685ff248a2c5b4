import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { Mail } from '../../local/aws/mailbox.ts';
import type { JourneyCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import type { Stage } from '../../local/journey/play-cases.ts';
import { type EngineName, ENGINES } from '../engines/engines.ts';
import { type Interceptor, startFaultProxy } from '../faults/fault-proxy.ts';
import { startSystem } from '../stage/system.ts';
import { type Effects, readEffects } from './effects.ts';

/** A system on an engine of its own, with what is needed to play on it and to look behind it. */
export type Place = {
  readonly engine: string;
  readonly stage: Stage;
  readonly mails: () => Promise<readonly Mail[]>;
  /** What reactions brought about for these cases so far. */
  readonly effects: (cases: readonly JourneyCase[]) => Promise<Effects>;
  /** Each event that no try could deliver. */
  readonly givenUp: () => Promise<readonly GivenUp[]>;
  /** Moves the clock; when what falls due then fails, it is waked again a minute later. */
  readonly reach: (instant: number) => Promise<number>;
  /** Waits until everything that `unread` does not count any more was reacted to. */
  readonly settle: (unread: () => Promise<number>) => Promise<void>;
  readonly crash: (name: string) => Promise<void>;
  /** How many times a function has reacted to a fact, to the end. */
  readonly deliveries: () => number;
  readonly stop: () => Promise<void>;
};

/** A fact that a function gave up, and why. */
export type GivenUp = { readonly factId: string; readonly why: string };

type PlaceOptions = {
  readonly engine: EngineName;
  readonly clockStart: string;
  /** Makes what stands before the engine, at its address; without it, nothing does. */
  readonly interceptors?: (engine: string) => readonly Interceptor[];
};

const LOOK_MS = 80;
const LOOKS = 3;
const WAKES = 8;
const MINUTE = 60_000;
/** What a function logs once it has served a notice. */
const SERVED = /"event":"(?:reacted|seen-on-the-bus)"/g;

const Mails = z.object({
  mails: z.array(
    z.object({ id: z.string(), at: z.string(), to: z.string(), subject: z.string(), text: z.string() }),
  ),
});
const Letters = z.object({
  deadLetters: z.array(
    z.object({
      function: z.string(),
      error: z.string(),
      event: z.looseObject({ detail: z.looseObject({ factId: z.string() }) }),
    }),
  ),
});
const Ready = z.object({ quiet: z.boolean() });

const actsAt = (url: string) => {
  const read = async (path: string): Promise<unknown> => (await fetch(new URL(path, url))).json();
  return {
    mails: async () => Mails.parse(await read('/local/mailbox')).mails,
    givenUp: async () =>
      Letters.parse(await read('/local/dead-letters')).deadLetters.map(({ function: arn, error, event }) => ({
        factId: event.detail.factId,
        why: `${arn.split(':').at(-1)}: ${error.split('\n')[0]}`,
      })),
    crash: async (name: string) => {
      const body = JSON.stringify({ function: name });
      await fetch(new URL('/local/crash', url), { method: 'POST', body });
    },
    settle: async (unread: () => Promise<number>) => {
      for (let quiet = 0; quiet < LOOKS; await wait(LOOK_MS)) {
        const { quiet: isQuiet } = Ready.parse(await read('/local/ready'));
        quiet = isQuiet && (await unread()) === 0 ? quiet + 1 : 0;
      }
    },
  };
};

const makeReach =
  ({ clock }: Stage) =>
  async (instant: number): Promise<number> => {
    let wanted = instant;
    for (let wakes = 1; ; wakes += 1) {
      try {
        return await clock.reach(wanted);
      } catch (error) {
        if (wakes === WAKES) throw error;
        wanted = (await clock.now()) + MINUTE;
      }
    }
  };

/** Starts an engine, what stands before it, and the system. */
export const openPlace = async ({ engine: name, clockStart, interceptors }: PlaceOptions): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'deliveries-'));
  const [engineDir, dataDir] = [join(folder, 'engine'), join(folder, 'data')];
  mkdirSync(engineDir);
  const stops: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).toReversed()) await end();
  };
  try {
    const engine = await ENGINES[name](engineDir);
    stops.push(engine.stop);
    const proxy = interceptors && (await startFaultProxy(engine.endpoint, interceptors(engine.endpoint)));
    if (proxy !== undefined) stops.push(proxy.stop);
    const system = await startSystem({
      dataDir,
      engine: proxy?.endpoint ?? engine.endpoint,
      clockStart,
    });
    stops.push(system.stop);
    const stage = await openStage(system.url);
    const acts = actsAt(system.url);
    return {
      ...acts,
      effects: async (cases) =>
        readEffects({ engine: engine.endpoint, url: system.url, mails: await acts.mails() }, cases),
      engine: engine.endpoint,
      stage,
      reach: makeReach(stage),
      deliveries: () => [...readFileSync(join(dataDir, 'functions.log'), 'utf8').matchAll(SERVED)].length,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
