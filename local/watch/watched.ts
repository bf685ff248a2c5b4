import type { DeadLetters } from '../bus/dead-letters.ts';
import type { Lambda } from '../functions/lambda.ts';
import type { Watch } from './watch.ts';

/** A function whose calls and failures are counted. */
export const watchedLambda = (lambda: Lambda, watch: Watch): Lambda => ({
  ...lambda,
  invoke: async (event) => {
    const dimensions = { FunctionName: lambda.definition.name };
    watch.put({ namespace: 'AWS/Lambda', metric: 'Invocations', dimensions, value: 1 });
    try {
      return await lambda.invoke(event);
    } catch (error) {
      watch.put({ namespace: 'AWS/Lambda', metric: 'Errors', dimensions, value: 1 });
      throw error;
    }
  },
});

/** Queues of letters whose depth is told as they grow. */
export const watchedLetters = (letters: DeadLetters, watch: Watch): DeadLetters => ({
  ...letters,
  add: (letter) => {
    letters.add(letter);
    watch.put({
      namespace: 'AWS/SQS',
      metric: 'ApproximateNumberOfMessagesVisible',
      dimensions: { QueueName: letter.queue.split(':').at(-1) ?? '' },
      value: letters.all().filter(({ queue }) => queue === letter.queue).length,
    });
  },
});

/** Counts an answer of the API by its kind. */
export const watchAnswer = (watch: Watch, status: number): void => {
  if (status < 400) return;
  watch.put({ namespace: 'AWS/ApiGateway', metric: status < 500 ? '4xx' : '5xx', value: 1 });
};
