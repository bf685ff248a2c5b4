import { TransactWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';

type Item = Record<string, unknown>;
type Names = { readonly ledger: string; readonly state: string };

/**
 * The least that any command must write: its fact and the state, in one transaction with their conditions, and
 * nothing read. The items are those that a command wrote. Gives, for a lane, what writes the next pair.
 */
export const rawWrites = (db: DynamoDBDocumentClient, { ledger, state }: Names, fact: Item, stored: Item) => {
  const lanes = new Map<number, { pk: string; version: number }>();
  return async (lane: number): Promise<void> => {
    const at = lanes.get(lane) ?? { pk: `62#raw#${randomUUID()}`, version: 0 };
    const seen = at.version;
    lanes.set(lane, at);
    at.version += 1;
    await db.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Put: {
              TableName: ledger,
              Item: { ...fact, pk: at.pk, sk: `${String(at.version).padStart(10, '0')}#000` },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          {
            Put: {
              TableName: state,
              Item: { ...stored, pk: at.pk, version: at.version },
              ...(seen === 0
                ? { ConditionExpression: 'attribute_not_exists(pk)' }
                : {
                    ConditionExpression: 'attribute_exists(pk) AND version = :seen',
                    ExpressionAttributeValues: { ':seen': seen },
                  }),
            },
          },
        ],
      }),
    );
  };
};
