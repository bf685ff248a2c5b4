import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { malformed } from '../shell/problems.ts';

const KeyText = z.string().min(1).max(200);
const Key = z.strictObject({ pk: KeyText, sk: KeyText, list: KeyText, listAt: KeyText });
const PAGE = 25;

/** Where a page of a list begins. @throws Problem 400 when it is not a place in that list */
export const readCursor = (cursor: string | undefined, list: string) => {
  if (cursor === undefined) return undefined;
  try {
    const key = Key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (key.list === list) return key;
  } catch {
    // Told below, with a cursor of another list.
  }
  throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
};

export const writeCursor = (last: Record<string, unknown>): string =>
  Buffer.from(JSON.stringify(last)).toString('base64url');

/** The ids of what stands in one state, oldest first, a page at a time: no request scans. */
export const makeWorkList =
  (db: DynamoDBDocumentClient, table: string) =>
  async (council: string, workflow: string, word: string, cursor: string | undefined) => {
    const list = `${council}#${workflow}#${word}`;
    const from = readCursor(cursor, list);
    const { Items, LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'list',
        KeyConditionExpression: '#list = :list',
        ExpressionAttributeNames: { '#list': 'list' },
        ExpressionAttributeValues: { ':list': list },
        Limit: PAGE,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    const ids = (Items ?? []).map(({ pk }) => String(pk).split('#')[2] ?? '');
    return { ids, next: LastEvaluatedKey ? writeCursor(LastEvaluatedKey) : null };
  };
