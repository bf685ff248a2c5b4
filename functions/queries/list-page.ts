import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { malformed } from '../shell/problems.ts';

const KeyText = z.string().min(1).max(200);
const Key = z.strictObject({ pk: KeyText, sk: KeyText, list: KeyText, listAt: KeyText });
export type ListKey = z.infer<typeof Key>;
export const LIST_PAGE = 25;
/** What a file reads at a time. */
export const LARGE_PAGE = 100;

/** Where a page of a list begins. @throws Problem 400 when it is not a place in that list */
const readCursor = (cursor: string | undefined, list: string): ListKey | undefined => {
  if (cursor === undefined) return undefined;
  try {
    const key = Key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (key.list === list) return key;
  } catch {
    // Told below, with a cursor of another list.
  }
  throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
};

const writeCursor = (last: Record<string, unknown>): string =>
  Buffer.from(JSON.stringify(last)).toString('base64url');

/** A page of the rows that stand in a list, the oldest first, and the cursor of the next one: no request scans. */
export const makeListPage =
  (db: DynamoDBDocumentClient, table: string) =>
  async (
    list: string,
    cursor: string | undefined,
    limit = LIST_PAGE,
  ): Promise<{ keys: ListKey[]; next: string | null }> => {
    const from = readCursor(cursor, list);
    const { Items, LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'list',
        KeyConditionExpression: '#list = :list',
        ExpressionAttributeNames: { '#list': 'list' },
        ExpressionAttributeValues: { ':list': list },
        Limit: limit,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    const keys = (Items ?? []).map((item) => Key.parse(item));
    return { keys, next: LastEvaluatedKey ? writeCursor(LastEvaluatedKey) : null };
  };
