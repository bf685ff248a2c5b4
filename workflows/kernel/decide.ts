import type { Actor } from './actor.ts';
import { authorOf } from './actor.ts';
import type { Author, Instant } from '../../events/fact.ts';
import { evolve, toStored } from './history.ts';
import { accepted, refused, type Outcome } from './outcome.ts';
import { mayAsk, type Right } from './rights.ts';
import { roleField, rolesKey, type RowWrite } from './rows.ts';
import { standsAtOne } from './states.ts';
import type { Ask, FactBody, Proposal, StoredState, Thing, Workflow } from './workflow.ts';

/** A command as it reaches a workflow: its data already read through its schema. */
export type Asked = { name: string; data: unknown; at: Instant; actor: Actor };

/** What an accepted command writes, all or nothing. */
export type Decision = {
  by: Author;
  facts: readonly FactBody[];
  rows: readonly RowWrite[];
  next: StoredState;
};

/** Folds the proposed facts; the machine has the last word on each. */
const fold = (workflow: Workflow, thing: Thing, { facts }: Proposal, at: Instant, by: Author): Thing | null =>
  facts.reduce<Thing | null>((current, fact) => {
    const { personal: _, ...public_ } = fact;
    return current && evolve(workflow, current, { ...public_, at, by, version: thing.version + 1 });
  }, thing);

/** A signature counts only if the role still stands when it is written. */
const signatureCheck = (thing: Thing, actor: Actor, { role, held }: Right['acting']): RowWrite[] => {
  if (actor.kind !== 'person') return [];
  const structure = held !== null && 'structure' in held ? held.structure : null;
  return [{ kind: 'require', key: rolesKey(thing.council, actor.person), field: roleField(role, structure) }];
};

/** The only door: rules propose facts, the machine says whether they may happen now. */
export const decide = (workflow: Workflow, thing: Thing, asked: Asked, given: unknown): Outcome<Decision> => {
  const right = mayAsk(workflow, thing, asked);
  if (!right.ok) return right;
  const { entry, acting } = right.value;
  const { value } = thing.snapshot;
  const impossible = () =>
    refused('not-in-this-state', { state: workflow.stateWord(value), attempted: asked.name });
  if (!standsAtOne(value, entry.from)) return impossible();
  const propose = workflow.proposers[asked.name];
  if (propose === undefined) return refused('side-road', { command: asked.name });
  const ask = { data: asked.data, thing, given, at: asked.at, actor: asked.actor, held: acting.held };
  const proposal = propose(ask as Ask<never, never, never>);
  if (!proposal.ok) return proposal;
  const by = authorOf(asked.actor, acting.role);
  const next = fold(workflow, thing, proposal.value, asked.at, by);
  if (next === null) return impossible();
  const { facts, rows = [] } = proposal.value;
  const signature = entry.signed ? signatureCheck(thing, asked.actor, acting) : [];
  return accepted({
    by,
    facts,
    rows: [...rows, ...(workflow.tells?.(thing, facts, { thing: next, at: asked.at }) ?? []), ...signature],
    next: toStored(next),
  });
};
