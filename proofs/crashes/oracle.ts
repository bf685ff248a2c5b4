import { inParallel } from '../../local/journey/in-parallel.ts';
import { addressOf } from './address.ts';
import { checkAcknowledged } from './check-acknowledged.ts';
import { checkThing } from './check-thing.ts';
import type { ExpectedRows } from './expected-rows.ts';
import type { Journal } from './journal.ts';
import type { Problem } from './problem.ts';
import type { Snapshot, Source, Tables } from './tables.ts';

/** Compares what was acknowledged with what the tables hold. */
export type Oracle = {
  /** What was acknowledged since the last look, and the things that it touched, while more is being written. */
  readonly look: () => Promise<readonly Problem[]>;
  /** All that was ever acknowledged, and every thing, at rest. */
  readonly lookAtAll: (snapshot: Snapshot) => Promise<readonly Problem[]>;
  readonly checked: () => { readonly acknowledged: number; readonly refolded: number };
};

const AT_ONCE = 8;
/** The council has a history that grows with the run: it is folded in the looks at everything. */
const isLong = (pk: string): boolean => pk.split('#')[1] === 'council';

export const makeOracle = (tables: Tables, journal: Journal, rows: ExpectedRows): Oracle => {
  let seen = 0;
  let refolded = 0;
  let acknowledged = 0;
  const checkEntries = async (source: Source, from: number): Promise<Problem[]> => {
    const entries = journal.acknowledged().slice(from);
    const found = await inParallel(entries, AT_ONCE, (entry) => checkAcknowledged(source, entry));
    acknowledged = Math.max(acknowledged, from + entries.length);
    return found.flat();
  };
  const checkThings = async (
    source: Source,
    pks: readonly string[],
    settled: boolean,
  ): Promise<Problem[]> => {
    const found = await inParallel(pks, AT_ONCE, (pk) => checkThing(source, pk, settled));
    refolded += pks.length;
    return found.flat();
  };
  return {
    look: async () => {
      const from = seen;
      const entries = journal.acknowledged().slice(from);
      seen = from + entries.length;
      const touched = [...new Set(entries.map((entry) => addressOf(entry).pk))].filter((pk) => !isLong(pk));
      return [...(await checkEntries(tables, from)), ...(await checkThings(tables, touched, false))];
    },
    lookAtAll: async (snapshot) => [
      ...(await checkEntries(snapshot, 0)),
      ...(await checkThings(snapshot, snapshot.partitions, true)),
      ...(await rows.check(snapshot)),
    ],
    checked: () => ({ acknowledged, refolded }),
  };
};
