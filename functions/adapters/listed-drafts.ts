import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  QueryCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../events/fact.ts';
import { draftList } from '../../workflows/application/draft/draft-list.ts';
import type { RowItem, RowKey } from '../../workflows/kernel/rows.ts';

/** What is read of a page; of what is to be erased, the rest is found by the next run. */
const PAGE = 200;

/** A draft as it was looked at: what is done to it is done only while it is still so. */
type SeenDraft = { changes: number; editedAt: Instant };

const unlessChanged = async (sent: Promise<unknown>): Promise<boolean> => {
  try {
    await sent;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

const stillSo = ({ changes, editedAt }: SeenDraft) => ({
  ConditionExpression: 'changes = :changes AND editedAt = :edited AND #open = :yes',
  ExpressionAttributeNames: { '#open': 'open' },
  ExpressionAttributeValues: { ':changes': changes, ':edited': editedAt, ':yes': true },
});

/** The drafts that nobody filed, as the daily look at what is kept finds, closes and removes them. */
export const makeListedDrafts = (db: DynamoDBDocumentClient, table: string) => {
  const page = async (council: string, last: Instant, from?: RowItem) => {
    const { Items, LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'list',
        KeyConditionExpression: '#list = :list AND listAt <= :last',
        ExpressionAttributeNames: { '#list': 'list' },
        ExpressionAttributeValues: { ':list': draftList(council), ':last': last },
        Limit: PAGE,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    const keys = (Items ?? []).map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
    return { keys, next: LastEvaluatedKey as RowItem | undefined };
  };

  return {
    /** Those that were listed up to an instant, the first first; an index may be late. */
    upTo: async (council: string, last: Instant): Promise<RowKey[]> => (await page(council, last)).keys,

    /** The same, however many they are. */
    async allUpTo(council: string, last: Instant): Promise<RowKey[]> {
      const found: RowKey[] = [];
      let from: RowItem | undefined;
      do {
        const { keys, next } = await page(council, last, from);
        found.push(...keys);
        from = next;
      } while (from !== undefined);
      return found;
    },

    /** Lists it by its last edit: it was worked on since it was listed. */
    listAgain: (key: RowKey, seen: SeenDraft): Promise<boolean> => {
      const { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } = stillSo(seen);
      return unlessChanged(
        db.send(
          new UpdateCommand({
            TableName: table,
            Key: { ...key },
            UpdateExpression: 'SET listAt = :edited',
            ConditionExpression,
            ExpressionAttributeNames,
            ExpressionAttributeValues,
          }),
        ),
      );
    },

    /** Closes it for good: nobody saves in it or files it any more. False when somebody did meanwhile. */
    close: (key: RowKey, seen: SeenDraft): Promise<boolean> => {
      const { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } = stillSo(seen);
      return unlessChanged(
        db.send(
          new UpdateCommand({
            TableName: table,
            Key: { ...key },
            UpdateExpression: 'SET #open = :no, erasing = :yes',
            ConditionExpression,
            ExpressionAttributeNames,
            ExpressionAttributeValues: { ...ExpressionAttributeValues, ':no': false },
          }),
        ),
      );
    },

    async remove(key: RowKey): Promise<void> {
      await db.send(new DeleteCommand({ TableName: table, Key: { ...key } }));
    },
  };
};
export type ListedDrafts = ReturnType<typeof makeListedDrafts>;
