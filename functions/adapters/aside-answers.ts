import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import type { RowKey } from '../../workflows/kernel/rows.ts';
import { due } from './state-items.ts';

/** What a person says of one failure, named by its row and its instant. */
export type Answering = {
  key: RowKey;
  /** The instant of the failure, under the name that its row gives it. */
  failure: { name: 'at' | 'begunAt'; at: string };
  answer: 'settled' | 'resent';
  by: string;
  now: Instant;
};

const State = z.object({ version: z.int(), deadlines: z.record(z.string(), Instant) });

/** The bus tells whole seconds: what fails again within the second of an answer failed after it. */
const wholeSecond = (instant: Instant): Instant => Instant.parse(`${instant.slice(0, 19)}.000Z`);

const ANSWER = 'SET answer = :answer, answeredBy = :by, answeredAt = :now, answeredFor = :failure';
const answered = ({ answer, by, now }: Answering) => ({
  ':answer': answer,
  ':by': by,
  ':now': wholeSecond(now),
});

/** What people answer to what did not leave: who and when stay on the row (P11). */
export const makeAsideAnswers = (db: DynamoDBDocumentClient, table: string) => {
  /** Changes the row while it is listed for this failure. False when it is not any more. */
  const change = async (
    { key, failure: { name, at } }: Pick<Answering, 'key' | 'failure'>,
    UpdateExpression: string,
    values: Record<string, unknown> = {},
  ): Promise<boolean> => {
    try {
      await db.send(
        new UpdateCommand({
          TableName: table,
          Key: key,
          UpdateExpression,
          ConditionExpression: 'attribute_exists(#list) AND #failure = :failure',
          ExpressionAttributeNames: { '#list': 'list', '#failure': name },
          ExpressionAttributeValues: { ':failure': at, ...values },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  return {
    /** Kept, with who and when, and off the list. */
    settle: (answering: Answering): Promise<boolean> =>
      change(answering, `${ANSWER} REMOVE #list, listAt`, answered(answering)),

    /** Kept, and still on the list: it leaves it once what was asked is done. */
    claim: (answering: Answering): Promise<boolean> => change(answering, ANSWER, answered(answering)),

    /** A mail may leave once more; it is off the list for as long as a mail takes to leave, and for good when it did. */
    reopen: (answering: Answering): Promise<boolean> =>
      change(answering, `${ANSWER}, reopened = :true, listAt = :listAt`, {
        ...answered(answering),
        ':true': true,
        ':listAt': answering.now,
      }),

    /** Off the list, unless it failed again meanwhile. */
    leave: (answering: Answering): Promise<boolean> => change(answering, 'REMOVE #list, listAt'),

    /** Wakes the sweep for a thing again; a thing that moved meanwhile is in its index by itself. */
    async wake(pk: string): Promise<void> {
      const Key = { pk, sk: 'state' };
      const { Item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      const { version, deadlines } = State.parse(Item);
      const mark = due(pk.split('#')[2] ?? '', deadlines);
      if (!('dueAt' in mark)) return;
      try {
        await db.send(
          new UpdateCommand({
            TableName: table,
            Key,
            UpdateExpression: 'SET dueShard = :shard, dueAt = :at',
            ConditionExpression: 'attribute_exists(pk) AND version = :version',
            ExpressionAttributeValues: { ':shard': mark.dueShard, ':at': mark.dueAt, ':version': version },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
};
export type AsideAnswers = ReturnType<typeof makeAsideAnswers>;
