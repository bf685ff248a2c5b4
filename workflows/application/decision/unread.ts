import { STRUCTURE_ROLES, type Actor } from '../../kernel/actor.ts';
import { actingOn } from '../../kernel/rights.ts';
import { standsAt } from '../../kernel/states.ts';
import type { Thing } from '../../kernel/workflow.ts';
import type { ApplicationContext } from '../application-context.ts';

/** Whether a decision is signed and not notified, to whoever acts for the structure: reading it is what notifies it (DEC-10). */
export const isUnread = ({ context, snapshot }: Thing<ApplicationContext>, actor: Actor): boolean =>
  standsAt(snapshot.value, 'decided') && actingOn(STRUCTURE_ROLES, actor, context.structure) !== null;

const NOTHING = { fields: [], facts: [] } as const;
const DECISION = {
  fields: ['outcome', 'termMonths', 'validUntil'],
  facts: ['ApplicationDecided.v1'],
} as const;

/** What of a dossier is kept from a reader until the decision is notified to them. */
export const keptUntilNotified = (thing: Thing<ApplicationContext>, actor: Actor) =>
  isUnread(thing, actor) ? DECISION : NOTHING;
