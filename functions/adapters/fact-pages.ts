import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Envelope } from '../../events/fact.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { WorkflowName } from '../../workflows/kernel/workflow.ts';
import { factSortKey, fromLedgerItem } from './ledger-items.ts';

type Asked = {
  council: string;
  workflow: WorkflowName;
  id: string;
  /** The fact that the page comes after. */
  after: Pick<Envelope, 'version' | 'rank'> | null;
  limit: number;
};

/** The facts of a thing from the first, a page at a time, and whether there may be more. */
export const makeFactPages =
  (db: DynamoDBDocumentClient, table: string) =>
  async ({ council, workflow, id, after, limit }: Asked): Promise<{ facts: Envelope[]; more: boolean }> => {
    const pk = thingKey(council, workflow, id);
    const { Items, LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
        Limit: limit,
        ...(after !== null && { ExclusiveStartKey: { pk, sk: factSortKey(after.version, after.rank) } }),
      }),
    );
    return { facts: (Items ?? []).map(fromLedgerItem), more: LastEvaluatedKey !== undefined };
  };
export type FactPages = ReturnType<typeof makeFactPages>;
