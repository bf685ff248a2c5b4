import { createHash } from 'node:crypto';
import { devNull } from 'node:os';
import type { FunctionDefinition } from '../template/functions.ts';
import { REGION } from '../template/names.ts';

/** The access key of a function: it tells the services whose call it is. */
export const accessKeyOf = ({ arn }: FunctionDefinition): string =>
  `LOCAL${createHash('sha256').update(arn).digest('hex').slice(0, 15).toUpperCase()}`;

/** Every key has the same secret here: it tells whose call it is, and guards nothing. */
export const SECRET_KEY = 'local';

/** All that a function sees of its environment: its own variables, its credentials, where services answer. */
export const environmentOf = (
  definition: FunctionDefinition,
  endpoint: string,
): Readonly<Record<string, string>> => ({
  ...definition.environment,
  AWS_REGION: REGION,
  AWS_ACCESS_KEY_ID: accessKeyOf(definition),
  AWS_SECRET_ACCESS_KEY: SECRET_KEY,
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_LAMBDA_FUNCTION_NAME: definition.name,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMb),
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_ENDPOINT_URL_S3: endpoint,
  AWS_ENDPOINT_URL_KMS: endpoint,
  AWS_ENDPOINT_URL_SESV2: endpoint,
  AWS_ENDPOINT_URL_EVENTBRIDGE: endpoint,
});
