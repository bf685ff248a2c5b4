import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { makeSessions, SESSION_SECONDS } from '../../functions/sign-in/sessions.ts';
import { PERSON } from '../support/ids.ts';

const HOUR = 3_600_000;
const BEGAN = Date.parse('2026-12-01T08:00:00.000Z');

/** A table in memory: a session is one row, put, read and deleted by its key. */
const rows = new Map<string, object>();
const db = {
  send: async ({ input }: { input: { Item?: { pk: string }; Key?: { pk: string } } }) => {
    if (input.Item !== undefined) rows.set(input.Item.pk, input.Item);
    return { Item: rows.get(input.Key?.pk ?? '') };
  },
} as unknown as DynamoDBDocumentClient;
const sessions = makeSessions(db, 'State');

it('lasts twelve hours, and twelve more from when it is extended', async () => {
  const secret = await sessions.begin(PERSON, BEGAN);
  expect((await sessions.standingOf(secret, BEGAN))?.expiresAt).toBe(BEGAN + SESSION_SECONDS * 1000);
  const extended = await sessions.extend(secret, BEGAN + 11 * HOUR);
  expect(extended?.expiresAt).toBe(BEGAN + 23 * HOUR);
  expect(await sessions.personOf(secret, BEGAN + 22 * HOUR)).toBe(PERSON);
});

it('is over a day after it began, however often it is extended', async () => {
  const secret = await sessions.begin(PERSON, BEGAN);
  for (const hours of [6, 12, 18, 23]) await sessions.extend(secret, BEGAN + hours * HOUR);
  expect((await sessions.standingOf(secret, BEGAN + 23 * HOUR))?.expiresAt).toBe(BEGAN + 24 * HOUR);
  expect(await sessions.personOf(secret, BEGAN + 24 * HOUR)).toBeNull();
});

it('is extended by nobody once it is over, nor by who never signed in', async () => {
  const secret = await sessions.begin(PERSON, BEGAN);
  expect(await sessions.extend(secret, BEGAN + 12 * HOUR)).toBeNull();
  expect(await sessions.extend('of nobody', BEGAN)).toBeNull();
});
