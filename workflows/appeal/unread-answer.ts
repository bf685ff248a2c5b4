import { STRUCTURE_ROLES, type Actor } from '../kernel/actor.ts';
import { actingOn } from '../kernel/rights.ts';
import { standsAt } from '../kernel/states.ts';
import type { Thing } from '../kernel/workflow.ts';
import type { AppealContext } from './appeal.machine.ts';

/** Whether an answer waits for who asks: that there is one is known, and not which, since reading it is what notifies it. */
export const isUnreadAnswer = ({ snapshot, context }: Thing<AppealContext>, actor: Actor): boolean =>
  standsAt(snapshot.value, 'decided') && actingOn(STRUCTURE_ROLES, actor, context.structure) !== null;

export const keptUntilAnswered = (thing: Thing<AppealContext>, actor: Actor) => {
  const unread = isUnreadAnswer(thing, actor);
  return {
    fields: unread ? (['outcome', 'effect'] as const) : [],
    facts: unread ? (['AppealDecided.v1'] as const) : [],
  };
};
