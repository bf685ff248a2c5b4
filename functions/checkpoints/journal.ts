import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  PutCommand,
  type PutCommandInput,
  QueryCommand,
  TransactWriteCommand,
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
  Lease,
  LEASE,
  ReadThing,
  touchedKey,
  touchedPartition,
} from './journal-rows.ts';
import type { Signed } from './statement.ts';

/** A thing that facts came to, and the last of them that was told: it leaves the list unless another came. */
export type Touched = { thing: string; factId: string };

const PAGE = 200;
/** Why a run stops: what it would write no longer follows from what it read. */
const OVERTAKEN = 'another run makes this checkpoint';
/** Since when a lease that was given back is free. */
const ALWAYS = '1970-01-01T00:00:00.000Z';

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

  /** By the row of the lease: nothing of the last checkpoint is written but by who still holds it. */
  const putLast = async (item: Last, fence: number): Promise<void> => {
    try {
      await db.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              ConditionCheck: {
                TableName: state,
                Key: LEASE,
                ConditionExpression: 'fence = :mine',
                ExpressionAttributeValues: { ':mine': fence },
              },
            },
            { Put: { TableName: state, Item: { ...LAST, ...item } } },
          ],
        }),
      );
    } catch (error) {
      if (error instanceof TransactionCanceledException) throw new Error(OVERTAKEN, { cause: error });
      throw error;
    }
  };

  /**
   * What the holder of a lease may write. Leases are numbered, and each row says under which it was written: who was taken for
   * gone, and was only slow, writes over nothing that the next one wrote, and commits nothing.
   */
  const heldBy = (fence: number) => {
    const keep = async (key: RowKey, item: Record<string, unknown>): Promise<void> => {
      const kept = await put(
        key,
        { ...item, fence },
        {
          ConditionExpression: 'attribute_not_exists(fence) OR fence <= :mine',
          ExpressionAttributeValues: { ':mine': fence },
        },
      );
      if (!kept) throw new Error(OVERTAKEN);
    };
    return {
      keepThing: (name: string, read: ReadThing): Promise<void> => keep(headKey(name), read),
      keepHashes: (group: number | 'top', hashes: Uint8Array): Promise<void> =>
        keep(groupKey(group), { hashes }),
      /** From here on a checkpoint is made, whatever becomes of its files. */
      commit: (made: Signed): Promise<void> => putLast({ ...made, published: false }, fence),
      published: (made: Signed): Promise<void> => putLast({ ...made, published: true }, fence),
      release: (): Promise<void> => keep(LEASE, { until: ALWAYS }),
    };
  };
  return {
    last: async (): Promise<Last | null> => Last.nullable().parse(await reads.row(LAST)),

    /** What to write of the next checkpoint, by whoever makes it; null while somebody does. One at a time. */
    async lease(now: Instant, until: Instant) {
      const before = Lease.nullable().parse(await reads.row(LEASE));
      const fence = (before?.fence ?? 0) + 1;
      const taken = await put(
        LEASE,
        { until, fence },
        before === null
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'fence = :before AND #until < :now',
              ExpressionAttributeNames: { '#until': 'until' },
              ExpressionAttributeValues: { ':before': before.fence, ':now': now },
            },
      );
      return taken ? heldBy(fence) : null;
    },

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

    async bucket(group: number, slot: number): Promise<Head[]> {
      const rows = await reads.rows(bucketKey(group, slot), '');
      return rows.map((row) => {
        const { count, sum } = ReadThing.parse(row);
        return { name: String(row['sk']), count, sum };
      });
    },

    group: (group: number): Promise<Uint8Array> => hashesOf(groupKey(group), EMPTY_GROUP),
    top: (): Promise<Uint8Array> => hashesOf(groupKey('top'), EMPTY_TOP),
  };
};
export type Journal = ReturnType<typeof makeJournal>;
export type Held = NonNullable<Awaited<ReturnType<Journal['lease']>>>;
