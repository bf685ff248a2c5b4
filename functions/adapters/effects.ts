import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Envelope } from '../../events/fact.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { asideList } from './aside.ts';

/** With which text a mail is written, the hash of what it said, and the tags without which it is not. */
export type Noted = {
  readonly letter?: string;
  readonly letterVersion?: number;
  readonly letterDigest?: string;
  readonly letterText?: string;
  readonly lacking?: readonly string[];
};

/** What became of a mail that had left: no address took it, or whoever had it says that it is not wanted. */
export const RETURNED = ['BOUNCED', 'COMPLAINED'] as const;
export type Returned = (typeof RETURNED)[number];

/** A mail, by its mark and by the attempt that sent it. */
export type Mailed = { readonly pk: string; readonly sk: string; readonly attempt: string };

const setting = (noted: Noted): { names: string; values: Record<string, unknown> } => {
  const there = Object.entries(noted);
  return {
    names: there.map(([name]) => `, ${name} = :${name}`).join(''),
    values: Object.fromEntries(there.map(([name, value]) => [`:${name}`, value])),
  };
};

/** `suffix` where one fact has several, one for each to whom it matters. */
const keyOf = ({ council, workflow, thing, id }: Envelope, kind: string, suffix = '') => ({
  pk: thingKey(council, workflow, thing),
  sk: `effect#${kind}#${id}${suffix}`,
});

/** Begun by this very attempt: the reply to its mark was lost, and the client asked again. */
const ownMark = 'attempt = :attempt AND attribute_not_exists(doneAt)';

/**
 * Marks what cannot be undone, such as a mail: begun before, done after. What was begun and not done is in doubt;
 * it is never done again by the system, it is listed for a person, who alone may have it done again (P11).
 */
export const makeEffects = (db: DynamoDBDocumentClient, table: string) => {
  return {
    /** False when the effect was begun before, whatever became of it, and no person reopened it since. */
    async begin(
      fact: Envelope,
      kind: string,
      at: string,
      suffix?: string,
      { attempt = randomUUID(), ...noted }: Noted & { attempt?: string } = {},
    ): Promise<boolean> {
      const { names, values } = setting(noted);
      const forgotten =
        noted.lacking === undefined
          ? 'reopened, returned, returnedAt, lacking'
          : 'reopened, returned, returnedAt';
      try {
        await db.send(
          new UpdateCommand({
            TableName: table,
            Key: keyOf(fact, kind, suffix),
            UpdateExpression: `SET attempt = :attempt, begunAt = :at, factId = :id, factType = :type, version = :version, #list = :list, listAt = :at${names} REMOVE ${forgotten}`,
            ConditionExpression: `attribute_not_exists(pk) OR attribute_exists(reopened) OR (${ownMark})`,
            ExpressionAttributeNames: { '#list': 'list' },
            ExpressionAttributeValues: {
              ':attempt': attempt,
              ':at': at,
              ':id': fact.id,
              ':type': fact.type,
              ':version': fact.version,
              ':list': asideList(fact.council),
              ...values,
            },
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },

    /** Off the list, unless it came back before that was written. */
    async done(fact: Envelope, kind: string, at: string, suffix?: string): Promise<void> {
      const TableName = table;
      const Key = keyOf(fact, kind, suffix);
      const ExpressionAttributeValues = { ':at': at };
      try {
        await db.send(
          new UpdateCommand({
            TableName,
            Key,
            UpdateExpression: 'SET doneAt = :at REMOVE #list, listAt',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(returned)',
            ExpressionAttributeNames: { '#list': 'list' },
            ExpressionAttributeValues,
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        await db.send(
          new UpdateCommand({
            TableName,
            Key,
            UpdateExpression: 'SET doneAt = :at',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues,
          }),
        );
      }
    },

    /**
     * A mail came back, or whoever had it complains: it is on the list, as of when it left. False for an attempt that is
     * not the last, for what was told before, and for what nobody sent.
     */
    async returned({ pk, sk, attempt }: Mailed, returned: Returned, at: string): Promise<boolean> {
      const [council = ''] = pk.split('#');
      try {
        await db.send(
          new UpdateCommand({
            TableName: table,
            Key: { pk, sk },
            UpdateExpression: 'SET returned = :returned, returnedAt = :at, #list = :list, listAt = begunAt',
            ConditionExpression: 'attempt = :attempt AND attribute_not_exists(returned)',
            ExpressionAttributeNames: { '#list': 'list' },
            ExpressionAttributeValues: {
              ':returned': returned,
              ':at': at,
              ':list': asideList(council),
              ':attempt': attempt,
            },
          }),
        );
        return true;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return false;
      }
    },
  };
};
