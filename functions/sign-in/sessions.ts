import { randomBytes } from 'node:crypto';
import { DeleteCommand, GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { digestOfText } from '../shell/digest.ts';

const Row = z.object({ person: z.uuid(), expiresAt: z.int() });
const HOURS = 12;
export const SESSION_SECONDS = HOURS * 3600;

const keyOf = (secret: string) => ({ pk: `session#${digestOfText(secret)}`, sk: 'session' });

/** Sign-in sessions: the browser holds a secret, the table its digest only. Real time, in milliseconds. */
export const makeSessions = (db: DynamoDBDocumentClient, table: string) => ({
  async begin(person: string, now: number): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    const Item = { ...keyOf(secret), person, expiresAt: now + SESSION_SECONDS * 1000 };
    await db.send(new PutCommand({ TableName: table, Item }));
    return secret;
  },

  async personOf(secret: string, now: number): Promise<string | null> {
    const { Item } = await db.send(
      new GetCommand({ TableName: table, Key: keyOf(secret), ConsistentRead: true }),
    );
    const row = Row.safeParse(Item);
    return row.success && row.data.expiresAt > now ? row.data.person : null;
  },

  async end(secret: string): Promise<void> {
    await db.send(new DeleteCommand({ TableName: table, Key: keyOf(secret) }));
  },
});
