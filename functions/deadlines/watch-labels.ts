import type { EventBridgeEvent } from 'aws-lambda';
import { Instant } from '../../events/fact.ts';
import { LISTS_PARTITION } from '../../workflows/label/credential/records.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { makeS3PublicFiles } from '../adapters/s3-public-files.ts';
import { readIssuerKeys } from '../credentials/issuer-keys.ts';
import { makeWatchLabels } from '../credentials/watch-labels.ts';
import { readPublished } from '../credentials/watch-published.ts';
import { makeListPage } from '../queries/list-page.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { log } from '../shell/log.ts';

const { SITE_BUCKET, PUBLIC_ORIGIN } = environment('SITE_BUCKET', 'PUBLIC_ORIGIN');
const { db, tables, store } = deployedStore();
const reads = makeReads(db, tables.state);
const files = makeS3PublicFiles(SITE_BUCKET);
const page = makeListPage(db, tables.state);
const watch = makeWatchLabels({ db, table: tables.state, reads, facts: store.facts, files, page });

/**
 * Each hour: whether what verifiers read is fresh; and once a day, part by part, whether each label stands everywhere as
 * its facts say. What differs rings, by the number of the label; nothing is put right by itself.
 */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<void> => {
  const now = Instant.parse(new Date(event.time).toISOString());
  const keys = await readIssuerKeys(reads.rows);
  const names = (await reads.rows(LISTS_PARTITION, '')).map(({ sk }) => String(sk));
  const { lists, old } = await readPublished({ files, origin: PUBLIC_ORIGIN, keys, lists: names }, now);
  for (const part of old) log('WARN', { event: 'published-old', function: 'watch-labels', part });
  const { seen, different } = await watch({ lists, keys }, now);
  for (const { number: label, parts } of different)
    for (const part of parts) log('WARN', { event: 'label-differs', function: 'watch-labels', label, part });
  log('INFO', { event: 'labels-watched', function: 'watch-labels', count: seen });
};
