import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CouncilProfile } from '../../events/council.ts';
import { signatoryKey } from '../../workflows/application/decision/signatory-row.ts';
import { publicLabelKey, thingKey } from '../../workflows/kernel/rows.ts';
import { AboutLabel } from '../../workflows/label/register/about-label.ts';
import { placePartition, registerPartition } from '../../workflows/label/register/register-keys.ts';
import { credentialInForce, type PublicCredential } from '../../workflows/label/public-credential.ts';
import { PublicLabel } from '../../workflows/label/public-row.ts';
import type { makeReads } from '../adapters/read-rows.ts';

type Reads = Pick<ReturnType<typeof makeReads>, 'row' | 'rows' | 'many'>;

export const REGISTER_PAGE = 50;
const LONGEST_NUMBER = 40;

const Signatory = z.object({ name: z.string() });
const Code = z.object({ sk: z.string() });
const InPlace = z.object({ number: z.string(), gone: z.boolean().default(false) });

/** What stands in the partition of a label: what is public of it, and whatever else is kept beside. */
export type LabelRows = {
  readonly label: PublicLabel;
  readonly about: AboutLabel | null;
  /** The signed certificate in force, if there is one. */
  readonly certificate: PublicCredential | null;
};

/** What the public side reads: rows made for it, by key or by a page of one partition, never a scan. */
export const makePublicStore = (db: DynamoDBDocumentClient, table: string, reads: Reads) => {
  const page = async (pk: string, last: string | null, limit: number, rising: boolean) => {
    const { Items = [], LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ScanIndexForward: rising,
        Limit: limit,
        ...(last !== null && { ExclusiveStartKey: { pk, sk: last } }),
      }),
    );
    return { items: Items, more: LastEvaluatedKey !== undefined };
  };

  return {
    async label(number: string): Promise<PublicLabel | null> {
      // Longer than any number, and at some length than any key.
      if (number.length > LONGEST_NUMBER) return null;
      const row = await reads.row(publicLabelKey(number));
      return row && PublicLabel.parse(row);
    },

    /** Everything public about a label, by one query: its state and its credential are of the same instant. */
    async labelRows(number: string): Promise<LabelRows | null> {
      if (number.length === 0 || number.length > LONGEST_NUMBER) return null;
      const { pk, sk } = publicLabelKey(number);
      const rows = new Map((await reads.rows(pk, '')).map((row) => [String(row['sk']), row]));
      const row = rows.get(sk);
      if (row === undefined) return null;
      return {
        label: PublicLabel.parse(row),
        about: AboutLabel.safeParse(rows.get('about')).data ?? null,
        certificate: credentialInForce(rows.get('credential')),
      };
    },

    /** Labels by their numbers, in that order; those that do not exist are left out. */
    async labels(numbers: readonly string[]): Promise<PublicLabel[]> {
      if (numbers.length === 0) return [];
      const found = (await reads.many(numbers.map(publicLabelKey))).map((row) => PublicLabel.parse(row));
      const byNumber = new Map(found.map((label) => [label.number, label]));
      return numbers.flatMap((number) => byNumber.get(number) ?? []);
    },

    async profile(council: string): Promise<CouncilProfile | null> {
      const row = await reads.row({ pk: thingKey(council, 'council', council), sk: 'profile' });
      if (row === null) return null;
      const { pk: _, sk: __, ...profile } = row;
      return CouncilProfile.parse(profile);
    },

    /** Who signed what a label rests on (F9); null of a silence, and of what another service decided. */
    async signatory(council: string, application: string): Promise<string | null> {
      const row = await reads.row(signatoryKey(council, application));
      return row && Signatory.parse(row).name;
    },

    async councils(): Promise<string[]> {
      return (await reads.rows('councils', '')).map((row) => Code.parse(row).sk);
    },

    /** Labels of a council, newest number first; `after` is the last number already seen. */
    async register(council: string, after: string | null, limit = REGISTER_PAGE): Promise<PublicLabel[]> {
      const last = after === null ? null : `entry#${after}`;
      const { items } = await page(registerPartition(council), last, limit, false);
      return items.map((item) => PublicLabel.parse(item));
    },

    /** Labels of a territory, newest number first; `next` is where the following page begins, or null. */
    async inTerritory(council: string, territory: string, after: string | null, limit = REGISTER_PAGE) {
      const { items, more } = await page(placePartition(council, territory), after, limit, false);
      const rows = items.map((item) => InPlace.parse(item));
      const last = rows.at(-1)?.number ?? null;
      const there = rows.filter(({ gone }) => !gone).map(({ number }) => number);
      return { labels: await this.labels(there), next: more ? last : null };
    },

    reads,
  };
};
export type PublicStore = ReturnType<typeof makePublicStore>;
