import * as z from 'zod';
import { Digest } from '../../events/fact.ts';
import type { RowKey } from '../../workflows/kernel/rows.ts';
import { shardOf } from '../adapters/state-items.ts';
import { placeOf } from './heads-tree.ts';
import { Signed } from './statement.ts';

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** The things of one bucket of the tree. */
export const bucketKey = (group: number, slot: number): string => `journal#bucket#${hex(group)}${hex(slot)}`;

export const headKey = (name: string): RowKey => {
  const { group, slot } = placeOf(name);
  return { pk: bucketKey(group, slot), sk: name };
};

/** The hashes of the buckets of a group; those of the groups under `top`. */
export const GROUPS = 'journal#groups';
export const groupKey = (group: number | 'top'): RowKey => ({
  pk: GROUPS,
  sk: group === 'top' ? group : hex(group),
});

/** Until when a run has for itself the making of the next checkpoint, and the number of its turn. */
export const Lease = z.object({ until: z.string(), fence: z.int().min(1) });

/** The last checkpoint, and who is making the next one. */
export const LAST: RowKey = { pk: 'journal', sk: 'last' };
export const LEASE: RowKey = { pk: 'journal', sk: 'lease' };

/** Things that facts came to since the last checkpoint. */
export const touchedPartition = (shard: string): string => `journal#touched#${shard}`;
export const touchedKey = (thing: string): RowKey => ({ pk: touchedPartition(shardOf(thing)), sk: thing });

/**
 * A thing as far as it was read: where it ends, and what the run that read it last found. What a run found is kept until
 * the next one, so that a run that is killed and taken up again says the same.
 */
export const ReadThing = z.object({
  thing: z.string(),
  version: z.int().min(1),
  rank: z.int().min(0),
  /** Of the last fact. */
  head: Digest,
  count: z.int().min(1),
  sum: Digest,
  sequence: z.int().min(1),
  before: z.strictObject({ count: z.int().min(0), sum: Digest }),
  hashes: z.array(Digest).min(1),
});
export type ReadThing = z.infer<typeof ReadThing>;

/** The last checkpoint, and whether everybody can read it. */
export const Last = z.object({ ...Signed.shape, published: z.boolean() });
export type Last = z.infer<typeof Last>;
