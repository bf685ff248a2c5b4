import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RowItem, RowKey } from '../../workflows/kernel/rows.ts';

const slotExists = 'attribute_exists(pk)';
const notSealed = 'attribute_not_exists(sealed)';
const notCast = 'attribute_type(choice, :null)';
const sameCommand = '#command = :command';

export type Cast = { choice: string; command: string; holder: number };
export type CastResult = 'cast' | 'already-voted' | 'vote-closed' | 'not-an-elector';

/**
 * Ballots, each on a slot of its own: no version is shared, so a whole council may vote at one instant. The slot
 * keeps the command's id and is its own receipt: sending again is voting once (P6).
 */
export const makeSlots = (db: DynamoDBDocumentClient, table: string) => ({
  async cast(key: RowKey, { choice, command, holder }: Cast): Promise<CastResult> {
    try {
      await db.send(
        new UpdateCommand({
          TableName: table,
          Key: key,
          UpdateExpression: 'SET choice = :choice, #command = :command',
          ConditionExpression: `${slotExists} AND holder = :holder AND ((${notSealed} AND ${notCast}) OR (${sameCommand} AND choice = :choice))`,
          ExpressionAttributeNames: { '#command': 'command' },
          ExpressionAttributeValues: {
            ':choice': choice,
            ':command': command,
            ':holder': holder,
            ':null': 'NULL',
          },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return 'cast';
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return why(error.Item, holder);
    }
  },

  /** Seals a slot, once or again, and returns it as it then stands: what was acknowledged before counts. */
  async seal(key: RowKey): Promise<RowItem> {
    const { Attributes } = await db.send(
      new UpdateCommand({
        TableName: table,
        Key: key,
        UpdateExpression: 'SET sealed = :true',
        ConditionExpression: slotExists,
        ExpressionAttributeValues: { ':true': true },
        ReturnValues: 'ALL_NEW',
      }),
    );
    if (Attributes === undefined) throw new Error('a slot of the electorate is missing');
    return Attributes;
  },
});

type Old = NonNullable<ConditionalCheckFailedException['Item']> | undefined;

/** A second choice is refused without telling the first. */
const why = (slot: Old, holder: number): CastResult => {
  if (slot === undefined || slot['holder']?.N !== String(holder)) return 'not-an-elector';
  return slot['choice']?.S === undefined ? 'vote-closed' : 'already-voted';
};
