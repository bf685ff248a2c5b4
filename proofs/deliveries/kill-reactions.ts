import { CUT, type Interceptor, type Reply } from '../faults/fault-proxy.ts';
import type { Random } from '../stage/random.ts';

/** What was done to the functions, by kind. */
type Kills = Readonly<Record<'killedBefore' | 'killedAfter' | 'cut' | 'heldBack', number>>;

export type ReactionKiller = {
  readonly intercept: Interceptor;
  /**
   * Begins to kill, with what ends the running copy of a function, each so often until this is called again, which is
   * when all is quiet; null spares all from then on.
   */
  readonly arm: (crash: ((name: string) => Promise<void>) | null) => void;
  /** Lets the writes that were held back land. */
  readonly thaw: () => Promise<void>;
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
const HELD_SHARE = 0.1;
/** An event is tried three times: a function that dies more often before all is quiet could be said not to serve it. */
const MOST_KILLS = 2;

/**
 * Ends functions in the middle of what they do: just before a write, so that what it was to mark is done and not
 * marked; just after it, before its answer arrives; or loses the answer alone; or breaks
 * the connection and lets the write land long after, when what it was decided on has changed.
 */
export const makeReactionKiller = ({ victims, random }: KillerOptions): ReactionKiller => {
  const counts = { killedBefore: 0, killedAfter: 0, cut: 0, heldBack: 0 };
  const killed = new Map<string, number>();
  const held: (() => Promise<Reply>)[] = [];
  let crash: ((name: string) => Promise<void>) | null = null;
  const chooses = (name: string): keyof Kills | null => {
    if (random.next() < CUT_SHARE) return 'cut';
    if (random.next() < HELD_SHARE) return 'heldBack';
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
      const fault = chooses(name);
      if (fault === null) return null;
      counts[fault] += 1;
      if (fault === 'heldBack') {
        held.push(forward);
        return CUT;
      }
      if (fault !== 'killedBefore') await forward();
      if (fault !== 'cut') await ends(name);
      return CUT;
    },
    arm: (how) => {
      crash = how;
      killed.clear();
    },
    thaw: async () => {
      for (const land of held.splice(0)) await land();
    },
    counts: () => counts,
  };
};
