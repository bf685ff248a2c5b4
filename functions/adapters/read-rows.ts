import {
  BatchGetCommand,
  GetCommand,
  QueryCommand,
  type BatchGetCommandOutput,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import type { RowItem, RowKey } from '../../workflows/kernel/rows.ts';
import { pause } from './pause.ts';

const BATCH = 100;
const TRIES = 8;

/** Decisions read by key and consistently: an index may be late (promises on reads). */
export const makeReads = (db: DynamoDBDocumentClient, table: string) => {
  const batch = async (keys: readonly RowKey[]): Promise<RowItem[]> => {
    const found: RowItem[] = [];
    let request: Record<string, { Keys: Record<string, unknown>[]; ConsistentRead: boolean }> | undefined = {
      [table]: { Keys: keys.map((key) => ({ ...key })), ConsistentRead: true },
    };
    for (let attempt = 1; request !== undefined && (request[table]?.Keys.length ?? 0) > 0; attempt++) {
      // What capacity left unread is asked for again, and not at once.
      if (attempt > TRIES) throw new Error('rows stay unread');
      if (attempt > 1) await pause(attempt);
      const answer: BatchGetCommandOutput = await db.send(new BatchGetCommand({ RequestItems: request }));
      found.push(...(answer.Responses?.[table] ?? []));
      const left: Record<string, unknown>[] | undefined = answer.UnprocessedKeys?.[table]?.Keys;
      request = left === undefined ? undefined : { [table]: { Keys: left, ConsistentRead: true } };
    }
    return found;
  };

  return {
    /** Rows by key, in no order; those that do not exist are left out. */
    async many(keys: readonly RowKey[]): Promise<RowItem[]> {
      const pages = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, page) =>
        keys.slice(page * BATCH, (page + 1) * BATCH),
      );
      return (await Promise.all(pages.map(batch))).flat();
    },

    async row(key: RowKey): Promise<RowItem | null> {
      const { Item } = await db.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
      return Item ?? null;
    },

    /** All rows of a partition whose sort key starts so, in its order; no key condition may hold an empty text. */
    async rows(pk: string, prefix: string): Promise<RowItem[]> {
      const found: RowItem[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await db.send(
          new QueryCommand({
            TableName: table,
            ...(prefix === ''
              ? { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }
              : {
                  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
                  ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
                }),
            ConsistentRead: true,
            ...(from && { ExclusiveStartKey: from }),
          }),
        );
        found.push(...(page.Items ?? []));
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
      return found;
    },
  };
};
