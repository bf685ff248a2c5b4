import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RowItem } from '../../workflows/kernel/rows.ts';

type Asked = {
  pk: string;
  prefix: string;
  limit: number;
} & (
  | { rising?: never; /** The sort key, within the prefix, that the page comes before. */ before?: string }
  | { rising: true; /** The sort key, within the prefix, that the page comes after. */ after?: string }
);

/** Rows of a partition whose sort key starts so, a page at a time: the last first, or the first when rising. */
export const makeRowPages =
  (db: DynamoDBDocumentClient, table: string) =>
  async (asked: Asked): Promise<{ rows: RowItem[]; more: boolean }> => {
    const { pk, prefix, limit, rising = false } = asked;
    const from = asked.rising ? asked.after : asked.before;
    const { Items, LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
        ConsistentRead: true,
        ScanIndexForward: rising,
        Limit: limit,
        ...(from !== undefined && { ExclusiveStartKey: { pk, sk: `${prefix}${from}` } }),
      }),
    );
    return { rows: Items ?? [], more: LastEvaluatedKey !== undefined };
  };
export type RowPages = ReturnType<typeof makeRowPages>;
