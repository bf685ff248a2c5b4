import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { RowItem, RowKey } from '../../workflows/kernel/rows.ts';
import type { SearchRows } from '../search/find-structures.ts';
import { documentKey, indexKeys, INDEX_VERSION, type Indexed } from '../search/index-keys.ts';
import { makeReads } from './read-rows.ts';

const Document = z.object({
  id: z.string(),
  name: z.string(),
  siren: z.string().nullable(),
  rna: z.string().nullable(),
  commune: z.object({ code: z.string(), name: z.string().nullable() }).nullable(),
});
const Written = Document.extend({ version: z.int(), index: z.int() });

const AT_ONCE = 25;

/** What a later version wrote stays. */
const unlessNewer = async (sent: Promise<unknown>): Promise<void> => {
  try {
    await sent;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

const each = async (keys: readonly RowKey[], write: (key: RowKey) => Promise<void>): Promise<void> => {
  for (let from = 0; from < keys.length; from += AT_ONCE)
    await Promise.all(keys.slice(from, from + AT_ONCE).map(write));
};

/** What is found by words: a row a word, and one that says what is found. A copy of facts, written again from them. */
export const makeSearchIndex = (db: DynamoDBDocumentClient, table: string) => {
  const reads = makeReads(db, table);

  const put = (item: RowItem & { version: number }, orElse = ''): Promise<void> =>
    unlessNewer(
      db.send(
        new PutCommand({
          TableName: table,
          Item: item,
          ConditionExpression: `attribute_not_exists(pk) OR version < :version${orElse}`,
          ExpressionAttributeValues: {
            ':version': item.version,
            ...(orElse !== '' && { ':index': INDEX_VERSION }),
          },
          ...(orElse !== '' && { ExpressionAttributeNames: { '#index': 'index' } }),
        }),
      ),
    );

  const remove = (key: RowKey, version: number): Promise<void> =>
    unlessNewer(
      db.send(
        new DeleteCommand({
          TableName: table,
          Key: key,
          ConditionExpression: 'version < :version',
          ExpressionAttributeValues: { ':version': version },
        }),
      ),
    );

  return {
    /**
     * Writes what is found of a structure at a version of it. Told late or twice it changes nothing; stopped half-way
     * and told again it ends the same: the row that says what is found comes last.
     */
    async write(council: string, indexed: Indexed, version: number): Promise<void> {
      const key = documentKey(council, indexed.id);
      const before = Written.safeParse(await reads.row(key)).data;
      if (before !== undefined && before.index === INDEX_VERSION && before.version >= version) return;
      const keys = indexKeys(council, indexed);
      const wanted = new Set(keys.map(({ pk, sk }) => `${pk} ${sk}`));
      await each(keys, (one) => put({ ...one, version }));
      const left = before === undefined ? [] : indexKeys(council, before);
      await each(
        left.filter(({ pk, sk }) => !wanted.has(`${pk} ${sk}`)),
        (one) => remove(one, version),
      );
      await put({ ...key, ...indexed, version, index: INDEX_VERSION }, ' OR #index < :index');
    },

    /** By its number, the dossier; a number is given once. */
    number: (key: RowKey, item: RowItem): Promise<void> => put({ ...key, ...item, version: 1 }),
  };
};

/** The index as it is read: by key, a page at most. */
export const makeSearchRows = (db: DynamoDBDocumentClient, table: string): SearchRows => {
  const reads = makeReads(db, table);
  return {
    async keys(pk, limit, prefix) {
      const { Items } = await db.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': pk, ...(prefix !== undefined && { ':prefix': prefix }) },
          Limit: limit,
        }),
      );
      return (Items ?? []).map(({ sk }) => String(sk));
    },
    async documents(council, ids) {
      const found = await reads.many(ids.map((id) => documentKey(council, id)));
      return found.map((row) => Document.parse(row));
    },
  };
};
