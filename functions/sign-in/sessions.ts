import { randomBytes } from 'node:crypto';
import { DeleteCommand, GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { digestOfText } from '../shell/digest.ts';

const Row = z.object({ person: z.uuid(), beganAt: z.int(), expiresAt: z.int() });

/** Who is signed in, and until when; real time, in milliseconds. */
export type Standing = z.infer<typeof Row>;

const HOURS = 12;
export const SESSION_SECONDS = HOURS * 3600;
/** However often it is extended, a session is over a day after it began. */
const LONGEST_MS = 24 * 3600 * 1000;

const keyOf = (secret: string) => ({ pk: `session#${digestOfText(secret)}`, sk: 'session' });

/** Sign-in sessions: the browser holds a secret, the table its digest only. Real time, in milliseconds. */
export const makeSessions = (db: DynamoDBDocumentClient, table: string) => {
  const put = (secret: string, standing: Standing) =>
    db.send(new PutCommand({ TableName: table, Item: { ...keyOf(secret), ...standing } }));

  /** The session of that secret while it lasts. */
  const standingOf = async (secret: string, now: number): Promise<Standing | null> => {
    const { Item } = await db.send(
      new GetCommand({ TableName: table, Key: keyOf(secret), ConsistentRead: true }),
    );
    const row = Row.safeParse(Item);
    return row.success && row.data.expiresAt > now ? row.data : null;
  };

  return {
    standingOf,

    async begin(person: string, now: number): Promise<string> {
      const secret = randomBytes(32).toString('base64url');
      await put(secret, { person, beganAt: now, expiresAt: now + SESSION_SECONDS * 1000 });
      return secret;
    },

    async personOf(secret: string, now: number): Promise<string | null> {
      return (await standingOf(secret, now))?.person ?? null;
    },

    /** Lasts as long again from now on, as far as a day goes; null of one that is over. */
    async extend(secret: string, now: number): Promise<Standing | null> {
      const standing = await standingOf(secret, now);
      if (standing === null) return null;
      const expiresAt = Math.min(now + SESSION_SECONDS * 1000, standing.beganAt + LONGEST_MS);
      const extended = { ...standing, expiresAt: Math.max(expiresAt, standing.expiresAt) };
      await put(secret, extended);
      return extended;
    },

    async end(secret: string): Promise<void> {
      await db.send(new DeleteCommand({ TableName: table, Key: keyOf(secret) }));
    },
  };
};
