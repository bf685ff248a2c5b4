import { createHash } from 'node:crypto';
import { REGION } from '../template/names.ts';
import type { DeadLetter, WaitingLetter } from './dead-letters.ts';

/** What Lambda puts in a failure destination about a call that it gave up. */
const fromFunction = ({ at, function: functionArn, error, event }: DeadLetter, id: string) => ({
  version: '1.0',
  timestamp: at,
  requestContext: {
    requestId: id,
    functionArn: `${functionArn}:$LATEST`,
    condition: 'RetriesExhausted',
    approximateInvokeCount: 3,
  },
  requestPayload: event,
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  responsePayload: { errorMessage: error },
});

/** A letter as SQS gives it to a function; a rule that could not call its target leaves the event alone. */
export const queueMessage = ({ id, letter }: WaitingLetter, called: boolean, tries: number) => {
  const body = JSON.stringify(called ? fromFunction(letter, id) : letter.event);
  return {
    messageId: id,
    receiptHandle: id,
    body,
    attributes: {
      ApproximateReceiveCount: String(tries),
      SentTimestamp: String(Date.parse(letter.at)),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: letter.queue,
    awsRegion: REGION,
  };
};
