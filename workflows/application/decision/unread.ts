import { STRUCTURE_ROLES, type Actor } from '../../kernel/actor.ts';
import { actingOn } from '../../kernel/rights.ts';
import { standsAt } from '../../kernel/states.ts';
import type { Thing } from '../../kernel/workflow.ts';
import type { ApplicationContext } from '../application-context.ts';

/** Whether a decision is signed and not notified, to whoever acts for the structure: reading it is what notifies it (DEC-10). */
export const isUnread = ({ context, snapshot }: Thing<ApplicationContext>, actor: Actor): boolean =>
  standsAt(snapshot.value, 'decided') && actingOn(STRUCTURE_ROLES, actor, context.structure) !== null;

/** Who prepares and signs decisions, or audits them: for whom an order is no secret before it is one. */
const SERVICE = ['officer', 'secretary', 'president', 'auditor'] as const;

/** What of a dossier is kept from a reader: an order that waits for its signature, and a decision until it is notified to them. */
export const keptUntilNotified = (thing: Thing<ApplicationContext>, actor: Actor) => {
  const prepared = actingOn(SERVICE, actor, thing.context.structure) === null;
  const unread = isUnread(thing, actor);
  return {
    fields: unread ? (['outcome', 'termMonths', 'validUntil'] as const) : [],
    facts: [
      ...(prepared ? (['DecisionExported.v1'] as const) : []),
      ...(unread ? (['ApplicationDecided.v1'] as const) : []),
    ],
  };
};
