import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Filling } from '../../workflows/item/entries.ts';
import type { RowItem, RowKey } from '../../workflows/kernel/rows.ts';

const slotExists = 'attribute_exists(pk)';
const notSealed = 'attribute_not_exists(sealed)';
const notCast = 'attribute_type(choice, :null)';
const sameBallot = '#command = :command AND choice = :choice';
const firstOrSame = `((${notSealed} AND ${notCast}) OR (${sameBallot}))`;

/** `again`: taken only if it is the ballot that this slot holds already. */
export type Cast = { choice: string; command: string; holder: number; again?: boolean };
export type CastResult = 'cast' | 'already-voted' | 'vote-closed' | 'not-an-elector';

/**
 * Ballots, each on a slot of its own: no version is shared, so a whole council may vote at one instant. The slot
 * keeps the command's id and is its own receipt: sending again is voting once (P6).
 */
export const makeSlots = (db: DynamoDBDocumentClient, table: string) => ({
  async cast(key: RowKey, { choice, command, holder, again = false }: Cast): Promise<CastResult> {
    try {
      await db.send(
        new UpdateCommand({
          TableName: table,
          Key: key,
          UpdateExpression: 'SET choice = :choice, #command = :command',
          ConditionExpression: `${slotExists} AND holder = :holder AND ${again ? sameBallot : firstOrSame}`,
          ExpressionAttributeNames: { '#command': 'command' },
          ExpressionAttributeValues: {
            ':choice': choice,
            ':command': command,
            ':holder': holder,
            ...(!again && { ':null': 'NULL' }),
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

  /**
   * Seals a slot, once or again, and returns it as it then stands: what was acknowledged before counts. One that nobody
   * cast takes what was entered for it, in the place of what was entered before.
   */
  async seal(key: RowKey, filling: Filling | null = null): Promise<RowItem> {
    const filled = filling === null ? null : await fill(db, table, key, filling);
    if (filled !== null) return filled;
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

/** The slot as filled, or null when a member cast it, or a later entry filled it. */
const fill = async (
  db: DynamoDBDocumentClient,
  TableName: string,
  Key: RowKey,
  { choice, source, entry }: Filling,
): Promise<RowItem | null> => {
  const empty = choice === 'NOT_VOTING';
  try {
    const { Attributes } = await db.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: `SET choice = :choice, sealed = :true, #entry = :entry${empty ? ' REMOVE #command' : ', #command = :source'}`,
        ConditionExpression: `${slotExists} AND (attribute_not_exists(#command) OR attribute_exists(#entry)) AND (attribute_not_exists(#entry) OR #entry < :entry)`,
        ExpressionAttributeNames: { '#command': 'command', '#entry': 'entry' },
        ExpressionAttributeValues: {
          ':choice': empty ? null : choice,
          ':true': true,
          ':entry': entry,
          ...(!empty && { ':source': source }),
        },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return Attributes ?? null;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw error;
  }
};

type Old = NonNullable<ConditionalCheckFailedException['Item']> | undefined;

/** A second choice is refused without telling the first. */
const why = (slot: Old, holder: number): CastResult => {
  if (slot === undefined || slot['holder']?.N !== String(holder)) return 'not-an-elector';
  return slot['choice']?.S === undefined ? 'vote-closed' : 'already-voted';
};
