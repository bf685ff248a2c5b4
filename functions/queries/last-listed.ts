import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The ids of what came last to one state, the last first: so many, however long the list is. */
export const makeLastListed =
  (db: DynamoDBDocumentClient, table: string) =>
  async (council: string, workflow: string, word: string, most: number): Promise<string[]> => {
    const { Items } = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'list',
        KeyConditionExpression: '#list = :list',
        ExpressionAttributeNames: { '#list': 'list' },
        ExpressionAttributeValues: { ':list': `${council}#${workflow}#${word}` },
        ScanIndexForward: false,
        Limit: most,
      }),
    );
    return (Items ?? []).map(({ pk }) => String(pk).split('#')[2] ?? '');
  };
export type LastListed = ReturnType<typeof makeLastListed>;
