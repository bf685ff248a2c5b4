import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RowKey } from '../../workflows/kernel/rows.ts';
import { ballotKey, codeOf } from './box.ts';
import { pause } from './pause.ts';
import type { CastResult } from './slots.ts';

const slotIsTheirs = 'attribute_exists(pk) AND holder = :holder';
const notSealed = 'attribute_not_exists(sealed)';
const notVoted = 'voted = :false';
const notInTheBox = 'attribute_not_exists(pk)';

const TRIES = 8;

type SecretCast = {
  council: string;
  poll: string;
  slot: RowKey;
  holder: number;
  command: string;
  ballot: string;
};
type Reason = NonNullable<TransactionCanceledException['CancellationReasons']>[number] | undefined;

const failed = (reason: Reason): boolean => reason?.Code === 'ConditionalCheckFailed';

/** A vote that is sent again is one vote, whatever it now holds: what was first stored stands, and is never compared (P3). */
const why = (slot: NonNullable<Reason>['Item'], { holder, command }: SecretCast): CastResult => {
  if (slot === undefined || slot['holder']?.N !== String(holder)) return 'not-an-elector';
  if (slot['voted']?.BOOL !== true) return 'vote-closed';
  return slot['command']?.S === command ? 'cast' : 'already-voted';
};

/**
 * Secret ballots: the slot is told that its holder voted, and the ballot goes to the box under a key of its own, both or
 * neither. Nothing is written in the box but the ballot: no time, order, person or command (P9).
 */
export const makeSecretSlots = (db: DynamoDBDocumentClient, tables: { state: string; box: string }) => {
  const write = ({ council, poll, slot, holder, command, ballot }: SecretCast) =>
    new TransactWriteCommand({
      TransactItems: [
        {
          Update: {
            TableName: tables.state,
            Key: slot,
            UpdateExpression: 'SET voted = :true, #command = :command',
            ConditionExpression: `${slotIsTheirs} AND ${notSealed} AND ${notVoted}`,
            ExpressionAttributeNames: { '#command': 'command' },
            ExpressionAttributeValues: {
              ':holder': holder,
              ':command': command,
              ':true': true,
              ':false': false,
            },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          },
        },
        {
          Put: {
            TableName: tables.box,
            Item: { ...ballotKey(council, poll, codeOf(ballot)), ballot },
            ConditionExpression: notInTheBox,
          },
        },
      ],
    });

  return async (cast: SecretCast): Promise<CastResult | 'ballot-copied'> => {
    for (let attempt = 1; ; attempt++)
      try {
        await db.send(write(cast));
        return 'cast';
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        // The list of reasons is positional: the slot stands first.
        const [slot, box] = error.CancellationReasons ?? [];
        if (failed(slot)) return why(slot?.Item, cast);
        if (failed(box)) return 'ballot-copied';
        if (attempt === TRIES) throw error;
        await pause(attempt);
      }
  };
};
