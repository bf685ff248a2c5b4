import { createHash } from 'node:crypto';
import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { RowKey } from '../../workflows/kernel/rows.ts';
import { makeReads } from './read-rows.ts';

const Ballot = z.object({ sk: z.string(), ballot: z.string() });

/** The box of a poll is spread over sixteen partitions, by the keys of its ballots. */
const SHARDS = 16;

const partition = (council: string, poll: string, shard: number): string =>
  `${council}#ballots#${poll}#${shard}`;

/** The wrapped key that opens the ballots of a poll. */
export const ballotKeyRow = (council: string, poll: string): RowKey => ({
  pk: `${council}#ballotKey#${poll}`,
  sk: 'key',
});

/** The code by which a voter follows a ballot: a hash of the ciphertext, which is as random as a key drawn at random. */
export const codeOf = (ballot: string): string =>
  createHash('sha256').update(Buffer.from(ballot, 'base64url')).digest('base64url');

/** Where a ballot lies: under its code, which follows from nothing that is known of who cast it, or when. */
export const ballotKey = (council: string, poll: string, code: string): RowKey => ({
  pk: partition(council, poll, (Buffer.from(code, 'base64url')[0] ?? 0) % SHARDS),
  sk: code,
});

/** The box as it is read: by the function that counts, or by who asks whether a ballot is in it. */
export const makeBox = (db: DynamoDBDocumentClient, table: string) => {
  const reads = makeReads(db, table);
  return {
    /** All ballots of a poll with their codes, in the order of these. */
    async ballots(council: string, poll: string): Promise<{ code: string; ballot: string }[]> {
      const shards = Array.from({ length: SHARDS }, (_, shard) => partition(council, poll, shard));
      const rows = (await Promise.all(shards.map((pk) => reads.rows(pk, '')))).flat();
      return rows
        .map((row) => Ballot.parse(row))
        .map(({ sk: code, ballot }) => ({ code, ballot }))
        .toSorted((one, other) => (one.code < other.code ? -1 : 1));
    },

    /** Whether a ballot is in the box; nothing of it is read. */
    async has(council: string, poll: string, code: string): Promise<boolean> {
      const { Item } = await db.send(
        new GetCommand({
          TableName: table,
          Key: ballotKey(council, poll, code),
          ConsistentRead: true,
          ProjectionExpression: 'pk, sk',
        }),
      );
      return Item !== undefined;
    },
  };
};
export type Box = ReturnType<typeof makeBox>;
