import { itemSize, readUnits, type WireItem } from './item-size.ts';

type Body = Readonly<Record<string, unknown>>;
type Batch = Readonly<
  Record<string, { readonly Keys: readonly unknown[]; readonly ConsistentRead?: boolean }>
>;

/** What one reading request cost: units, and bytes of the items it brought. */
export type ReadCost = { readonly units: number; readonly bytes: number };

const total = (items: readonly WireItem[]): number => items.reduce((sum, item) => sum + itemSize(item), 0);

/** Each item of a batch is rounded up by itself; one that does not exist costs as the smallest. */
const batchCost = (asked: Batch, found: Readonly<Record<string, readonly WireItem[]>>): ReadCost => {
  const costs = Object.entries(asked).map(([table, { Keys, ConsistentRead = false }]) => {
    const items = found[table] ?? [];
    const missing = (Keys.length - items.length) * readUnits(0, ConsistentRead);
    const units = items.reduce((sum, item) => sum + readUnits(itemSize(item), ConsistentRead), missing);
    return { units, bytes: total(items) };
  });
  return {
    units: costs.reduce((sum, { units }) => sum + units, 0),
    bytes: costs.reduce((sum, { bytes }) => sum + bytes, 0),
  };
};

/** The cost of a read from its request and its answer; null when it is no read. */
export const readCost = (operation: string, asked: Body, answer: Body): ReadCost | null => {
  const consistent = asked['ConsistentRead'] === true;
  switch (operation) {
    case 'GetItem': {
      const bytes = itemSize((answer['Item'] as WireItem | undefined) ?? null);
      return { units: readUnits(bytes, consistent), bytes };
    }
    case 'Query': {
      const bytes = total((answer['Items'] as readonly WireItem[] | undefined) ?? []);
      return { units: readUnits(bytes, consistent), bytes };
    }
    case 'BatchGetItem':
      return batchCost(
        asked['RequestItems'] as Batch,
        (answer['Responses'] ?? {}) as Readonly<Record<string, readonly WireItem[]>>,
      );
    default:
      return null;
  }
};
