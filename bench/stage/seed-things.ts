import { randomUUID } from 'node:crypto';
import { toStateItem } from '../../functions/adapters/state-items.ts';
import type { FactType, Happening } from '../../events/catalogue.ts';
import type { Instant } from '../../events/fact.ts';
import { replay, toStored } from '../../workflows/kernel/history.ts';
import { type HeldSeat, rolesKey } from '../../workflows/kernel/rows.ts';
import type { Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import { SAMPLE_FACTS } from '../../test/support/sample-facts.ts';
import type { Tables } from './tables.ts';

export const COUNCIL = '62';
export const NOW = '2026-12-01T11:00:00.000Z' as Instant;
const HEAD = 'h'.repeat(43);
export const BY = { kind: 'system', cause: 'bench' } as const;

/** A fact of each type, as the tests have it; the first of its thing unless told. */
export const sampleFact = (type: FactType, version = 1): Happening => {
  const found = SAMPLE_FACTS.find((fact) => fact.type === type);
  if (found === undefined) throw new Error(`no sample of ${type}`);
  return { ...found, at: NOW, by: BY, version };
};

/** A thing to which these facts happened. */
export const thingAfter = (workflow: Workflow, id: string, types: readonly FactType[]): Thing =>
  replay(
    workflow,
    COUNCIL,
    id,
    types.map((type, at) => sampleFact(type, at + 1)),
  );

/** The state item of a thing, at a version of one's choice. */
export const stateItemOf = (workflow: Workflow, thing: Thing, version = thing.version) =>
  toStateItem(workflow, toStored(thing), {
    council: COUNCIL,
    id: thing.id,
    version,
    head: HEAD,
    listedAt: () => NOW,
  });

/** Writes `many` equal things and gives their ids. */
export const seedThings = async (
  { putAll, tables }: Tables,
  workflow: Workflow,
  types: readonly FactType[],
  many: number,
): Promise<string[]> => {
  const ids = Array.from({ length: many }, () => randomUUID());
  const thing = thingAfter(workflow, '', types);
  await putAll(
    tables.state,
    ids.map((id) => stateItemOf(workflow, { ...thing, id })),
  );
  return ids;
};

/** Makes someone hold a role, as a row; `extra` names the seat. */
export const seedRole = async (
  { putAll, tables }: Tables,
  person: string,
  role: string,
  value: true | HeldSeat = true,
): Promise<void> => putAll(tables.state, [{ ...rolesKey(COUNCIL, person), [role]: value }]);
