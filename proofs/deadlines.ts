import { makePassDue } from '../functions/shell/pass-due.ts';
import type { Instant } from '../events/fact.ts';
import { makeDueQueue, type DueQueue } from './deadlines/due-queue.ts';
import { makeJudge } from './deadlines/judge.ts';
import { begin, cutShort, givenOf, type Life, makeLives, morningOf } from './deadlines/lives.ts';
import { makeMemoryStore } from './deadlines/memory-store.ts';
import type { Outcome, Proof, ProofOptions } from './proof.ts';
import { makeRandom, type Random } from './stage/random.ts';

const DEADLINES = { small: 20_000, full: 1_000_000 } as const;
const LIVES_AT_ONCE = 2_000;
/** P13: the years that are lived, their leap days and changes of clocks included. */
const [FIRST_YEAR, YEARS, LAST_YEAR] = [2025, 6, 2035];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Of a hundred wake-ups: lost, doubled, and those that come again late with the time they were made for. */
const [LOST, DOUBLED, LATE] = [5, 10, 2];
/** In a hundred wake-ups, one meets somebody who cuts a life short at that instant. */
const CUT_SHORT = 3;
const SKEW_MS = 5 * MINUTE;

type Stale = { readonly comes: number; readonly made: number; readonly keys: readonly string[] };

/** The wake-ups of a run: each minute there is one, and only those at which something is due are played. */
const makeWorld = (random: Random, lives: readonly Life[]) => {
  const byId = new Map(lives.map((life) => [life.id, life]));
  const queue: DueQueue = makeDueQueue();
  const lost: number[] = [];
  const judge = makeJudge({
    missedSince: (since) => lost.some((at) => at >= since),
  });
  const store = makeMemoryStore(random, (pk, append) => {
    judge.follow(pk, append);
    const [next] = Object.values(append.decision.next.deadlines).toSorted();
    queue.put(pk, next === undefined ? undefined : Date.parse(next));
  });
  const given = givenOf(byId);
  const passDue = makePassDue({
    store,
    given: { label: given },
    setAside: (pk, { deadline, dueAt }, refusal) =>
      Promise.resolve(judge.found(`${pk}: ${deadline} of ${dueAt} was refused: ${refusal}`)),
    park: (pk) => Promise.resolve(queue.put(pk, undefined)),
  });
  const counts = { wakeUps: 0, lost: 0, doubled: 0, early: 0, stale: 0, races: 0 };

  const sweep = async (keys: readonly string[], now: number): Promise<void> => {
    const at = new Date(now).toISOString() as Instant;
    for (const pk of keys) await passDue(pk, at);
  };
  /** An hour before: nothing of it may act. */
  const early = async (keys: readonly string[], now: number): Promise<void> => {
    counts.early += 1;
    await sweep(keys, now - HOUR);
  };
  const somebody = async (keys: readonly string[], now: number): Promise<void> => {
    const life = byId.get(keys[random.below(keys.length)]?.split('#')[2] ?? '');
    if (life === undefined) return;
    counts.races += 1;
    await cutShort(store, life, given, now);
  };

  const wake = async (now: number, keys: readonly string[]): Promise<Stale | null> => {
    counts.wakeUps += 1;
    const fate = random.below(100);
    if (random.below(20) === 0) await early(keys, now);
    if (fate < LOST) {
      counts.lost += 1;
      lost.push(now);
      return null;
    }
    const sweeps = [sweep(keys, now)];
    if (fate < LOST + DOUBLED) {
      counts.doubled += 1;
      sweeps.push(sweep(keys, now));
    }
    if (random.below(100) < CUT_SHORT) sweeps.push(somebody(keys, now));
    await Promise.all(random.shuffle(sweeps));
    if (lost.length > 0 && (lost.at(-1) ?? 0) < now - DAY) lost.length = 0;
    return random.below(100) < LATE ? { comes: now + 3 * DAY, made: now, keys } : null;
  };

  return { queue, judge, store, given, counts, wake, sweep };
};

const nextMinute = (ms: number): number => Math.ceil(ms / MINUTE) * MINUTE;

/** Lives some lives to their ends, from wake-up to wake-up. */
const live = async (random: Random, lives: readonly Life[]) => {
  const world = makeWorld(random, lives);
  const { queue, judge, store, given, counts } = world;
  const end = Date.UTC(LAST_YEAR, 0, 1);
  const stale: Stale[] = [];
  let started = 0;
  let now = 0;
  for (;;) {
    const life = lives[started];
    const birth = life === undefined ? Infinity : morningOf(life.day);
    const due = queue.next() ?? Infinity;
    const again = stale[0]?.comes ?? Infinity;
    const next = Math.min(birth, again, Math.max(nextMinute(due), now + MINUTE));
    if (next >= end) break;
    if (life !== undefined && next === birth) {
      const wrong = await begin(store, life, given);
      if (wrong !== '') judge.found(wrong);
      started += 1;
      continue;
    }
    now = Math.max(now, next);
    const late = next === again ? stale.shift() : undefined;
    if (late !== undefined) {
      counts.stale += 1;
      await world.sweep(late.keys, late.made);
      continue;
    }
    const made = await world.wake(now, queue.dueBy(now));
    if (made !== null) stale.push(made);
  }
  const missed = judge.missed(new Date(end).toISOString());
  return { counts: { ...judge.counts, ...counts, missed }, problems: judge.problems };
};

const add = (total: Record<string, number>, more: Readonly<Record<string, number>>): void => {
  for (const [name, value] of Object.entries(more))
    total[name] = name === 'worstHealthyMs' ? Math.max(total[name] ?? 0, value) : (total[name] ?? 0) + value;
};

/** Plays with the clock of the host minutes away from the time that wake-ups tell, and a different one each time. */
const skewed = async <T>(random: Random, play: () => Promise<T>): Promise<T> => {
  const real = Date.now;
  Date.now = () => real() + random.below(2 * SKEW_MS) - SKEW_MS;
  try {
    return await play();
  } finally {
    Date.now = real;
  }
};

/**
 * P13: labels and requests live through leap days, ends of months and changes of clocks, woken by a sweep whose
 * wake-ups are lost, doubled, early and late, while their holders cut them short; each deadline acts once, never
 * early, and none after it was cleared. The last days are compared with a calendar that shares nothing with the rules.
 */
export const deadlines: Proof = async ({ size, seed, say }: ProofOptions): Promise<Outcome> => {
  const random = makeRandom(seed);
  const total: Record<string, number> = {};
  const problems: string[] = [];
  while ((total['set'] ?? 0) < DEADLINES[size]) {
    const lives = makeLives(random, LIVES_AT_ONCE, FIRST_YEAR, YEARS);
    const lived = await skewed(random.fork(), () => live(random, lives));
    add(total, { ...lived.counts, lives: lives.length });
    problems.push(...lived.problems);
    say(`${total['lives'] ?? 0} lives, ${total['set'] ?? 0} deadlines`);
  }
  const { set: tried = 0, ...measures } = total;
  return { tried, failed: problems.length, problems, measures };
};
