import { getShortestPaths } from 'xstate/graph';
import type { AnyMachineSnapshot } from 'xstate';
import type { Fact, Happening } from '../../events/catalogue.ts';
import type { Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import { placesOf } from '../../workflows/kernel/states.ts';
import {
  APPEAL,
  APPLICATION,
  BULK_ACTION,
  CAMPAIGN,
  CHARTER,
  MISUSE,
  CONTROL,
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

type Counted = {
  open?: unknown[];
  inOffice?: number;
  measure?: { decided: unknown } | null;
  sanctioned?: boolean;
};

const measured = ({ measure = null }: Counted): string =>
  measure === null ? 'none' : measure.decided === null ? 'open' : 'decided';

/** What of a snapshot makes it another one to a guard: where it stands, open criteria, members in office, a measure. */
const serializeState = (snapshot: AnyMachineSnapshot): string => {
  const counted = snapshot.context as Counted;
  const { open = [], inOffice = 0, sanctioned = false } = counted;
  return JSON.stringify([snapshot.value, open.length > 0, inOffice > 0, measured(counted), sanctioned]);
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
  appeal: APPEAL,
  controlCampaign: CAMPAIGN,
  misuse: MISUSE,
  control: CONTROL,
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
    const key = JSON.stringify(thing.snapshot.value);
    // Of a label, the one on which no measure is in preparation.
    if (workflow.name !== 'label' || !byValue.has(key)) byValue.set(key, thing);
  }
  return [...byValue.values()].map((thing) => ({ thing, places: placesOf(thing.snapshot.value) }));
};
