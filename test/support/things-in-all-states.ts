import { getShortestPaths } from 'xstate/graph';
import type { AnyMachineSnapshot } from 'xstate';
import type { Fact, Happening } from '../../events/catalogue.ts';
import type { Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import { placesOf } from '../../workflows/kernel/states.ts';
import {
  APPLICATION,
  BULK_ACTION,
  CHARTER,
  DOCUMENT,
  EXPERTISE,
  instant,
  ITEM,
  MEETING,
  PROPOSAL,
  SESSION,
  STRUCTURE,
  uuid,
  WORKSHOP,
} from './ids.ts';
import { OTHER_WAYS, SAMPLE_FACTS } from './sample-facts.ts';
import { thingWith } from './scenario.ts';

const by = { kind: 'system', cause: 'graph' } as const;
export const HAPPENINGS = [...SAMPLE_FACTS, ...OTHER_WAYS].map((fact): Happening => ({
  ...fact,
  at: instant('2026-12-01'),
  by,
  version: 1,
}));

type Counted = { open?: unknown[]; inOffice?: number };

/** What of a snapshot makes it another one to a guard: where it stands, open criteria, members in office. */
const serializeState = (snapshot: AnyMachineSnapshot): string => {
  const { open = [], inOffice = 0 } = snapshot.context as Counted;
  return JSON.stringify([snapshot.value, open.length > 0, inOffice > 0]);
};

/** The shortest path of facts to each state that the machine can be in. */
export const pathsOf = ({ machine }: Workflow): Fact[][] =>
  getShortestPaths(machine, { events: HAPPENINGS, serializeState } as Parameters<
    typeof getShortestPaths
  >[1]).map(({ steps }) =>
    steps.map(({ event }) => event as unknown as Fact).filter(({ type }) => !type.startsWith('xstate.')),
  );

const IDS: Record<string, string> = {
  council: '62',
  structure: STRUCTURE,
  document: DOCUMENT,
  charter: CHARTER,
  application: APPLICATION,
  expertise: EXPERTISE,
  meeting: MEETING,
  workshop: WORKSHOP,
  proposal: PROPOSAL,
  bulkAction: BULK_ACTION,
  session: SESSION,
  item: ITEM,
  label: uuid('8'),
};
export const idIn = ({ name }: Workflow): string => IDS[name] ?? '';

/** A draft is rows without a fact: its structure is known all the same, as the store reads it from its row. */
const drafted = (thing: Thing): Thing =>
  thing.snapshot.value === 'draft'
    ? { ...thing, context: { ...(thing.context as object), structure: STRUCTURE } }
    : thing;

/** One thing for each state that a workflow's machine can be in, with its places. */
export const thingsInAllStates = (workflow: Workflow): { thing: Thing; places: string[] }[] => {
  const byValue = new Map<string, Thing>();
  for (const path of pathsOf(workflow)) {
    const thing = drafted(thingWith(workflow, path, idIn(workflow)));
    byValue.set(JSON.stringify(thing.snapshot.value), thing);
  }
  return [...byValue.values()].map((thing) => ({ thing, places: placesOf(thing.snapshot.value) }));
};
