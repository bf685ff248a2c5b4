import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../data/write-whole.ts';

/** How far each shard of a stream is delivered without a gap. */
export type Checkpoints = {
  readonly get: (shard: string) => string | undefined;
  /** Notes that a record was read; the function it gives notes that it is delivered. */
  readonly read: (shard: string, sequence: string) => () => void;
  /** How many records are read and not yet delivered. */
  readonly pending: () => number;
  readonly save: () => void;
};

type Open = { readonly sequence: string; delivered: boolean };

/**
 * The checkpoints of one pipe, in one file. A record that waits for its delivery holds the
 * checkpoint behind it, not the records after it: these come again after a crash, none is lost.
 */
export const openCheckpoints = (dataDir: string, pipe: string): Checkpoints => {
  const file = join(dataDir, `checkpoint-${pipe}.json`);
  const saved: Record<string, string> = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
    : {};
  const reached = new Map(Object.entries(saved));
  const open = new Map<string, Open[]>();
  let changed = false;
  const advance = (shard: string): void => {
    const records = open.get(shard) ?? [];
    while (records[0]?.delivered === true) {
      reached.set(shard, records[0].sequence);
      records.shift();
      changed = true;
    }
  };
  return {
    get: (shard) => reached.get(shard),
    read: (shard, sequence) => {
      const record: Open = { sequence, delivered: false };
      const records = open.get(shard) ?? [];
      open.set(shard, records);
      records.push(record);
      return () => {
        record.delivered = true;
        advance(shard);
      };
    },
    pending: () => [...open.values()].reduce((sum, records) => sum + records.length, 0),
    save: () => {
      if (changed) writeWhole(file, JSON.stringify(Object.fromEntries(reached)));
      changed = false;
    },
  };
};
