import { type Day, Instant } from '../../events/fact.ts';
import { atMost } from '../shell/at-most.ts';
import { leafOf, placeOf, rootOver, withHashes } from './heads-tree.ts';
import type { Held, Journal, Touched } from './journal.ts';
import { publish, type Publishing } from './publish.ts';
import { readOn, type ReadOn } from './read-on.ts';
import {
  type CheckpointEntry,
  entriesDigest,
  FORMAT,
  type Signed,
  signed,
  sorted,
  type Statement,
  statementDigest,
} from './statement.ts';

type Parts = Publishing & { journal: Journal };
/** Those of a run that may write. */
type Running = Parts & { held: Held };

const AT_ONCE = 16;
const MINUTE = 60_000;
/** Longer than a run may take: whoever holds it then is gone. */
const LEASE_MINUTES = 20;

const entryOf = ({ name, read }: ReadOn): CheckpointEntry => [name, read.before.count, ...read.hashes];

/** The hashes of the buckets of these things, of their groups and of all, written as they now are. @returns the root */
const grow = async ({ journal, held }: Running, names: readonly string[]): Promise<string> => {
  const places = new Map<number, Set<number>>();
  for (const name of names) {
    const { group, slot } = placeOf(name);
    places.set(group, (places.get(group) ?? new Set<number>()).add(slot));
  }
  const roots = await atMost(AT_ONCE, [...places], async ([group, slots]) => {
    const leaves = await atMost(
      AT_ONCE,
      [...slots],
      async (slot) => [slot, leafOf(await journal.bucket(group, slot))] as const,
    );
    const hashes = withHashes(await journal.group(group), new Map(leaves));
    await held.keepHashes(group, hashes);
    return [group, rootOver(hashes)] as const;
  });
  const top = withHashes(await journal.top(), new Map(roots));
  if (roots.length > 0) await held.keepHashes('top', top);
  return rootOver(top).toString('base64url');
};

/** What came since the last checkpoint, read on in each thing that something came to. */
const gather = async (
  { journal, held }: Running,
  touched: readonly Touched[],
  sequence: number,
): Promise<ReadOn[]> =>
  (await atMost(AT_ONCE, touched, ({ thing }) => readOn(journal, held, { thing, sequence }))).filter(
    (read) => read !== null,
  );

/** What a checkpoint that is made says came, from what its run kept: the same, whatever came since. */
const remembered = async (
  journal: Journal,
  touched: readonly Touched[],
  sequence: number,
): Promise<CheckpointEntry[]> => {
  const read = await atMost(AT_ONCE, touched, async ({ thing }) => {
    const name = await journal.nameOf(thing);
    const known = name === null ? null : await journal.readThing(name);
    return name !== null && known?.sequence === sequence ? [entryOf({ name, read: known })] : [];
  });
  return sorted(read.flat());
};

/** Puts what is made where everybody reads it. */
const bringOut = async (parts: Running, { statement, jws }: Signed, touched: readonly Touched[]) => {
  const { journal, held } = parts;
  const entries = await remembered(journal, touched, statement.sequence);
  if (entriesDigest(entries) !== statement.entries)
    throw new Error('what a checkpoint told of is no longer what it was');
  await publish(parts, { statement, jws, entries });
  await held.published({ statement, jws });
};

const next = async (
  parts: Running,
  { last, date, at }: { last: Statement | null; date: Day; at: Instant },
  touched: readonly Touched[],
): Promise<Signed> => {
  const sequence = (last?.sequence ?? 0) + 1;
  const read = await gather(parts, touched, sequence);
  const entries = sorted(read.map(entryOf));
  const root = await grow(
    parts,
    read.map(({ name }) => name),
  );
  const statement: Statement = {
    format: FORMAT,
    date,
    at,
    sequence,
    previous: last && statementDigest(last),
    entries: entriesDigest(entries),
    things: (last?.things ?? 0) + entries.filter(([, before]) => before === 0).length,
    facts: (last?.facts ?? 0) + entries.reduce((sum, entry) => sum + entry.length - 2, 0),
    root,
  };
  const made = await signed(parts.signer, statement);
  await parts.held.commit(made);
  return made;
};

/** Whether the checkpoint of a day is made, published and locked: it is what an alarm waits for. */
export const stands = async (journal: Pick<Journal, 'last'>, date: Day): Promise<boolean> => {
  const last = await journal.last();
  return last !== null && last.published && last.statement.date >= date;
};

/**
 * The checkpoint of a day, once: it reads what came since the last one, and nothing else, whatever the ledger holds (P15).
 * A run that is killed is taken up by the next: what it kept is written again the same, and what it committed is published
 * before anything new is.
 * @returns whether one was made
 */
export const makeCheckpoint = async (parts: Parts, date: Day, now: Instant): Promise<boolean> => {
  const { journal } = parts;
  if (await stands(journal, date)) return false;
  const until = new Date(Date.parse(now) + LEASE_MINUTES * MINUTE).toISOString();
  const held = await journal.lease(now, Instant.parse(until));
  if (held === null) return false;
  const running = { ...parts, held };
  // Read once it is ours to make: another may have been made just before.
  const last = await journal.last();
  const isMade = last !== null && last.statement.date >= date;
  const touched = await journal.touched();
  // What came after it was made stays on the list for the next one.
  if (last?.published === false) await bringOut(running, last, touched);
  if (!isMade) {
    const made = await next(running, { last: last?.statement ?? null, date, at: now }, touched);
    await bringOut(running, made, touched);
    await atMost(AT_ONCE, touched, (each) => journal.done(each));
  }
  await held.release();
  return !isMade;
};
