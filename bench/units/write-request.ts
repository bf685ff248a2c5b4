import type { WireItem } from './item-size.ts';

type Body = Readonly<Record<string, unknown>>;

/** One item that a request writes or checks, by its table and its key. */
export type Touched = { readonly table: string; readonly key: WireItem; readonly checks: boolean };

/** The items of one writing request, and what an update says that it changes. */
export type WriteRequest = {
  readonly transaction: boolean;
  readonly touched: readonly Touched[];
  readonly update?: string;
};

const keyOf = (item: WireItem): WireItem =>
  Object.fromEntries(Object.entries(item).filter(([name]) => name === 'pk' || name === 'sk'));

const touchedBy = (action: Body, checks = false): Touched => ({
  table: String(action['TableName']),
  key: keyOf((action['Key'] ?? action['Item'] ?? {}) as WireItem),
  checks,
});

/** What a request writes; null when it writes nothing. */
export const readWriteRequest = (operation: string, asked: Body): WriteRequest | null => {
  switch (operation) {
    case 'PutItem':
    case 'DeleteItem':
      return { transaction: false, touched: [touchedBy(asked)] };
    case 'UpdateItem':
      return { transaction: false, touched: [touchedBy(asked)], update: String(asked['UpdateExpression']) };
    case 'TransactWriteItems':
      return {
        transaction: true,
        touched: (asked['TransactItems'] as readonly Body[]).flatMap((each) =>
          Object.entries(each).map(([kind, action]) => touchedBy(action as Body, kind === 'ConditionCheck')),
        ),
      };
    default:
      return null;
  }
};
