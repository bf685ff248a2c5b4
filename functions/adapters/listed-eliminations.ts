import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../events/fact.ts';

/** What is read of a list at a time. */
const PAGE = 200;
/** Before any instant: the key of an index is never empty. */
const FIRST = '0';

/** Records of one kind by where they stand in their elimination, as the look at what is kept finds them. */
export const makeListedEliminations = (
  db: DynamoDBDocumentClient,
  table: string,
  workflow: 'application' | 'misuse',
) => {
  const idsSince = async (list: string, since: string): Promise<string[]> => {
    const ids: string[] = [];
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const page = await db.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'list',
          KeyConditionExpression: '#list = :list AND listAt >= :since',
          ExpressionAttributeNames: { '#list': 'list' },
          ExpressionAttributeValues: { ':list': list, ':since': since },
          Limit: PAGE,
          ...(ExclusiveStartKey && { ExclusiveStartKey }),
        }),
      );
      ids.push(...(page.Items ?? []).map(({ pk }) => String(pk).split('#')[2] ?? ''));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
    return ids;
  };

  return {
    /** Those that have their visa: few, since they go within the hour unless they are held. */
    toErase: (council: string) => idsSince(`${council}#${workflow}#toErase`, FIRST),
    erasedSince: (council: string, since: Instant) => idsSince(`${council}#${workflow}#erased`, since),
  };
};
export type ListedEliminations = ReturnType<typeof makeListedEliminations>;
