import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { makeReads } from '../../functions/adapters/read-rows.ts';
import type { RowItem, RowKey } from '../../workflows/kernel/rows.ts';

/** Where rows are read: the tables themselves, or what was read of them in one go. */
export type Reader = {
  readonly row: (key: RowKey) => Promise<RowItem | null>;
  /** Rows of a partition whose sort key starts so, in its order. */
  readonly rows: (pk: string, prefix: string) => Promise<RowItem[]>;
};
export type Source = { readonly ledger: Reader; readonly state: Reader };

/** All that two tables held at an instant, by partition. */
export type Snapshot = Source & {
  readonly partitions: readonly string[];
  readonly stateRows: readonly RowItem[];
};

/** The engine's tables, read behind the system's back. */
export type Tables = Source & {
  readonly snapshot: () => Promise<Snapshot>;
  readonly removeFact: (key: RowKey) => Promise<void>;
  readonly removeRow: (key: RowKey) => Promise<void>;
  readonly putRow: (item: RowItem) => Promise<void>;
  readonly close: () => void;
};

/** An engine that was just killed is waited for. */
const MOST_TRIES = 12;

const sortKey = (row: RowItem): string => String(row['sk']);

const readerOf = (items: readonly RowItem[]): Reader & { readonly partitions: readonly string[] } => {
  const byPk = Map.groupBy(items, ({ pk }) => String(pk));
  const rows: Reader['rows'] = async (pk, prefix) =>
    (byPk.get(pk) ?? [])
      .filter((row) => sortKey(row).startsWith(prefix))
      .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return {
    partitions: [...byPk.keys()],
    rows,
    row: async ({ pk, sk }) => byPk.get(pk)?.find((row) => row['sk'] === sk) ?? null,
  };
};

const scan = async (db: DynamoDBDocumentClient, TableName: string): Promise<RowItem[]> => {
  const items: RowItem[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await db.send(
      new ScanCommand({ TableName, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
};

/** Opens the tables of a system on its engine. */
export const openTables = async (endpoint: string): Promise<Tables> => {
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'PROOFS', secretAccessKey: 'proofs' },
    maxAttempts: MOST_TRIES,
  });
  const db = DynamoDBDocumentClient.from(client);
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const named = (word: string): string => TableNames.find((name) => name.includes(word)) ?? '';
  const [ledger, state] = [named('Ledger'), named('State')];
  const remove = async (TableName: string, Key: RowKey): Promise<void> => {
    await db.send(new DeleteCommand({ TableName, Key }));
  };
  return {
    ledger: makeReads(db, ledger),
    state: makeReads(db, state),
    snapshot: async () => {
      // State first: a fact written meanwhile is then one more, never one that is missing.
      const stateRows = await scan(db, state);
      const facts = await scan(db, ledger);
      const [ofState, ofLedger] = [readerOf(stateRows), readerOf(facts)];
      const partitions = [...new Set([...ofState.partitions, ...ofLedger.partitions])];
      return { state: ofState, ledger: ofLedger, partitions, stateRows };
    },
    removeFact: (key) => remove(ledger, key),
    removeRow: (key) => remove(state, key),
    putRow: async (Item) => {
      await db.send(new PutCommand({ TableName: state, Item }));
    },
    close: () => client.destroy(),
  };
};
