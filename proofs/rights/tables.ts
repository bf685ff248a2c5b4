import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import canonicalize from 'canonicalize';
import type { RowItem, RowKey } from '../../workflows/kernel/rows.ts';

/** Everything that is kept, by where it is: rows of every table, mails, objects. Values are digests. */
export type Dump = ReadonlyMap<string, string>;

type Part = 'ledger' | 'state' | 'subjects';
export type Tables = {
  readonly put: (part: Part, items: readonly RowItem[]) => Promise<void>;
  /** Takes a field out of a row. */
  readonly clear: (key: RowKey, field: string) => Promise<void>;
  readonly remove: (part: Part, keys: readonly RowKey[]) => Promise<void>;
  /** Everything, once nothing is under way any more. */
  readonly dump: () => Promise<Dump>;
  /** The rows of the state whose partition begins so. */
  readonly find: (prefix: string) => Promise<RowItem[]>;
  readonly close: () => void;
};

const BATCH = 25;

/** Fields in one order, sets as lists: the engine keeps neither. */
const digest = (item: object): string => {
  const plain: unknown = JSON.parse(
    JSON.stringify(item, (_, each: unknown) =>
      each instanceof Set ? [...each].map(String).toSorted((a, b) => (a < b ? -1 : 1)) : each,
    ),
  );
  return createHash('sha256')
    .update(canonicalize(plain) ?? '')
    .digest('base64url');
};

const LOOK_MS = 50;
const PATIENCE_MS = 30_000;

/** Reactions to what was done before have ended: what changes from here on is somebody's doing. */
const untilQuiet = async (url: string): Promise<void> => {
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await wait(LOOK_MS)) {
    const { quiet } = (await (await fetch(`${url}/local/ready`)).json()) as { quiet: boolean };
    if (quiet) return;
  }
};

/** The tables of a running system, read and written past it. */
export const openTables = async (endpoint: string, dataDir: string, url: string): Promise<Tables> => {
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'authority', secretAccessKey: 'authority' },
  });
  const db = DynamoDBDocumentClient.from(client);
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const named = (word: string): string => {
    const found = TableNames.find((name) => name.includes(word));
    if (found === undefined) throw new Error(`no table ${word}`);
    return found;
  };
  const names: Record<Part, string> = {
    ledger: named('Ledger'),
    state: named('State'),
    subjects: named('Subjects'),
  };

  const writeAll = async (table: string, requests: readonly object[]): Promise<void> => {
    for (let from = 0; from < requests.length; from += BATCH)
      await db.send(new BatchWriteCommand({ RequestItems: { [table]: requests.slice(from, from + BATCH) } }));
  };

  const scan = async (table: string): Promise<RowItem[]> => {
    const found: RowItem[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await db.send(
        new ScanCommand({ TableName: table, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
      );
      found.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return found;
  };

  const objects = (): string[] => {
    const folder = join(dataDir, 'objects');
    return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
  };

  return {
    put: (part, items) =>
      writeAll(
        names[part],
        items.map((Item) => ({ PutRequest: { Item } })),
      ),
    remove: (part, keys) =>
      writeAll(
        names[part],
        keys.map((Key) => ({ DeleteRequest: { Key } })),
      ),
    clear: async (Key, field) => {
      await db.send(
        new UpdateCommand({
          TableName: names.state,
          Key,
          UpdateExpression: 'REMOVE #field',
          ExpressionAttributeNames: { '#field': field },
        }),
      );
    },
    dump: async () => {
      await untilQuiet(url);
      const kept = new Map<string, string>();
      for (const table of Object.values(names))
        for (const item of await scan(table))
          // Registers were asked before the refusal was known: the trace of it stays (DLN-03).
          if (!String(item['pk']).includes('#exchange#'))
            kept.set(`${table} ${String(item['pk'])} ${String(item['sk'])}`, digest(item));
      const { mails } = (await (await fetch(`${url}/local/mailbox`)).json()) as { mails: { id: string }[] };
      for (const mail of mails) kept.set(`mail ${mail.id}`, digest(mail));
      for (const file of objects()) kept.set(`object ${file}`, '');
      return kept;
    },
    find: async (prefix) => (await scan(names.state)).filter(({ pk }) => String(pk).startsWith(prefix)),
    close: () => client.destroy(),
  };
};

/** Where two dumps differ. */
export const differences = (before: Dump, after: Dump): string[] => [
  ...[...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key),
  ...[...before.keys()].filter((key) => !after.has(key)),
];
