import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { EventBridgeEvent } from 'aws-lambda';
import { Instant } from '../../events/fact.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { dateInParis, endOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import { Draft, lastDayOfLeft, leftOf, stopsOf } from '../../workflows/statistics/left-drafts.ts';
import { leftDraftsKey } from '../../workflows/statistics/rows.ts';
import { makeDatabase } from '../adapters/database.ts';
import { makeListedDrafts } from '../adapters/listed-drafts.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { environment } from '../shell/environment.ts';
import { log } from '../shell/log.ts';

const { STATE_TABLE, CHARTERS_BUCKET } = environment('STATE_TABLE', 'CHARTERS_BUCKET');
const db = makeDatabase();
const reads = makeReads(db, STATE_TABLE);
const drafts = makeListedDrafts(db, STATE_TABLE);
const charters = makeS3Charters(CHARTERS_BUCKET);

/** What the charters of some drafts ask, by their digest: the blocks of data first, as the form does. */
const formsOf = async (left: readonly Draft[]) => {
  const digests = [...new Set(left.map(({ charter }) => charter.compiledDigest))];
  const forms = digests.map(async (digest) => {
    const compiled = await charters.compiled(digest);
    return [digest, [...(compiled?.data ?? []), ...(compiled?.criteria ?? [])]] as const;
  });
  return new Map(await Promise.all(forms));
};

/** The whole count is written anew: a draft that was taken up again, filed or erased is no longer in it. */
const measure = async (council: string, today: LegalDate): Promise<number> => {
  const keys = await drafts.allUpTo(council, endOfDayInParis(lastDayOfLeft(today)));
  const rows = (await reads.many(keys)).map((row) => Draft.parse(row));
  const left = leftOf(rows, today);
  const forms = await formsOf(left);
  const stops = stopsOf(left, (digest) => forms.get(digest) ?? []);
  await db.send(new PutCommand({ TableName: STATE_TABLE, Item: { ...leftDraftsKey(council), stops } }));
  return left.length;
};

/**
 * Once a day, at which criterion those stopped who began a draft and left it there (J2): counts of nobody. No answer is read:
 * the row of a draft tells in which criterion it was changed last.
 */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<{ left: number }> => {
  const today = dateInParis(Instant.parse(new Date(event.time).toISOString()));
  let left = 0;
  for (const { sk } of await reads.rows('councils', '')) left += await measure(String(sk), today);
  log('INFO', { event: 'measured', function: 'measure-drafts', count: left });
  return { left };
};
