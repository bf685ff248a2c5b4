import { setTimeout as wait } from 'node:timers/promises';
import type { RuleTarget } from '../template/rules.ts';
import type { Lambda } from '../functions/lambda.ts';
import type { BusEvent } from './event.ts';
import type { DeadLetters } from './dead-letters.ts';

/** Calls a target with an event until it answers, within its limits; throws only when the runner stops. */
export type Deliver = (target: RuleTarget, event: BusEvent) => Promise<void>;

type DeliverOptions = {
  readonly lambdas: ReadonlyMap<string, Lambda>;
  readonly deadLetters: DeadLetters;
  readonly now: () => number;
  /** First pause before a new try, in ms: AWS waits a minute, a person at a desk should not. */
  readonly pauseMs: number;
  /** True once the runner stops: what is under way is delivered again at the next start. */
  readonly stopping: () => boolean;
};

const LONGEST_PAUSE_MS = 2_000;
/** Retries of an asynchronous call when the template says nothing, as Lambda does. */
const USUAL_RETRIES = 2;

/**
 * Makes deliveries. A function that fails is tried again as the template says for its asynchronous
 * calls, else as the rule says; then the event goes to the queue named for what failed.
 */
export const makeDeliver = ({ lambdas, deadLetters, now, pauseMs, stopping }: DeliverOptions): Deliver => {
  const attempt = async (target: RuleTarget, event: BusEvent): Promise<string | undefined> => {
    const lambda = lambdas.get(target.functionArn);
    if (lambda === undefined) return `La cible ${target.functionArn} n’existe pas.`;
    try {
      await lambda.invoke(event);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  return async (target, event) => {
    const definition = lambdas.get(target.functionArn)?.definition;
    const retries = definition?.retries ?? target.retries ?? USUAL_RETRIES;
    let error = await attempt(target, event);
    for (let tried = 0; error !== undefined && tried < retries && !stopping(); tried += 1) {
      await wait(Math.min(pauseMs * 2 ** tried, LONGEST_PAUSE_MS));
      error = await attempt(target, event);
    }
    // A stop is no failure: the record stays before the checkpoint and comes again.
    if (error === undefined) return;
    if (stopping()) throw new Error('arrêt en cours');
    deadLetters.add({
      at: new Date(now()).toISOString(),
      queue: definition?.onFailure ?? target.deadLetters ?? 'aucune file : perdu sur AWS',
      function: target.functionArn,
      error,
      event,
    });
  };
};
