import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { tryAgain } from './try-again.ts';

/**
 * Shorter than a Lambda's life, so that a lost reply is met while there is time to try again; the client only warns
 * of a late reply unless it is told to throw.
 */
const TIMEOUTS = { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true };

export const makeDatabase = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ retryStrategy: tryAgain, requestHandler: TIMEOUTS }), {
    marshallOptions: { removeUndefinedValues: true },
  });
