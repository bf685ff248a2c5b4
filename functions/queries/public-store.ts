import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CouncilProfile } from '../../events/council.ts';
import { publicLabelKey, thingKey } from '../../workflows/kernel/rows.ts';
import { PublicLabel } from '../../workflows/label/public-row.ts';
import type { makeReads } from '../adapters/read-rows.ts';

type Reads = Pick<ReturnType<typeof makeReads>, 'row' | 'rows'>;

export const REGISTER_PAGE = 50;
const LONGEST_NUMBER = 40;

const Code = z.object({ sk: z.string() });

/** What the public side reads: rows made for it, by key or by a page of one partition, never a scan. */
export const makePublicStore = (db: DynamoDBDocumentClient, table: string, reads: Reads) => ({
  async label(number: string): Promise<PublicLabel | null> {
    // Longer than any number, and at some length than any key.
    if (number.length > LONGEST_NUMBER) return null;
    const row = await reads.row(publicLabelKey(number));
    return row && PublicLabel.parse(row);
  },

  async profile(council: string): Promise<CouncilProfile | null> {
    const row = await reads.row({ pk: thingKey(council, 'council', council), sk: 'profile' });
    if (row === null) return null;
    const { pk: _, sk: __, ...profile } = row;
    return CouncilProfile.parse(profile);
  },

  async councils(): Promise<string[]> {
    return (await reads.rows('councils', '')).map((row) => Code.parse(row).sk);
  },

  /** Labels of a council, newest number first; `after` is the last number already seen. */
  async register(council: string, after: string | null, limit = REGISTER_PAGE): Promise<PublicLabel[]> {
    const pk = `${council}#register`;
    const { Items } = await db.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ScanIndexForward: false,
        Limit: limit,
        ...(after !== null && { ExclusiveStartKey: { pk, sk: `entry#${after}` } }),
      }),
    );
    return (Items ?? []).map((item) => PublicLabel.parse(item));
  },

  reads,
});
export type PublicStore = ReturnType<typeof makePublicStore>;
