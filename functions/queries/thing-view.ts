import type { Instant } from '../../events/fact.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { availableTo } from '../../workflows/kernel/available.ts';
import type { Thing, Workflow } from '../../workflows/kernel/workflow.ts';

export type ThingView = {
  id: string;
  workflow: string;
  state: string;
  version: number;
  data: Record<string, unknown>;
  available: string[];
  deadlines: Record<string, Instant>;
  /** Deadlines that have passed, whether or not the system has acted on them yet. */
  passed: string[];
};

/** Of a thing that is closed to who asks: that it is there, where it stands, and its title (B9). */
export const titleOf = (workflow: Workflow, thing: Thing): ThingView => ({
  id: thing.id,
  workflow: workflow.name,
  state: workflow.stateWord(thing.snapshot.value),
  version: thing.version,
  data: { structureName: (thing.context as { structureName?: string }).structureName ?? null, closed: true },
  available: [],
  deadlines: {},
  passed: [],
});

/** A thing as one reader may see it at one instant. */
export const viewOf = (
  workflow: Workflow,
  thing: Thing,
  { actor, at, more = {} }: { actor: Actor; at: Instant; more?: Record<string, unknown> },
): ThingView => ({
  id: thing.id,
  workflow: workflow.name,
  state: workflow.stateWord(thing.snapshot.value),
  version: thing.version,
  data: { ...(thing.context as object), ...more },
  available: availableTo(workflow, thing, actor),
  deadlines: thing.deadlines,
  passed: Object.entries(thing.deadlines)
    .filter(([, instant]) => instant <= at)
    .map(([name]) => name),
});
