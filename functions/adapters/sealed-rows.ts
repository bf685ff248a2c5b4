import { DeleteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { makeReads } from './read-rows.ts';

const partition = (subject: string): string => `subject#${subject}`;

/** What was sealed, for who erases it: it is removed, and opened by no right of theirs (GDP-04). */
export const makeSealedRows = (db: DynamoDBDocumentClient, table: string) => {
  const reads = makeReads(db, table);

  const remove = async (subject: string, sk: string): Promise<void> => {
    await db.send(new DeleteCommand({ TableName: table, Key: { pk: partition(subject), sk } }));
  };

  return {
    /** One value of a subject, or its key. */
    remove,

    /** All that was sealed of a subject less what is kept, for which its key stays. */
    async prune(subject: string, kept: readonly string[]): Promise<void> {
      for (const { sk } of await reads.rows(partition(subject), 'fact#'))
        if (!kept.includes(String(sk))) await remove(subject, String(sk));
    },

    /** Whether something of a subject is there. */
    has: async (subject: string): Promise<boolean> => (await reads.rows(partition(subject), '')).length > 0,

    /** All that was sealed of a subject, its key first: whatever is killed half-way, nothing opens any more. */
    async destroy(subject: string): Promise<void> {
      await remove(subject, 'key');
      for (const { sk } of await reads.rows(partition(subject), '')) await remove(subject, String(sk));
    },
  };
};
export type SealedRows = ReturnType<typeof makeSealedRows>;
