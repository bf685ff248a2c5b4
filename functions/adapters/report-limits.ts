import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { digestOfText } from '../shell/digest.ts';

/** Reports that one source, and all of them to one council, may make in an hour. */
const MOST_OF_A_SOURCE = 5;
const MOST_OF_A_COUNCIL = 60;

/** 4 096 buckets for all addresses there are: a million share each, and none can be told from it. */
const BUCKET_BYTES = 3;

/** The bucket of an address, which is kept nowhere. */
const bucketOf = (address: string): string =>
  Buffer.from(digestOfText(address), 'base64url').toString('hex').slice(0, BUCKET_BYTES);

const isRefused = (error: unknown): boolean => error instanceof ConditionalCheckFailedException;

/** How many reports came within this hour, by bucket and by council: one row each, which the next hour begins anew (P23). */
export const makeReportLimits = (db: DynamoDBDocumentClient, table: string) => {
  const update = async (name: string, change: string, condition: string, values: Record<string, unknown>) => {
    try {
      await db.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: `reportLimit#${name}`, sk: 'hour' },
          UpdateExpression: change,
          ConditionExpression: condition,
          ExpressionAttributeNames: { '#hour': 'hour', '#count': 'count' },
          ExpressionAttributeValues: values,
        }),
      );
      return true;
    } catch (error) {
      if (isRefused(error)) return false;
      throw error;
    }
  };

  const oneMore = (name: string, hour: string, most: number): Promise<boolean> =>
    update(name, 'ADD #count :one', '#hour = :hour AND #count < :most', {
      ':one': 1,
      ':hour': hour,
      ':most': most,
    });

  const firstOf = (name: string, hour: string): Promise<boolean> =>
    update(name, 'SET #hour = :hour, #count = :one', 'attribute_not_exists(pk) OR #hour <> :hour', {
      ':one': 1,
      ':hour': hour,
    });

  // Two may begin an hour at once: the second of them counts after the first.
  const counts = async (name: string, hour: string, most: number): Promise<boolean> =>
    (await oneMore(name, hour, most)) || (await firstOf(name, hour)) || oneMore(name, hour, most);

  return {
    /** Whether one more report may be made, which it counts. */
    async allow(address: string, council: string, at: string): Promise<boolean> {
      const hour = at.slice(0, 'YYYY-MM-DDTHH'.length);
      return (
        (await counts(bucketOf(address), hour, MOST_OF_A_SOURCE)) &&
        (await counts(council, hour, MOST_OF_A_COUNCIL))
      );
    },
  };
};
