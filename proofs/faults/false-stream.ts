import { createHash } from 'node:crypto';
import type { StreamRecord } from '../../local/bus/stream.ts';
import { makeRandom } from '../stage/random.ts';
import { type FalseShard, makeFalseShard } from './false-shard.ts';
import type { StreamSource } from './stream-source.ts';

/** What becomes of the records of a stream; shares are between 0 and 1. */
export type Fates = {
  /** Each record comes from once to so many times. */
  readonly times: number;
  /** Each copy may come after as many copies that were put in its shard after it. */
  readonly window: number;
  /** Share of copies held back until they are released. */
  readonly late: number;
  /** Share of records that never come. */
  readonly lost: number;
};

/** Records seen; copies given, held back so far, and forgotten before they were read; records lost. */
export type StreamCounts = Readonly<Record<'seen' | 'given' | 'heldBack' | 'lost' | 'forgotten', number>>;

/** A stream that is made up out of a real one. */
export type FalseStream = {
  readonly shards: ReadonlyMap<string, FalseShard>;
  /** Takes in what is new in the real stream. */
  readonly pull: () => Promise<void>;
  readonly release: () => number;
  readonly again: () => void;
  readonly trim: () => void;
  readonly unread: () => number;
  readonly counts: () => StreamCounts;
};

/** All records of a thing are in one shard, as all those of a partition are on AWS. */
const isOdd = ({ dynamodb: { Keys } }: StreamRecord): boolean => {
  const { pk = null } = (Keys ?? {}) as Readonly<Record<string, unknown>>;
  const [first = 0] = createHash('sha256').update(JSON.stringify(pk)).digest();
  return first % 2 === 1;
};

/** Splits a stream in two shards and gives each record its fate, as the seed decides. */
export const makeFalseStream = (source: StreamSource, seed: number, fates: () => Fates): FalseStream => {
  const random = makeRandom(seed);
  const even = makeFalseShard(random.fork());
  const odd = makeFalseShard(random.fork());
  const shards = [even, odd];
  const seen: StreamRecord[] = [];
  const counts = { given: 0, heldBack: 0, lost: 0, forgotten: 0 };
  let held: StreamRecord[] = [];
  const put = (record: StreamRecord): void => {
    counts.given += 1;
    (isOdd(record) ? odd : even).put(record, fates().window);
  };
  const judge = (record: StreamRecord): void => {
    const { times, late, lost } = fates();
    const before = held.length;
    if (random.next() < lost) {
      counts.lost += 1;
      return;
    }
    for (let left = 1 + random.below(times); left > 0; left -= 1) {
      if (random.next() < late) held.push(record);
      else put(record);
    }
    counts.heldBack += held.length - before;
  };
  return {
    shards: new Map([
      ['shardId-false-0', even],
      ['shardId-false-1', odd],
    ]),
    pull: async () => {
      const found = await source.pull();
      seen.push(...found);
      found.forEach(judge);
      for (const shard of shards) shard.settle(found.length === 0);
    },
    release: () => {
      const released = random.shuffle(held);
      held = [];
      released.forEach(put);
      return released.length;
    },
    again: () => [...seen].forEach(judge),
    trim: () => {
      for (const shard of shards) counts.forgotten += shard.trim();
    },
    unread: () => even.unread() + odd.unread(),
    counts: () => ({ seen: seen.length, ...counts }),
  };
};
