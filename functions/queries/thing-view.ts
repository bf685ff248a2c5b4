import type { Instant } from '../../events/fact.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { availableTo } from '../../workflows/kernel/available.ts';
import { isClosed } from '../../workflows/kernel/rights.ts';
import type { Suggestion, Thing, Workflow } from '../../workflows/kernel/workflow.ts';

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
  /** What this reader is advised to do before anything else; absent when there is nothing. */
  suggestion?: Suggestion;
};

const suggested = (workflow: Workflow, thing: Thing, actor: Actor): { suggestion?: Suggestion } => {
  const suggestion = workflow.suggests?.(thing as Thing<never>, actor) ?? null;
  return suggestion === null ? {} : { suggestion };
};

/** Of a thing that is closed to who asks: that it is there, where it stands, its title, and what would settle it (B9). */
export const titleOf = (workflow: Workflow, thing: Thing, actor: Actor): ThingView => ({
  id: thing.id,
  workflow: workflow.name,
  state: workflow.stateWord(thing.snapshot.value),
  version: thing.version,
  data: { structureName: (thing.context as { structureName?: string }).structureName ?? null, closed: true },
  available: isClosed(workflow, thing, actor) ? availableTo(workflow, thing, actor) : [],
  deadlines: {},
  passed: [],
  ...suggested(workflow, thing, actor),
});

/** What is known of a thing, less what is shown to nobody, or not to this reader yet. */
const shown = ({ hidden = [], keptFrom }: Workflow, thing: Thing, actor: Actor): Record<string, unknown> => {
  const kept = keptFrom?.(thing as Thing<never>, actor).fields ?? [];
  return Object.fromEntries(
    Object.entries(thing.context as object)
      .filter(([name]) => !hidden.includes(name))
      .map(([name, value]) => [name, kept.includes(name) ? null : (value as unknown)]),
  );
};

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
  data: { ...shown(workflow, thing, actor), ...more },
  available: availableTo(workflow, thing, actor),
  deadlines: thing.deadlines,
  passed: Object.entries(thing.deadlines)
    .filter(([, instant]) => instant <= at)
    .map(([name]) => name),
  ...suggested(workflow, thing, actor),
});
