import type { RuleDefinition } from '../template/rules.ts';
import type { Deliver } from './deliver.ts';
import { makeEvent, type Notice } from './event.ts';

/**
 * Gives an event to each target of each rule that matches it. Resolves when every target has
 * answered or its letter is kept: nothing rests in memory alone after that.
 */
export type Bus = (busArn: string, notice: Notice) => Promise<void>;

/** Makes the buses of the template out of their rules. */
export const makeBus =
  (
    rules: readonly RuleDefinition[],
    deliver: Deliver,
    now: () => number,
    tell: (rule: string, description: string) => void,
  ): Bus =>
  async (busArn, notice) => {
    const event = makeEvent(notice, now());
    const matched = rules.filter((rule) => rule.busArn === busArn && rule.pattern?.(event) === true);
    for (const { arn, tells } of matched) if (tells !== undefined) tell(arn, tells);
    const targets = matched.flatMap((rule) => rule.targets);
    await Promise.all(targets.map((target) => deliver(target, event)));
  };
