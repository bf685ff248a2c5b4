import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  QueryCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import type { RowKey } from '../../workflows/kernel/rows.ts';
import { makeReads } from './read-rows.ts';

const WaitingKey = z.object({ pk: z.string(), sk: z.string() });

/** A receipt some of whose facts have not been seen on the bus. */
const Unpublished = z.object({
  version: z.int().min(1),
  unpublished: z.set(z.string()),
  healedAt: Instant.optional(),
});
export type Unpublished = z.infer<typeof Unpublished>;

type Place = Record<string, unknown>;
type Page = { keys: RowKey[]; next: Place | undefined };
type Change = Pick<UpdateCommandInput, 'UpdateExpression' | 'ConditionExpression'> & {
  values?: Record<string, unknown>;
};

const PAGE = 100;
const stillWaits = 'attribute_exists(unpublishedShard)';

/**
 * The marks that a command leaves on its receipt for each of its facts, until it has been seen on the bus: what stands
 * in their index is what was committed and told to nobody (P12).
 */
export const makePublications = (db: DynamoDBDocumentClient, table: string) => {
  const reads = makeReads(db, table);

  /** False when the condition did not hold. */
  const change = async (Key: RowKey, { values, ...expressions }: Change): Promise<boolean> => {
    const given = values && { ExpressionAttributeValues: values };
    try {
      await db.send(new UpdateCommand({ TableName: table, Key, ...expressions, ...given }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  const removeLast = (key: RowKey, factId: string): Promise<boolean> =>
    change(key, {
      UpdateExpression: 'REMOVE unpublished, unpublishedShard, unpublishedAt, healingAt',
      ConditionExpression: 'unpublished = :only',
      values: { ':only': new Set([factId]) },
    });

  const removeOne = (key: RowKey, factId: string): Promise<boolean> =>
    change(key, {
      UpdateExpression: 'DELETE unpublished :seen',
      ConditionExpression: 'contains(unpublished, :factId) AND size(unpublished) > :one',
      values: { ':seen': new Set([factId]), ':factId': factId, ':one': 1 },
    });

  return {
    /**
     * A fact was seen on the bus; the receipt leaves the index with its last one. A set only shrinks: between two
     * looks the others may have gone, hence the second try as the last one. What was removed before stays so; a fact
     * that is `alone` in its command was, when it is not the last one.
     */
    async seen(receipt: RowKey, factId: string, alone: boolean): Promise<void> {
      if ((await removeLast(receipt, factId)) || alone) return;
      if (await removeOne(receipt, factId)) return;
      await removeLast(receipt, factId);
    },

    /** Receipts of a shard that wait since this instant or longer, oldest first, a page at a time. */
    async waiting(shard: string, since: Instant, from?: Place): Promise<Page> {
      const { Items, LastEvaluatedKey } = await db.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'unpublished',
          KeyConditionExpression: 'unpublishedShard = :shard AND unpublishedAt <= :since',
          ExpressionAttributeValues: { ':shard': `unpublished#${shard}`, ':since': since },
          Limit: PAGE,
          ...(from && { ExclusiveStartKey: from }),
        }),
      );
      const keys = (Items ?? []).map((item) => WaitingKey.parse(item));
      return { keys, next: LastEvaluatedKey };
    },

    /** As it stands; gone when the index was late and nothing waits there any more. */
    async read(receipt: RowKey): Promise<Unpublished | 'gone' | 'unreadable'> {
      const row = await reads.row(receipt);
      if (row?.['unpublishedShard'] === undefined) return 'gone';
      return Unpublished.safeParse(row).data ?? 'unreadable';
    },

    /** Takes the healing of a receipt upon oneself; who began before `given up` has not come back. */
    begin: (receipt: RowKey, now: Instant, givenUp: Instant): Promise<boolean> =>
      change(receipt, {
        UpdateExpression: 'SET healingAt = :now',
        ConditionExpression: `${stillWaits} AND attribute_not_exists(healedAt) AND (attribute_not_exists(healingAt) OR healingAt <= :givenUp)`,
        values: { ':now': now, ':givenUp': givenUp },
      }),

    /** The bus has taken the notices again. */
    healed: (receipt: RowKey, now: Instant): Promise<boolean> =>
      change(receipt, {
        UpdateExpression: 'SET healedAt = :now REMOVE healingAt',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(healedAt)',
        values: { ':now': now },
      }),

    /** Out of the index, for a person to see to; which facts were not seen stays written. */
    leave: (receipt: RowKey): Promise<boolean> =>
      change(receipt, {
        UpdateExpression: 'REMOVE unpublishedShard, unpublishedAt, healingAt',
        ConditionExpression: stillWaits,
      }),
  };
};
