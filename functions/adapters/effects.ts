import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Envelope } from '../../events/fact.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';

const keyOf = ({ council, workflow, thing, id }: Envelope, kind: string) => ({
  pk: thingKey(council, workflow, thing),
  sk: `effect#${kind}#${id}`,
});

/**
 * Marks what cannot be undone, such as a mail: begun before, done after. What was begun and not done is in doubt;
 * it is never done again by the system, it is listed for a person (P11).
 */
export const makeEffects = (db: DynamoDBDocumentClient, table: string) => {
  return {
    /** False when the effect was begun before, whatever became of it. */
    async begin(fact: Envelope, kind: string, at: string): Promise<boolean> {
      try {
        await db.send(
          new PutCommand({
            TableName: table,
            Item: {
              ...keyOf(fact, kind),
              begunAt: at,
              list: `${fact.council}#inDoubt`,
              listAt: at,
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },

    async done(fact: Envelope, kind: string, at: string): Promise<void> {
      await db.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(fact, kind),
          UpdateExpression: 'SET doneAt = :at REMOVE #list, listAt',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#list': 'list' },
          ExpressionAttributeValues: { ':at': at },
        }),
      );
    },
  };
};
