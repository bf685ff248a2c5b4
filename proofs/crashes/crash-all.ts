import { setTimeout as wait } from 'node:timers/promises';
import { checkAgain } from './check-again.ts';
import { type Kill, killsOf } from './plan.ts';
import { lost } from './problem.ts';
import { rebuildStates } from './rebuild.ts';
import { lookAtAll, type Run } from './run.ts';
import { setScene } from './set-scene.ts';
import { strike } from './strike.ts';
import type { Writer } from './writers/writer.ts';
import { CARRIED_THROUGH, writeOn } from './writers/write-on.ts';

const LOOK_MS = 5;
const LATEST_KILL_MS = 30;
const AGAIN_EACH = 3;
const KILLS_TOLD = 10;
/** Without a single acknowledgement for so long, the run is stuck. */
const STUCK_MS = 120_000;

const until = async ({ journal, isOver }: Run, reached: (many: number) => boolean): Promise<void> => {
  let [many, since] = [journal.acknowledged().length, Date.now()];
  while (!reached(many) && !isOver()) {
    await wait(LOOK_MS);
    const now = journal.acknowledged().length;
    if (now > many) [many, since] = [now, Date.now()];
    if (Date.now() - since > STUCK_MS) throw new Error('nothing is acknowledged any more');
  }
};

/** One kill; then what was acknowledged before it is looked for, and some of it is asked again. */
const killOnce = async (run: Run, kill: Kill): Promise<void> => {
  const { random, stage, oracle, observer, journal, counts, report } = run;
  await wait(random.below(LATEST_KILL_MS));
  report(await strike(stage, kill, random));
  counts[kill] += 1;
  report(await oracle.look());
  report(await checkAgain(observer, journal.acknowledged(), AGAIN_EACH, random));
  counts.again += AGAIN_EACH;
};

/** The writers wait; when nothing is under way, all is looked at, and things lose their state rows. */
const restAndRebuild = async (run: Run): Promise<void> => {
  const { hold, writers, observer, tables, counts, report } = run;
  hold.close();
  while (writers.underWay() > 0) await wait(LOOK_MS);
  report((await lookAtAll(run)).found);
  const { rebuilt, problems } = await rebuildStates(observer, tables, await tables.snapshot());
  counts.rebuilt += rebuilt;
  report(problems);
  hold.open();
};

/** Puts the writers of the plan to work; `done` is what they carried through, `ended` resolves when all have ended. */
const startWriters = async (
  run: Run,
): Promise<{ readonly done: ReadonlySet<Writer>; readonly ended: () => Promise<unknown> }> => {
  const { plan, random, stage, observer, tables, rows, today, isOver, report } = run;
  let number = 0;
  const scene = {
    ...(await setScene(observer, stage.url, today)),
    sender: run.writers,
    tables,
    rows,
    today,
    random,
    nextNumber: () => (number += 1),
  };
  const done = new Set<Writer>();
  const told = {
    isOver,
    done: (work: Writer): unknown => done.add(work),
    failed: (error: unknown): void => report([lost(`a writer could not go on: ${String(error)}`)]),
  };
  const working = Array.from({ length: plan.writers }, (_, at) => writeOn(scene, random.fork(), at, told));
  return { done, ended: () => Promise.all(working) };
};

/** Plays all kills of the plan while the writers write; ends when all that they sent is answered. */
export const crashAll = async (run: Run): Promise<void> => {
  const { plan, random, journal, say, isOver, end } = run;
  const { done, ended } = await startWriters(run);
  const kills = killsOf(plan, random);
  const each = plan.acknowledged / kills.length;
  for (const [at, kill] of kills.entries()) {
    if (isOver()) break;
    const wanted = Math.floor((at + random.next()) * each);
    await until(run, (many) => many >= wanted);
    await killOnce(run, kill);
    if (at === Math.floor(kills.length / 2)) await restAndRebuild(run);
    if (at % KILLS_TOLD === 0) say(`${at + 1} kills, ${journal.acknowledged().length} acknowledged`);
  }
  await until(run, (many) => many >= plan.acknowledged && CARRIED_THROUGH.every((work) => done.has(work)));
  end();
  await ended();
  // Of those that a writer sends at one instant, one may end it while the others still wait for their answers.
  while (journal.underWay() > 0) await wait(LOOK_MS);
};
