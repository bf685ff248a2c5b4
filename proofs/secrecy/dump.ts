import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export type Row = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };

/** A table as whoever may read it all gets it, in the order in which the engine gives it. */
export const dump = async (db: DynamoDBDocumentClient, TableName: string): Promise<Row[]> => {
  const rows: Row[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await db.send(
      new ScanCommand({ TableName, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
    );
    rows.push(...((page.Items ?? []) as Row[]));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return rows;
};
