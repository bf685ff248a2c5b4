import { randomUUID } from 'node:crypto';
import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../../events/fact.ts';
import { addMonths } from '../../../workflows/calendar/date-arithmetic.ts';
import { dateInParis, startOfDayInParis } from '../../../workflows/calendar/paris-time.ts';

/** One exchange with a register: who asked what of which one, when, and whether it answered; nothing of the answer. */
export type Exchange = {
  council: string;
  register: string;
  number: string;
  /** The id of a sign-in, or the cause for which the service asked by itself. */
  by: string;
  at: Instant;
  outcome: 'FOUND' | 'UNKNOWN' | 'SILENT';
};
export type KeepTrace = (exchange: Exchange) => Promise<void>;

/** R114-9-7: traces are kept for 36 months. */
const MONTHS = 36;

const expiryOf = (at: Instant): number =>
  Date.parse(startOfDayInParis(addMonths(dateInParis(at), MONTHS))) / 1000;

/** DLN-03: a row for each exchange, by month, that the table lets go of when its time is over (epoch seconds). */
export const makeExchangeTraces =
  (db: DynamoDBDocumentClient, table: string): KeepTrace =>
  async ({ council, at, ...exchange }) => {
    const key = { pk: `${council}#exchange#${at.slice(0, 7)}`, sk: `${at}#${randomUUID()}` };
    await db.send(
      new PutCommand({ TableName: table, Item: { ...key, ...exchange, expiresOn: expiryOf(at) } }),
    );
  };
