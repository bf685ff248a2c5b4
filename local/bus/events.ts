import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../clock/clock.ts';
import { startSweeps } from '../clock/sweeps.ts';
import type { Lambda } from '../functions/lambda.ts';
import type { System } from '../template/system.ts';
import type { Watch } from '../watch/watch.ts';
import { makeBus } from './bus.ts';
import type { DeadLetters } from './dead-letters.ts';
import { makeDeliver } from './deliver.ts';
import { startPipes } from './pipe.ts';
import { openPosted, type Posted } from './posted.ts';
import { startQueues } from './queues.ts';

type EventsOptions = {
  readonly lambdas: ReadonlyMap<string, Lambda>;
  readonly engine: string;
  readonly dataDir: string;
  readonly deadLetters: DeadLetters;
  readonly clock: Clock;
  readonly watch: Watch;
  /** Whether nothing that will tell of itself is under way elsewhere. */
  readonly othersQuiet: () => boolean;
  readonly say: (text: string) => void;
};

/** Everything that happens by itself: streams to functions, and what falls due. */
export type Events = {
  /** Says that a table was written. */
  readonly nudge: () => void;
  /** Puts an event on a bus for a function. */
  readonly post: Posted['post'];
  /** Whether everything that was written has been reacted to. */
  readonly quiet: () => boolean;
  /** Moves time forward, then runs what falls due until nothing is; false when it would go back. */
  readonly moveTo: (instant: number) => Promise<boolean>;
  readonly stop: () => Promise<void>;
};

const FIRST_PAUSE_MS = 100;
const LOOK_MS = 5;
const OUT_OF_SIGHT_MS = 2_000;

/** Starts the pipes and the schedules of the template. */
export const startEvents = async (
  { pipes: definitions, rules, queues: mappings }: System,
  { lambdas, engine, dataDir, deadLetters, clock, watch, othersQuiet, say }: EventsOptions,
): Promise<Events> => {
  const state = { stopping: false };
  const deliver = makeDeliver({
    lambdas,
    deadLetters,
    now: clock.now,
    pauseMs: FIRST_PAUSE_MS,
    stopping: () => state.stopping,
  });
  const bus = makeBus(rules, deliver, clock.now, watch.tell);
  const pipes = await Promise.all(
    [...Map.groupBy(definitions, ({ table }) => table)].map(([table, ofTable]) =>
      startPipes(table, ofTable, { endpoint: engine, dataDir, bus, deadLetters, say }),
    ),
  );
  const posted = openPosted(dataDir, bus, () => state.stopping);
  const queues = startQueues(mappings, { lambdas, deadLetters, say, outOfSightMs: OUT_OF_SIGHT_MS });
  const quiet = (): boolean =>
    othersQuiet() && posted.pending() === 0 && pipes.every((pipe) => pipe.quiet()) && queues.quiet();
  const settled = async (): Promise<void> => {
    while (!quiet() && !state.stopping) await wait(LOOK_MS);
  };
  const sweeps = startSweeps({
    rules,
    now: clock.now,
    call: async ({ functionArn }, event) => lambdas.get(functionArn)?.invoke(event),
    settled,
    say,
  });
  const move = async (instant: number): Promise<boolean> => {
    await settled();
    if (!clock.moveTo(instant)) return false;
    await sweeps.catchUp();
    return true;
  };
  // One move at a time: two at once would run what falls due between them in no order.
  let moving: Promise<unknown> = Promise.resolve();
  return {
    nudge: () => pipes.forEach((pipe) => pipe.nudge()),
    post: posted.post,
    quiet,
    moveTo: (instant) => {
      const moved = moving.then(() => move(instant));
      moving = moved.catch(() => false);
      return moved;
    },
    stop: async () => {
      state.stopping = true;
      sweeps.stop();
      await Promise.all([...pipes.map((pipe) => pipe.stop()), queues.stop()]);
    },
  };
};
