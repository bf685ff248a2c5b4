import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod';
import { CouncilProfile } from '../../events/council.ts';
import { Instant } from '../../events/fact.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { registerPartition } from '../../workflows/label/register/register-keys.ts';
import { shardOf } from '../../workflows/label/register/shards.ts';
import { PublicLabel } from '../../workflows/label/public-row.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { measuresPartition, statisticsKey } from '../../workflows/statistics/rows.ts';
import { statisticsOf } from '../../workflows/statistics/statistics.ts';
import { makeDatabase } from '../adapters/database.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { makeRowPages } from '../adapters/row-pages.ts';
import { makeS3PublicFiles } from '../adapters/s3-public-files.ts';
import { atMost } from '../shell/at-most.ts';
import { environment } from '../shell/environment.ts';
import { log } from '../shell/log.ts';
import { bulkFiles } from './register/bulk-files.ts';
import { makeFileRows } from './register/file-rows.ts';
import { makePublishFiles } from './register/publish-files.ts';
import { measuredIn } from './statistics/measured.ts';
import { statisticsFiles } from './statistics/statistics-files.ts';

const { STATE_TABLE, SITE_BUCKET, PUBLIC_ORIGIN } = environment(
  'STATE_TABLE',
  'SITE_BUCKET',
  'PUBLIC_ORIGIN',
);
const db = makeDatabase();
const reads = makeReads(db, STATE_TABLE);
const rowPages = makeRowPages(db, STATE_TABLE);
const files = makeS3PublicFiles(SITE_BUCKET);
const publish = makePublishFiles({ rows: makeFileRows(reads, rowPages), files, origin: PUBLIC_ORIGIN });

const AT_ONCE = 8;

/** A council as its profile names its colleges. */
const Named = z.object({ colleges: CouncilProfile.shape.colleges });

/** The figures of the day: as files for whoever takes them, as one row for the page that shows them. */
const publishStatistics = async (council: string, labels: readonly PublicLabel[], at: Instant) => {
  const [rows, [profile]] = await Promise.all([
    reads.rows(measuresPartition(council), ''),
    reads.many([{ pk: thingKey(council, 'council', council), sk: 'profile' }]),
  ]);
  const { colleges } = Named.parse(profile);
  const statistics = statisticsOf({ ...measuredIn(rows), labels, colleges }, dateInParis(at));
  for (const { path, content, headers } of statisticsFiles(council, statistics))
    await files.put(path, content, headers);
  const Item = { ...statisticsKey(council), statistics };
  await db.send(new PutCommand({ TableName: STATE_TABLE, Item }));
};

const publishCouncil = async (council: string, at: Instant): Promise<number> => {
  const labels = (await reads.rows(registerPartition(council), '')).map((row) => PublicLabel.parse(row));
  const { files: all, descriptor } = bulkFiles(council, labels, at);
  await Promise.all(all.map(({ path, content, headers }) => files.put(path, content, headers)));
  // Last: until then whoever reads finds the files of before.
  await files.put(descriptor.path, descriptor.content, descriptor.headers);
  const shards = [...new Set(labels.map(({ number }) => shardOf(number)))];
  await atMost(AT_ONCE, shards, (shard) => publish.shard(council, shard));
  await publish.feeds(council);
  await publishStatistics(council, labels, at);
  return labels.length;
};

/**
 * Once a day, the whole register of each council as files; and every smaller file compared with its rows and written again
 * where it differs. Called by hand, it builds all files again.
 */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<{ labels: number }> => {
  const at = Instant.parse(new Date(event.time).toISOString());
  const councils = (await reads.rows('councils', '')).map(({ sk }) => String(sk));
  const counts = await atMost(1, councils, (council) => publishCouncil(council, at));
  const labels = counts.reduce((sum, count) => sum + count, 0);
  log('INFO', { event: 'published', function: 'publish-open-data', count: labels });
  return { labels };
};
