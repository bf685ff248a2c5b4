import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../events/fact.ts';
import { accountList } from '../../workflows/kernel/account-rows.ts';
import type { RowKey } from '../../workflows/kernel/rows.ts';

/** What is read of a list at a time; what is left is found by the next run. */
const PAGE = 200;

/** Accounts that may have had their time, and those that are being erased, as the look at what is kept finds them. */
export const makeListedAccounts = (db: DynamoDBDocumentClient, table: string) => {
  const upTo = async (list: string, last: string): Promise<RowKey[]> => {
    const { Items } = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'list',
        KeyConditionExpression: '#list = :list AND listAt <= :last',
        ExpressionAttributeNames: { '#list': 'list' },
        ExpressionAttributeValues: { ':list': list, ':last': last },
        Limit: PAGE,
      }),
    );
    return (Items ?? []).map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
  };

  return {
    endedUpTo: (council: string, last: Instant) => upTo(accountList(council, 'ended'), last),
    erasing: (council: string, now: Instant) => upTo(accountList(council, 'erasing'), now),

    /** Not listed any more, unless another function ended since it was seen. */
    async unlist(key: RowKey, seenAt: string): Promise<void> {
      try {
        await db.send(
          new DeleteCommand({
            TableName: table,
            Key: { ...key },
            ConditionExpression: 'listAt = :seen',
            ExpressionAttributeValues: { ':seen': seenAt },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },

    async remove(key: RowKey): Promise<void> {
      await db.send(new DeleteCommand({ TableName: table, Key: { ...key } }));
    },
  };
};
export type ListedAccounts = ReturnType<typeof makeListedAccounts>;
