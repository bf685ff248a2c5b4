import type { TableDefinition } from '../../local/template/tables.ts';
import { itemSize, type WireItem, writeUnits } from './item-size.ts';

type Index = NonNullable<TableDefinition['GlobalSecondaryIndexes']>[number];

const namesOf = (keys: TableDefinition['KeySchema']): string[] =>
  keys.map(({ AttributeName }) => AttributeName);

/** What an index keeps of an item, or null when the item lacks one of its keys. */
const entryOf = (table: TableDefinition, index: Index, item: WireItem | null): WireItem | null => {
  const keys = namesOf(index.KeySchema);
  if (item === null || keys.some((name) => item[name] === undefined)) return null;
  if (index.Projection.ProjectionType === 'ALL') return item;
  const kept = [...namesOf(table.KeySchema), ...keys, ...(index.Projection.NonKeyAttributes ?? [])];
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.includes(name)));
};

const same = (one: WireItem, other: WireItem, names: readonly string[]): boolean =>
  names.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));

const unitsOf = (index: Index, before: WireItem | null, after: WireItem | null): number => {
  if (before === null || after === null)
    return itemSize(before) + itemSize(after) === 0 ? 0 : writeUnits(before, after);
  // A key that changes is an entry removed and another put.
  if (!same(before, after, namesOf(index.KeySchema)))
    return writeUnits(before, null) + writeUnits(null, after);
  return same(before, after, Object.keys({ ...before, ...after })) ? 0 : writeUnits(before, after);
};

/** Write units that a change of an item costs in the indexes of its table. */
export const indexUnits = (table: TableDefinition, before: WireItem | null, after: WireItem | null): number =>
  (table.GlobalSecondaryIndexes ?? []).reduce(
    (units, index) => units + unitsOf(index, entryOf(table, index, before), entryOf(table, index, after)),
    0,
  );
