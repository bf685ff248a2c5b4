import fc from 'fast-check';
import { Fact, type Happening } from '../../events/catalogue.ts';
import type { Instant } from '../../events/fact.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { decide } from '../../workflows/kernel/decide.ts';
import { fromStored, newThing, replay, toStored } from '../../workflows/kernel/history.ts';
import type { StoredState, Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import { givensFor } from '../support/arbitrary-givens.ts';
import { bodiesFor } from '../support/arbitrary-bodies.ts';
import { actorWith, instant, PLATFORM, STRUCTURE, SYSTEM } from '../support/ids.ts';
import { idIn } from '../support/things-in-all-states.ts';

type Recorded = Happening & { version: number; deadlines?: Record<string, Instant | null> };
type Step = { name: string; data: unknown; given: unknown; wait: number; actor: Actor; due: boolean };

const RUNS = 60;

const EVERYONE = actorWith('administrator', 'secretary', 'officer', 'president', 'member', 'representative');
const ACTORS: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ ...EVERYONE, platform: true } as Actor) },
  { weight: 4, arbitrary: fc.constant(SYSTEM) },
  { weight: 1, arbitrary: fc.constantFrom(PLATFORM, actorWith('auditor'), actorWith()) },
);

const stepsOf = (workflow: Workflow): fc.Arbitrary<Step[]> => {
  const bodies = bodiesFor(workflow);
  const step = fc.constantFrom(...Object.keys(workflow.commands)).chain((name) =>
    fc.record({
      name: fc.constant(name),
      data: bodies(name),
      given: givensFor(workflow, name),
      // From a moment to four months: campaigns close, silence decides, terms end.
      wait: fc.oneof(fc.integer({ min: 0, max: 3_600_000 }), fc.integer({ min: 0, max: 120 * 86_400_000 })),
      actor: ACTORS,
      due: fc.boolean(),
    }),
  );
  return fc.array(step, { minLength: 1, maxLength: 40 });
};

/** In memory: what the store keeps, read back as it reads it. */
const stored = (thing: Thing): StoredState => JSON.parse(JSON.stringify(toStored(thing))) as StoredState;

const drafted = (thing: Thing): Thing =>
  thing.version === 0 && thing.snapshot.value === 'draft'
    ? { ...thing, context: { ...(thing.context as object), structure: STRUCTURE } }
    : thing;

/** A sweep asks for what is due; now and then for what is not. */
const dataOf = ({ name, data, due }: Step, thing: Thing): unknown => {
  const [deadline] = Object.entries(thing.deadlines).toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  return name === 'passDeadline' && due && deadline ? { deadline: deadline[0], dueAt: deadline[1] } : data;
};

const play = (workflow: Workflow, steps: readonly Step[]) => {
  const id = idIn(workflow);
  const facts: Recorded[] = [];
  let state: StoredState | null = null;
  let version = 0;
  let now = Date.parse('2026-11-25T09:00:00.000Z');
  const load = (): Thing =>
    state === null ? drafted(newThing(workflow, '62', id)) : fromStored(workflow, '62', id, version, state);
  for (const step of steps) {
    now += step.wait;
    const at = instant(new Date(now).toISOString());
    const thing = load();
    const before = JSON.stringify([toStored(thing), thing.version]);
    const asked = { name: step.name, data: dataOf(step, thing), at, actor: step.actor };
    const outcome = decide(workflow, thing, asked, step.given);
    // Deciding changes nothing by itself; a refusal is only its reason.
    expect(JSON.stringify([toStored(thing), thing.version])).toBe(before);
    if (!outcome.ok) {
      expect(Object.keys(outcome)).toEqual(['ok', 'refusal']);
      continue;
    }
    if (outcome.value.facts.length === 0) continue;
    version += 1;
    for (const { personal: _, deadlines, ...fact } of outcome.value.facts) {
      expect(Fact.parse(fact)).toEqual(fact);
      facts.push({ ...fact, at, by: outcome.value.by, version, ...(deadlines && { deadlines }) });
    }
    state = JSON.parse(JSON.stringify(outcome.value.next)) as StoredState;
  }
  return { id, facts, state, version };
};

describe.each(Object.entries(WORKFLOWS))('any history of a %s', (_, workflow) => {
  it('is stored as it folds, deadlines included, and each of its facts is in the catalogue', () => {
    let told = 0;
    fc.assert(
      fc.property(stepsOf(workflow), (steps) => {
        const { id, facts, state, version } = play(workflow, steps);
        if (state === null) return;
        told += facts.length;
        const written = JSON.parse(JSON.stringify(facts)) as Recorded[];
        const folded = replay(workflow, '62', id, written);
        expect(stored(folded)).toEqual(state);
        expect(folded.version).toBe(version);
        const read = fromStored(workflow, '62', id, version, state);
        expect(read.deadlines).toEqual(folded.deadlines);
        expect(stored(read)).toEqual(state);
      }),
      { numRuns: RUNS },
    );
    expect(told).toBeGreaterThan(RUNS);
  });
});

it('refuses to fold facts out of their order', () => {
  const [adopted, proposed] = [
    { type: 'CharterAdopted.v1', data: { effectiveOn: '2027-01-01', deliberation: 'n° 2' } },
    {
      type: 'CharterProposed.v1',
      data: { title: 'Charte', version: '1', textDigest: 'x', compiledDigest: 'y', criteria: 1 },
    },
  ].map((fact, index) => ({ ...fact, at: instant('2027-01-01'), by: SYSTEM, version: index + 1 }) as never);
  expect(() => replay(WORKFLOWS.charter, '62', 'c', [adopted, proposed] as never)).toThrow('cannot follow');
});
