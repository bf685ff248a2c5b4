import type { AnyStateMachine } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import { evolve, replay } from '../../workflows/kernel/history.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import { HAPPENINGS, idIn, pathsOf, thingsInAllStates } from '../support/things-in-all-states.ts';

type Node = AnyStateMachine['root'];

const leavesOf = (node: Node): Node[] => {
  const children = Object.values(node.states);
  return children.length === 0 ? [node] : children.flatMap(leavesOf);
};

const nodesOf = (node: Node): Node[] => [node, ...Object.values(node.states).flatMap(nodesOf)];

const workflows = Object.entries(WORKFLOWS);

describe.each(workflows)('the machine of %s', (_, workflow) => {
  const things = thingsInAllStates(workflow);

  it('reaches every place by a path of facts', () => {
    const reached = new Set(things.flatMap(({ places }) => places));
    const there = leavesOf(workflow.machine.root).map(({ path }) => path.join('.'));
    expect(there.filter((place) => !reached.has(place))).toEqual([]);
  });

  it('replays each path to the state it leads to', () => {
    for (const path of pathsOf(workflow)) {
      const facts = path.map((fact, index) => ({ ...(fact as Happening), version: index + 1 }));
      expect(replay(workflow, '62', idIn(workflow), facts).version).toBe(path.length);
    }
  });

  it('has no transition that XState takes for forbidden: each moves or does something', () => {
    const inert = nodesOf(workflow.machine.root)
      .flatMap(({ transitions }) => [...transitions.values()].flat())
      .filter(({ target, actions }) => target === undefined && actions.length === 0);
    expect(inert.map(({ eventType }) => eventType)).toEqual([]);
  });

  it('accepts no fact once it is over', () => {
    const over = things.filter(({ thing }) => thing.snapshot.status === 'done');
    const followed = over.flatMap(({ thing, places }) =>
      HAPPENINGS.filter((fact) => evolve(workflow, thing, fact) !== null).map(({ type }) => [places, type]),
    );
    expect(followed).toEqual([]);
  });

  it.each([
    'Unknown.v1',
    'ApplicationSubmitted.v2',
    'xstate.init',
    'xstate.stop',
    'xstate.done.state.filed',
    'xstate.error.actor.0',
    'xstate.after.1000.application.draft',
    '*',
    '',
    'constructor',
    '__proto__',
  ])('is not moved by %j', (type) => {
    const stranger = { ...HAPPENINGS[0], type } as unknown as Happening;
    expect(things.filter(({ thing }) => evolve(workflow, thing, stranger) !== null)).toEqual([]);
  });

  it('does not take the facts of another workflow', () => {
    const own = new Set(Object.values(workflow.table).flatMap(({ facts }) => facts));
    const foreign = HAPPENINGS.filter(({ type }) => !own.has(type));
    const strangers = things.flatMap(({ thing }) =>
      foreign.filter((fact) => evolve(workflow, thing, fact) !== null).map(({ type }) => type),
    );
    // Side roads without facts in their line yet.
    const later = ['StructureCeased.v1', 'SessionAdjourned.v1', 'SessionCancelled.v1'];
    expect([...new Set(strangers)].filter((type) => !later.includes(type))).toEqual([]);
  });
});

it('says where each ended process ends', () => {
  const ends = workflows.map(([name, workflow]) => [
    name,
    thingsInAllStates(workflow)
      .filter(({ thing }) => thing.snapshot.status === 'done')
      .flatMap(({ places }) => places)
      .toSorted(),
  ]);
  expect(Object.fromEntries(ends)).toEqual({
    council: [],
    structure: ['ceased'],
    document: ['erased'],
    charter: ['abandoned', 'superseded'],
    // What is closed is kept for its time, and held when something asks for it.
    application: ['erased'],
    control: ['closed'],
    controlCampaign: ['closed'],
    appeal: ['answered', 'deemedRejected', 'withdrawn'],
    // Its holder is still told of its end.
    misuse: ['erased'],
    expertise: ['attached', 'cancelled'],
    // Both sides are still told of its end.
    meeting: [],
    workshop: ['discarded'],
    proposal: ['done', 'merged', 'rejected', 'withdrawn'],
    bulkAction: ['carriedOut', 'undone'],
    // Once it is closed, its minutes are still approved, and corrected.
    session: ['cancelled', 'interrupted'],
    // While its session sits, a vote may be put again; what was said of a point that is sent back is still noted.
    item: ['left', 'withdrawn'],
    label: ['expired', 'lapsed', 'relinquished', 'rescinded'],
  });
});
