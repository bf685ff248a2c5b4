import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RowItem } from '../../workflows/kernel/rows.ts';

type Asked = {
  pk: string;
  prefix: string;
  limit: number;
  /** The sort key, within the prefix, that the page comes before. */
  before?: string;
};

/** Rows of a partition whose sort key starts so, the last first, a page at a time. */
export const makeRowPages =
  (db: DynamoDBDocumentClient, table: string) =>
  async ({ pk, prefix, limit, before }: Asked): Promise<{ rows: RowItem[]; more: boolean }> => {
    const { Items, LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: limit,
        ...(before !== undefined && { ExclusiveStartKey: { pk, sk: `${prefix}${before}` } }),
      }),
    );
    return { rows: Items ?? [], more: LastEvaluatedKey !== undefined };
  };
export type RowPages = ReturnType<typeof makeRowPages>;
