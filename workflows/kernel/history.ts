import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import type { Instant } from '../../events/fact.ts';
import type { Deadlines, StoredState, Thing, Workflow } from './workflow.ts';

type Dated = Happening & { deadlines?: Record<string, Instant | null> | undefined };

const beginnings = new WeakMap<AnyStateMachine, AnyMachineSnapshot>();

/** Where a machine begins: the same for each of its things, and changed by none, so it is computed once. */
const beginningOf = ({ machine }: Workflow): AnyMachineSnapshot => {
  const known = beginnings.get(machine);
  if (known !== undefined) return known;
  const [snapshot] = initialTransition(machine) as [AnyMachineSnapshot, unknown];
  beginnings.set(machine, snapshot);
  return snapshot;
};

/** A thing to which nothing has happened. */
export const newThing = (workflow: Workflow, council: string, id: string): Thing => {
  const snapshot = beginningOf(workflow);
  return { council, id, version: 0, snapshot, context: snapshot.context, deadlines: {} };
};

/** Deadlines after a fact: an instant sets one, null clears it. */
const withDeadlines = (deadlines: Deadlines, changes: Record<string, Instant | null>): Deadlines => {
  const merged: Record<string, Instant | null> = { ...deadlines, ...changes };
  return Object.fromEntries(
    Object.entries(merged).filter((entry): entry is [string, Instant] => entry[1] !== null),
  );
};

/** The thing after one fact, or null when the machine says that the fact cannot follow. */
export const evolve = (workflow: Workflow, thing: Thing, fact: Dated): Thing | null => {
  if (!thing.snapshot.can(fact)) return null;
  const [snapshot] = transition(workflow.machine, thing.snapshot, fact) as [AnyMachineSnapshot, unknown];
  const deadlines = withDeadlines(thing.deadlines, fact.deadlines ?? {});
  return { ...thing, snapshot, context: snapshot.context, deadlines };
};

/**
 * A thing folded from its facts, in their order.
 * @throws when a recorded fact cannot follow the one before: the ledger or the machine is wrong
 */
export const replay = (workflow: Workflow, council: string, id: string, facts: readonly Dated[]): Thing =>
  facts.reduce<Thing>(
    (thing, fact) => {
      const next = evolve(workflow, thing, fact);
      if (next === null)
        throw new Error(`${fact.type} cannot follow version ${thing.version} of a ${workflow.name}`);
      return { ...next, version: fact.version };
    },
    newThing(workflow, council, id),
  );

export const toStored = (thing: Thing): StoredState => ({
  value: thing.snapshot.value,
  context: thing.snapshot.context as Record<string, unknown>,
  deadlines: thing.deadlines,
});

/**
 * A thing from its stored state.
 * @throws when the machine does not know the state, or the context has another shape
 */
export const fromStored = (
  workflow: Workflow,
  council: string,
  id: string,
  version: number,
  { value, context, deadlines }: StoredState,
): Thing => {
  const read = workflow.context.parse(context);
  const snapshot = workflow.machine.resolveState({ value, context: read }) as AnyMachineSnapshot;
  return { council, id, version, snapshot, context: read, deadlines };
};
