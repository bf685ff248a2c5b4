import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { Notice } from '../../events/notice.ts';
import { makeAside } from '../adapters/aside.ts';
import { makeDatabase } from '../adapters/database.ts';
import { environment } from '../shell/environment.ts';
import { faultName, log } from '../shell/log.ts';

const { STATE_TABLE, REACTION_QUEUES } = environment('STATE_TABLE', 'REACTION_QUEUES');
const aside = makeAside(makeDatabase(), STATE_TABLE);

/** Which reaction a queue is the dead-letter queue of: `queue ARN=reaction`, separated by commas. */
const reactions = new Map(
  REACTION_QUEUES.split(',').map((pair): [string, string] => {
    const mark = pair.lastIndexOf('=');
    return [pair.slice(0, mark), pair.slice(mark + 1)];
  }),
);

const Told = z.object({ detail: Notice });
/** What Lambda writes of a call that failed for good: the event inside, and when it gave up. */
const FromFunction = z.object({ timestamp: z.iso.datetime({ offset: true }), requestPayload: Told });

/** A rule that could not hand the event over writes the event alone; its time is that of the message. */
const read = ({ body, attributes }: SQSRecord): { notice: Notice; at: string } => {
  const letter: unknown = JSON.parse(body);
  const failed = FromFunction.safeParse(letter);
  if (failed.success) return { notice: failed.data.requestPayload.detail, at: failed.data.timestamp };
  return {
    notice: Told.parse(letter).detail,
    at: new Date(Number(attributes.SentTimestamp)).toISOString(),
  };
};

const setAside = async (record: SQSRecord): Promise<void> => {
  const reaction = reactions.get(record.eventSourceARN);
  if (reaction === undefined) throw new Error('a dead letter from a queue of no reaction');
  const { notice, at } = read(record);
  const { factId, type: factType, thing, version } = notice;
  const when = Instant.parse(new Date(at).toISOString());
  await aside.put({ what: 'reaction', thing, factId, factType, version, function: reaction, at: when });
  log('ERROR', { event: 'set-aside', function: reaction, factId, factType });
};

/** What a reaction could not do is put where people look; a letter that cannot be kept stays in its queue, and rings. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const record of Records)
    try {
      await setAside(record);
    } catch (error) {
      log('ERROR', { event: 'set-aside-failed', error: faultName(error) });
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  return { batchItemFailures };
};
