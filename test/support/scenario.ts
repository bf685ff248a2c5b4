import type { Fact, Happening } from '../../events/catalogue.ts';
import type { Instant } from '../../events/fact.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { CLOSINGS } from '../../workflows/kernel/closing.ts';
import { decide, type Decision } from '../../workflows/kernel/decide.ts';
import { newThing, replay } from '../../workflows/kernel/history.ts';
import type { Outcome } from '../../workflows/kernel/outcome.ts';
import type { RefusalReason } from '../../workflows/kernel/refusals.ts';
import type { CommandTable, Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import { instant } from './ids.ts';

type Past = Fact & { deadlines?: Record<string, Instant | null> };
type Asking = { as: Actor; at: string; data?: unknown; given?: unknown };

const BY = { kind: 'system', cause: 'before' } as const;

/** A thing to which these facts happened, one version each. */
export const thingWith = (workflow: Workflow, facts: readonly Past[], id: string): Thing =>
  replay(
    workflow,
    '62',
    id,
    facts.map((fact, index) => ({
      ...(fact as Happening),
      at: '2026-01-01T00:00:00.000Z' as Instant,
      by: BY,
      version: index + 1,
    })),
  );

/** The data as a caller's body becomes it: read through the command's schema, where it has one. */
export const readAs = (workflow: Workflow, name: string, data: unknown): unknown =>
  workflow.commands[name]?.parse(data) ?? data;

/** What any command may be refused for, whatever its line says. */
export const GENERAL: readonly RefusalReason[] = [
  'not-yours',
  'role-required',
  'separation-of-duties',
  'mandate-over',
  ...CLOSINGS,
  'not-in-this-state',
  'side-road',
];

const met = new Set<string>();

const outcomeOf = (workflow: Workflow, name: string, outcome: Outcome<Decision>) => ({
  /** The facts by type, in order, and nothing else. */
  thenFacts: (...types: string[]): Decision => {
    if (!outcome.ok)
      throw new Error(`refused: ${outcome.refusal.reason} ${JSON.stringify(outcome.refusal.detail)}`);
    expect(outcome.value.facts.map(({ type }) => type)).toEqual(types);
    return outcome.value;
  },
  thenRefused: (reason: RefusalReason, detail: object = {}): void => {
    expect(outcome).toMatchObject({ ok: false, refusal: { reason, detail } });
    expect([...GENERAL, ...(workflow.table[name]?.refusals ?? [])]).toContain(reason);
    met.add(`${name} ${reason}`);
  },
});

/** Given these facts, when this command, then those facts or that refusal. */
export const given = (workflow: Workflow, facts: readonly Past[] = [], id = 'thing', patch: object = {}) => {
  const past = facts.length === 0 ? newThing(workflow, '62', id) : thingWith(workflow, facts, id);
  const thing = { ...past, context: { ...(past.context as object), ...patch } } as Thing;
  return {
    when: (name: string, { as, at, data = {}, given: beside }: Asking) =>
      outcomeOf(
        workflow,
        name,
        decide(
          workflow,
          thing,
          { name, data: readAs(workflow, name, data), at: instant(at), actor: as },
          beside,
        ),
      ),
  };
};

/** Every refusal that a table declares, with its command. */
export const refusalsIn = (table: CommandTable): string[] =>
  Object.entries(table)
    .filter(([, { road }]) => road === 'ordinary')
    .flatMap(([name, { refusals }]) => refusals.map((reason) => `${name} ${reason}`));

/** Written last in a file: each reason that a line of the table declares was met above, or is met elsewhere. */
export const expectAllRefusalsMet = (
  workflow: Pick<Workflow, 'name' | 'table'>,
  elsewhere: readonly string[] = [],
): void => {
  it(`meets every refusal that the table of ${workflow.name} declares`, () => {
    const declared = refusalsIn(workflow.table);
    expect(declared.filter((each) => !met.has(each) && !elsewhere.includes(each))).toEqual([]);
  });
};
