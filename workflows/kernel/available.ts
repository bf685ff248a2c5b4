import type { Actor } from './actor.ts';
import { actorAt } from './actor.ts';
import { actingOn, closingOf, isLeftOpen } from './rights.ts';
import { standsAt } from './states.ts';
import type { Thing, Workflow } from './workflow.ts';

/** The commands this reader may send now, by right and by place; rules may still refuse one for its content. */
export const availableTo = (workflow: Workflow, thing: Thing, actor: Actor): string[] =>
  Object.entries(workflow.table)
    .filter(([, entry]) => isLeftOpen(closingOf(workflow, thing, actor), entry))
    .filter(([, entry]) => entry.road === 'ordinary' && entry.from.length > 0)
    .filter(([, entry]) => entry.from.some((place) => standsAt(thing.snapshot.value, place)))
    .filter(
      ([, entry]) =>
        actingOn(entry.who, actorAt(thing.id, actor), workflow.owner(thing as Thing<never>)) !== null,
    )
    .map(([name]) => name);
