import { TransactionConflictException, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

type RetryStrategy = Extract<
  NonNullable<DynamoDBClientConfig['retryStrategy']>,
  { acquireInitialRetryToken: unknown }
>;
type Token = Awaited<ReturnType<RetryStrategy['acquireInitialRetryToken']>>;

/** Four times the client's patience is less than a Lambda's life. */
const ATTEMPTS = 4;
const PAUSE_MS = 50;
const THROTTLED_PAUSE_MS = 250;

const tokenAfter = (retries: number, delayMs: number): Token => ({
  getRetryCount: () => retries,
  getRetryDelay: () => delayMs,
});

/**
 * Tries each call again for itself, whatever became of the others. The client's own way has all calls draw on one
 * reserve: once it is empty, an opening or a closing, which writes a row for each voter, could not end any more for as
 * long as replies are lost. A transaction that stands on the item of a single write is also waited for.
 */
export const tryAgain: RetryStrategy = {
  acquireInitialRetryToken: () => Promise.resolve(tokenAfter(0, 0)),
  refreshRetryTokenForRetry: (token, { error, errorType }) => {
    const retries = token.getRetryCount() + 1;
    const throttled = errorType === 'THROTTLING';
    const passes = throttled || errorType === 'TRANSIENT' || error instanceof TransactionConflictException;
    if (!passes || retries === ATTEMPTS) return Promise.reject(new Error('no more tries'));
    const most = (throttled ? THROTTLED_PAUSE_MS : PAUSE_MS) * 2 ** retries;
    return Promise.resolve(tokenAfter(retries, Math.random() * most));
  },
  recordSuccess: () => undefined,
};
