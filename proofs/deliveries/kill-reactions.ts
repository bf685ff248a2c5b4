import { setTimeout as wait } from 'node:timers/promises';
import { CUT, type Interceptor } from '../faults/fault-proxy.ts';
import type { Random } from '../stage/random.ts';

/** What was done to the functions, by kind. */
export type Kills = Readonly<Record<'killedBefore' | 'killedAfter' | 'cut' | 'slow', number>>;

export type ReactionKiller = {
  readonly intercept: Interceptor;
  /**
   * Begins to kill, with what ends the running copy of a function, each so often until this is called again, which is
   * when all is quiet; null spares all from then on.
   */
  readonly arm: (crash: ((name: string) => Promise<void>) | null) => void;
  readonly counts: () => Kills;
};

type KillerOptions = {
  /** Names of the functions that may be killed, by their access key. */
  readonly victims: ReadonlyMap<string, string>;
  readonly random: Random;
};

const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems']);
const KILL_SHARE = 0.05;
const CUT_SHARE = 0.02;
/** Of the writes of a single row: one that was decided first then lands last. */
const SLOW_SHARE = 0.2;
const SLOWEST_MS = 600;
/** An event is tried three times: a function that dies more often before all is quiet could be said not to serve it. */
const MOST_KILLS = 2;

/**
 * Ends functions in the middle of what they do: just before a write, so that what it was to mark is done and not
 * marked; just after it, before its answer arrives; or loses the answer alone, or holds the write back a while.
 */
export const makeReactionKiller = ({ victims, random }: KillerOptions): ReactionKiller => {
  const counts = { killedBefore: 0, killedAfter: 0, cut: 0, slow: 0 };
  const killed = new Map<string, number>();
  let crash: ((name: string) => Promise<void>) | null = null;
  const chooses = (name: string, operation: string): keyof Kills | null => {
    if (random.next() < CUT_SHARE) return 'cut';
    if (operation !== 'TransactWriteItems' && random.next() < SLOW_SHARE) return 'slow';
    const kills = killed.get(name) ?? 0;
    if (kills === MOST_KILLS || random.next() >= KILL_SHARE) return null;
    killed.set(name, kills + 1);
    return random.pick(['killedBefore', 'killedAfter']);
  };
  return {
    intercept: async ({ operation, caller }, forward) => {
      const name = victims.get(caller);
      const ends = crash;
      if (name === undefined || ends === null || !WRITES.has(operation)) return null;
      const fault = chooses(name, operation);
      if (fault === null) return null;
      counts[fault] += 1;
      if (fault === 'slow') {
        await wait(random.below(SLOWEST_MS));
        return null;
      }
      if (fault !== 'killedBefore') await forward();
      if (fault !== 'cut') await ends(name);
      return CUT;
    },
    arm: (how) => {
      crash = how;
      killed.clear();
    },
    counts: () => counts,
  };
};
