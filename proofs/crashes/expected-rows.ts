import type { RowItem, RowKey } from '../../workflows/kernel/rows.ts';
import { lost, type Problem } from './problem.ts';
import type { Source } from './tables.ts';

/** Rows that have one writer each: what the last acknowledged command left in them. */
export type ExpectedRows = {
  /** A command on this row is under way: it may hold the one or the other. */
  readonly changing: (key: RowKey) => void;
  readonly holds: (key: RowKey, fields: RowItem) => void;
  readonly check: (source: Source) => Promise<Problem[]>;
};

type Expected = { readonly key: RowKey; readonly fields: RowItem };

const nameOf = ({ pk, sk }: RowKey): string => `${pk} ${sk}`;

export const makeExpectedRows = (): ExpectedRows => {
  const rows = new Map<string, Expected>();
  const checkRow = async (source: Source, name: string, expected: Expected): Promise<Problem[]> => {
    const row = await source.state.row(expected.key);
    // A command that was sent while the row was read: it is looked at the next time.
    if (rows.get(name) !== expected) return [];
    return Object.entries(expected.fields)
      .filter(([field, value]) => row?.[field] !== value)
      .map(([field, value]) => lost(`${name}: ${field} is not ${JSON.stringify(value)} any more`));
  };
  return {
    changing: (key) => void rows.delete(nameOf(key)),
    holds: (key, fields) => void rows.set(nameOf(key), { key, fields }),
    check: async (source) => {
      const found = [];
      for (const [name, expected] of rows) found.push(...(await checkRow(source, name, expected)));
      return found;
    },
  };
};
