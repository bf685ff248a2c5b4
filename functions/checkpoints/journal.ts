import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  PutCommand,
  type PutCommandInput,
  QueryCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import type { Envelope, Instant } from '../../events/fact.ts';
import type { RowKey } from '../../workflows/kernel/rows.ts';
import { factSortKey, fromLedgerItem } from '../adapters/ledger-items.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { shards } from '../adapters/state-items.ts';
import { EMPTY_GROUP, EMPTY_TOP, type Head } from './heads-tree.ts';
import {
  bucketKey,
  groupKey,
  headKey,
  Last,
  LAST,
  LEASE,
  ReadThing,
  touchedKey,
  touchedPartition,
} from './journal-rows.ts';
import type { Signed } from './statement.ts';

/** A thing that facts came to, and the last of them that was told: it leaves the list unless another came. */
export type Touched = { thing: string; factId: string };

const PAGE = 200;

/** What the making of checkpoints keeps, and what it reads of the ledger. */
export const makeJournal = (
  db: DynamoDBDocumentClient,
  { ledger, state }: { ledger: string; state: string },
) => {
  const reads = makeReads(db, state);

  /** False when the condition did not hold. */
  const put = async (
    key: RowKey,
    item: Record<string, unknown>,
    condition: Omit<PutCommandInput, 'TableName' | 'Item'> = {},
  ): Promise<boolean> => {
    try {
      await db.send(new PutCommand({ TableName: state, Item: { ...key, ...item }, ...condition }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  const hashesOf = async (key: RowKey, empty: Uint8Array): Promise<Uint8Array> => {
    const { hashes } = (await reads.row(key)) ?? {};
    return hashes instanceof Uint8Array ? hashes : empty;
  };

  return {
    last: async (): Promise<Last | null> => Last.nullable().parse(await reads.row(LAST)),

    /** Whether the next checkpoint is ours to make: one at a time. */
    lease: (now: Instant, until: Instant): Promise<boolean> =>
      put(
        LEASE,
        { until },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR #until < :now',
          ExpressionAttributeNames: { '#until': 'until' },
          ExpressionAttributeValues: { ':now': now },
        },
      ),

    async release(): Promise<void> {
      await db.send(new DeleteCommand({ TableName: state, Key: LEASE }));
    },

    /** From here on a checkpoint is made, whatever becomes of its files. False when another was. */
    commit: ({ statement, jws }: Signed): Promise<boolean> =>
      put(
        LAST,
        { statement, jws, published: false },
        statement.sequence === 1
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'statement.#sequence = :before AND published = :yes',
              ExpressionAttributeNames: { '#sequence': 'sequence' },
              ExpressionAttributeValues: { ':before': statement.sequence - 1, ':yes': true },
            },
      ),

    published: ({ statement, jws }: Signed): Promise<boolean> =>
      put(LAST, { statement, jws, published: true }),

    /** A fact of a thing was told. */
    async touch(thing: string, factId: string): Promise<void> {
      await put(touchedKey(thing), { factId });
    },

    async touched(): Promise<Touched[]> {
      const rows = await Promise.all(shards().map((shard) => reads.rows(touchedPartition(shard), '')));
      return rows.flat().map(({ sk, factId }) => ({ thing: String(sk), factId: String(factId) }));
    },

    async done({ thing, factId }: Touched): Promise<void> {
      try {
        await db.send(
          new DeleteCommand({
            TableName: state,
            Key: touchedKey(thing),
            ConditionExpression: 'factId = :factId',
            ExpressionAttributeValues: { ':factId': factId },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },

    /** The facts of a thing that come after one, or all of them. */
    async factsAfter(thing: string, after: Pick<Envelope, 'version' | 'rank'> | null): Promise<Envelope[]> {
      const facts: Envelope[] = [];
      let from = after === null ? undefined : { pk: thing, sk: factSortKey(after.version, after.rank) };
      do {
        const page = await db.send(
          new QueryCommand({
            TableName: ledger,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': thing },
            ConsistentRead: true,
            Limit: PAGE,
            ...(from && { ExclusiveStartKey: from }),
          }),
        );
        facts.push(...(page.Items ?? []).map(fromLedgerItem));
        from = page.LastEvaluatedKey as typeof from;
      } while (from !== undefined);
      return facts;
    },

    /** The hash of its first fact: the name of a thing. Null of one that has no fact. */
    async nameOf(thing: string): Promise<string | null> {
      const { Items } = await db.send(
        new QueryCommand({
          TableName: ledger,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': thing },
          ConsistentRead: true,
          Limit: 1,
        }),
      );
      const [first] = Items ?? [];
      return first === undefined ? null : fromLedgerItem(first).hash;
    },

    async readThing(name: string): Promise<ReadThing | null> {
      return ReadThing.nullable().parse(await reads.row(headKey(name)));
    },

    async keepThing(name: string, read: ReadThing): Promise<void> {
      await put(headKey(name), read);
    },

    async bucket(group: number, slot: number): Promise<Head[]> {
      const rows = await reads.rows(bucketKey(group, slot), '');
      return rows.map((row) => {
        const { count, sum } = ReadThing.parse(row);
        return { name: String(row['sk']), count, sum };
      });
    },

    group: (group: number): Promise<Uint8Array> => hashesOf(groupKey(group), EMPTY_GROUP),
    top: (): Promise<Uint8Array> => hashesOf(groupKey('top'), EMPTY_TOP),

    async keepHashes(group: number | 'top', hashes: Uint8Array): Promise<void> {
      await put(groupKey(group), { hashes });
    },
  };
};
export type Journal = ReturnType<typeof makeJournal>;
