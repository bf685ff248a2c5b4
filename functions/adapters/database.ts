import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Shorter than a Lambda's life, so that a lost reply is met while there is time to try again. */
const TIMEOUTS = { connectionTimeout: 1_000, requestTimeout: 4_000 };

export const makeDatabase = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 4, requestHandler: TIMEOUTS }), {
    marshallOptions: { removeUndefinedValues: true },
  });
