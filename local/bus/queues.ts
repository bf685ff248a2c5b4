import * as z from 'zod';
import type { Lambda } from '../functions/lambda.ts';
import type { QueueMapping } from '../template/queues.ts';
import type { DeadLetters, WaitingLetter } from './dead-letters.ts';
import { queueMessage } from './queue-message.ts';

/** The functions that read queues, at work. */
export type Queues = {
  /** Whether every letter was given to its function: one that it failed on lies out of sight for a while. */
  readonly quiet: () => boolean;
  readonly stop: () => Promise<void>;
};

type QueuesOptions = {
  readonly lambdas: ReadonlyMap<string, Lambda>;
  readonly deadLetters: DeadLetters;
  /** Told why a batch failed. */
  readonly say: (text: string) => void;
  /** How long a letter that failed is out of sight, in ms: AWS takes minutes, a person at a desk should not. */
  readonly outOfSightMs: number;
};

const Answer = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
});

/**
 * The letters of a batch that go back to their queue. As Lambda reads it: no answer, or no failure in it, is a
 * success of all; a failure that names no letter of the batch, or that cannot be read, is a failure of all.
 */
export const failedOf = (ids: readonly string[], answer: unknown, partial: boolean): readonly string[] => {
  if (!partial || answer === null || answer === undefined) return [];
  const read = Answer.safeParse(answer);
  if (!read.success) return ids;
  const failed = (read.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((id) => ids.includes(id)) ? failed : ids;
};

/** Gives the letters of each mapped queue to its function, and again those that it fails on, until it takes them. */
export const startQueues = (
  mappings: readonly QueueMapping[],
  { lambdas, deadLetters, say, outOfSightMs }: QueuesOptions,
): Queues => {
  const state = { stopping: false };
  const hidden = new Set<string>();
  const tries = new Map<string, number>();
  const timers = new Set<NodeJS.Timeout>();
  const under = new Map<QueueMapping, Promise<void>>();

  const inSight = ({ queueArn }: QueueMapping): readonly WaitingLetter[] =>
    deadLetters.waiting(queueArn).filter(({ id }) => !hidden.has(id));

  const hide = (mapping: QueueMapping, ids: readonly string[]): void => {
    if (ids.length === 0) return;
    for (const id of ids) hidden.add(id);
    const timer = setTimeout(() => {
      timers.delete(timer);
      for (const id of ids) hidden.delete(id);
      drain(mapping);
    }, outOfSightMs);
    timers.add(timer);
  };

  const give = async (mapping: QueueMapping, batch: readonly WaitingLetter[]): Promise<void> => {
    const ids = batch.map(({ id }) => id);
    for (const id of ids) tries.set(id, (tries.get(id) ?? 0) + 1);
    const Records = batch.map((one) =>
      queueMessage(one, lambdas.has(one.letter.function), tries.get(one.id) ?? 1),
    );
    try {
      const answer = await lambdas.get(mapping.functionArn)?.invoke({ Records });
      const failed = failedOf(ids, answer, mapping.partial);
      for (const id of ids) if (!failed.includes(id)) deadLetters.take(id);
      hide(mapping, failed);
    } catch (error) {
      if (!state.stopping) say(`lecture de la file ${mapping.queueArn} : ${String(error)}`);
      hide(mapping, ids);
    }
  };

  const empty = async (mapping: QueueMapping): Promise<void> => {
    for (let batch = inSight(mapping); batch.length > 0 && !state.stopping; batch = inSight(mapping))
      await give(mapping, batch.slice(0, mapping.batchSize));
    under.delete(mapping);
  };

  const drain = (mapping: QueueMapping): void => {
    if (!state.stopping && !under.has(mapping) && inSight(mapping).length > 0)
      under.set(mapping, empty(mapping));
  };

  deadLetters.whenAdded(() => mappings.forEach(drain));
  mappings.forEach(drain);
  return {
    quiet: () => under.size === 0,
    stop: async () => {
      state.stopping = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(under.values());
    },
  };
};
