import {
  type Iterator,
  iteratorAfter,
  readRecords,
  shardsOf,
  type StreamRecord,
} from '../../local/bus/stream.ts';

/** What a stream really holds, read from its beginning. */
export type StreamSource = {
  /** The records that no earlier call gave, oldest first. */
  readonly pull: () => Promise<readonly StreamRecord[]>;
};

/** Reads all shards of a stream of an engine, one reader at a time. */
export const makeStreamSource = (engine: string, streamArn: string): StreamSource => {
  const iterators = new Map<string, Iterator>();
  const closed = new Set<string>();
  const openShards = async (): Promise<readonly string[]> => {
    if (iterators.size > 0) return [...iterators.keys()];
    for (const shard of await shardsOf(engine, streamArn)) {
      if (!closed.has(shard)) iterators.set(shard, await iteratorAfter(engine, streamArn, shard, undefined));
    }
    return [...iterators.keys()];
  };
  // Kept from one call to the next: a read that fails after others loses nothing of what they found.
  let found: StreamRecord[] = [];
  const readShard = async (shard: string): Promise<void> => {
    for (let iterator = iterators.get(shard); iterator !== undefined;) {
      const { records, next } = await readRecords(engine, iterator);
      found.push(...records);
      if (next === undefined) {
        iterators.delete(shard);
        closed.add(shard);
      } else iterators.set(shard, next);
      iterator = records.length > 0 ? next : undefined;
    }
  };
  const pullOnce = async (): Promise<readonly StreamRecord[]> => {
    for (const shard of await openShards()) await readShard(shard);
    const pulled = found;
    found = [];
    return pulled;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    pull: () => {
      const pulled = last.then(pullOnce);
      last = pulled.catch(() => undefined);
      return pulled;
    },
  };
};
