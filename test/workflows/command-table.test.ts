import type { AnyStateMachine } from 'xstate';
import { Fact } from '../../events/catalogue.ts';
import { STRUCTURE_ROLES, type Actor } from '../../workflows/kernel/actor.ts';
import { availableTo } from '../../workflows/kernel/available.ts';
import { decide } from '../../workflows/kernel/decide.ts';
import { REFUSALS } from '../../workflows/kernel/refusals.ts';
import type { CommandEntry, Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import { actorWith, instant, PLATFORM, SYSTEM, uuid } from '../support/ids.ts';
import { OPEN, READERS, READERS_AT, SIDE } from '../support/rights.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { SAMPLE_GIVENS } from '../support/sample-givens.ts';
import { readAs } from '../support/scenario.ts';
import { thingsInAllStates } from '../support/things-in-all-states.ts';

type Node = AnyStateMachine['root'];

const workflows = Object.entries(WORKFLOWS);
const KNOWN_FACTS = new Set<string>(Fact.options.map(({ shape }) => shape.type.value));
/** Cast by a function of its own, on one slot. */
const ELSEWHERE = ['castBallot'];

const placesIn = (node: Node): string[] =>
  Object.values(node.states).flatMap((child) => [child.path.join('.'), ...placesIn(child)]);
const entriesOf = (workflow: Workflow) => Object.entries<CommandEntry>(workflow.table);

describe.each(workflows)('the table of %s', (_, workflow) => {
  it('has a line, a schema and a proposer for each ordinary command, and none beside', () => {
    const ordinary = entriesOf(workflow)
      .filter(([name, { road }]) => road === 'ordinary' && !ELSEWHERE.includes(name))
      .map(([name]) => name)
      .toSorted();
    expect(Object.keys(workflow.commands).toSorted()).toEqual(ordinary);
    expect(Object.keys(workflow.proposers).toSorted()).toEqual(ordinary);
  });

  it('names facts of the catalogue, places of the machine, reasons with a sentence', () => {
    const places = placesIn(workflow.machine.root);
    for (const [, { facts, from, to, refusals }] of entriesOf(workflow)) {
      expect(facts.filter((type) => !KNOWN_FACTS.has(type))).toEqual([]);
      expect([...from, ...to].filter((place) => !places.includes(place))).toEqual([]);
      expect(refusals.filter((reason) => !Object.hasOwn(REFUSALS, reason))).toEqual([]);
    }
  });

  it('clears only the deadlines that it sets', () => {
    const set = new Set(entriesOf(workflow).flatMap(([, { sets = [] }]) => sets));
    const cleared = entriesOf(workflow).flatMap(([, { clears = [] }]) => clears);
    expect(cleared.filter((deadline) => !set.has(deadline))).toEqual([]);
  });

  it('says of each side road that it is one', () => {
    for (const [, { road, refusals }] of entriesOf(workflow))
      expect([...refusals].includes('side-road')).toBe(road === 'side');
  });

  it('has the rights of the domain rules, no more and no fewer commands', () => {
    const expected = [...Object.keys(OPEN[workflow.name] ?? {}), ...Object.keys(SIDE[workflow.name] ?? {})];
    expect(Object.keys(workflow.table).toSorted()).toEqual(expected.toSorted());
  });
});

type Person = { label: string; role: string; actor: Actor; own: boolean };

const ROLES = ['administrator', 'secretary', 'officer', 'president', 'auditor', 'member'] as const;
const PEOPLE: Person[] = [
  ...ROLES.map((role) => ({ label: role, role, actor: actorWith(role), own: false })),
  ...STRUCTURE_ROLES.flatMap((role) => [
    { label: role, role, actor: actorWith(role), own: true },
    {
      label: `${role} of another structure`,
      role,
      actor: actorWith({ role, structure: uuid('7') }),
      own: false,
    },
  ]),
  { label: 'expert', role: 'expert', actor: actorWith('expert'), own: false },
  {
    label: 'expert on another question',
    role: 'none',
    actor: actorWith({ role: 'expert', expertise: uuid('6') }),
    own: false,
  },
  { label: 'person without a role', role: 'none', actor: actorWith(), own: false },
  { label: 'platform', role: 'platform', actor: PLATFORM, own: false },
  { label: 'system', role: 'system', actor: SYSTEM, own: false },
];

const isOfStructures = (role: string): boolean => STRUCTURE_ROLES.some((each) => each === role);

const isAmong = (roles: readonly string[], { role, own }: Person, owned: boolean): boolean => {
  if (role === 'system') return roles.includes('system');
  if (isOfStructures(role)) return roles.includes('everyone') || (roles.includes(role) && own && owned);
  return roles.includes(role) || roles.includes('everyone');
};

const matches = (places: readonly string[], pattern: string): boolean =>
  places.some((place) =>
    pattern.endsWith('*') ? place.startsWith(pattern.slice(0, -1)) : place === pattern,
  );

const ask = (workflow: Workflow, thing: Thing, name: string, { actor }: Person) => {
  const data = readAs(workflow, name, SAMPLE_COMMANDS[workflow.name][name] ?? {});
  const given = SAMPLE_GIVENS[workflow.name][name];
  return decide(workflow, thing, { name, data, at: instant('2026-12-10'), actor }, given);
};

const reasonOf = (outcome: ReturnType<typeof decide>): string =>
  outcome.ok ? 'accepted' : outcome.refusal.reason;

/** A label that was not awarded yet has no holder; everything else that has an owner has it from the start. */
const isOwned = (workflow: Workflow, name: string, thing: Thing): boolean =>
  workflow.name === 'structure' ||
  name === 'start' ||
  name === 'announce' ||
  name === 'lodge' ||
  (workflow.name === 'control' && name === 'open') ||
  (workflow.name === 'application' && (thing.context as { structure: string }).structure !== '') ||
  (workflow.name === 'misuse' && (thing.context as { structure: string | null }).structure !== null) ||
  (['label', 'document', 'meeting', 'appeal', 'control'].includes(workflow.name) &&
    thing.snapshot.value !== 'new');

type Both = { role: (typeof ROLES)[number]; own: (typeof STRUCTURE_ROLES)[number] };

/** What is wrong when somebody asks, with a role of the council, for an act on what is also theirs. */
const judgedAs = (workflow: Workflow, thing: Thing, command: string, { role, own }: Both): unknown[] => {
  const judge = { label: role, role, actor: actorWith(role, own), own: true };
  const reason = reasonOf(ask(workflow, thing, command, judge));
  const offered = availableTo(workflow, thing, judge.actor).includes(command);
  return reason === 'separation-of-duties' && !offered ? [] : [{ command, own, reason, offered }];
};

it('lets nobody examine, decide or supervise the file of a structure that is theirs (P18)', () => {
  const wrong: unknown[] = [];
  for (const workflow of [WORKFLOWS.application, WORKFLOWS.structure, WORKFLOWS.label])
    for (const { thing } of thingsInAllStates(workflow).filter((one) => isOwned(workflow, '', one.thing)))
      for (const [command, { who }] of entriesOf(workflow)) {
        const others = who.filter((each) => ROLES.some((role) => role === each)) as (typeof ROLES)[number][];
        const [role] = others;
        if (role === undefined) continue;
        for (const own of STRUCTURE_ROLES.filter((each) => !who.includes(each)))
          wrong.push(...judgedAs(workflow, thing, command, { role, own }));
      }
  expect(wrong).toEqual([]);
});

describe.each(workflows)('rights over a %s: who × command × state', (name, workflow) => {
  const things = thingsInAllStates(workflow);
  const readersAt = (places: readonly string[]): string[] => [
    ...((places.includes('draft') ? STRUCTURE_ROLES : READERS[name]) ?? []),
    ...Object.entries(READERS_AT[name] ?? {})
      .filter(([, shown]) => shown.some((place) => matches(places, place)))
      .map(([role]) => role),
  ];
  const open = Object.entries(OPEN[name] ?? {});
  const side = Object.entries(SIDE[name] ?? {});

  it.each(PEOPLE.map((person) => [person.label, person] as const))('%s', (_, person) => {
    const wrong: unknown[] = [];
    for (const { thing, places } of things) {
      const check = (command: string, may: readonly string[], allowed: (reason: string) => boolean) => {
        const owned = isOwned(workflow, command, thing);
        const readers = readersAt(places);
        const reason = reasonOf(ask(workflow, thing, command, person));
        const forbidden = isAmong(readers, person, owned) ? 'role-required' : 'not-yours';
        // A draft is its applicant's, and a member sees a dossier from the agenda on: before, it is not there (P19).
        const starts = OPEN[name]?.[command]?.at === 'start';
        const shownElsewhere = READERS_AT[name]?.[person.role] !== undefined;
        const concealed =
          (places.includes('draft') || shownElsewhere) &&
          forbidden === 'not-yours' &&
          person.role !== 'system';
        const hidden = concealed && !starts;
        const mayHere = isAmong(may, person, owned) && !hidden;
        const right = mayHere ? allowed(reason) : reason === forbidden;
        if (!right) wrong.push({ command, places, reason });
      };
      for (const [command, { may, at }] of open) {
        const here = at === 'start' || at.some((place) => matches(places, place));
        check(command, may, (reason) =>
          here
            ? !['role-required', 'not-yours', 'side-road'].includes(reason)
            : reason ===
              (ELSEWHERE.includes(command) && places.includes('voteOpen')
                ? 'side-road'
                : 'not-in-this-state'),
        );
      }
      for (const [command, may] of side) check(command, may, (reason) => reason === 'side-road');
    }
    expect(wrong).toEqual([]);
  });

  it('offers to each reader just the commands open to them, there and now', () => {
    for (const { thing, places } of things)
      for (const person of PEOPLE) {
        const expected = open
          .filter(([, { at }]) => at !== 'start')
          .filter(([command, { may }]) => isAmong(may, person, isOwned(workflow, command, thing)))
          .filter(([, { at }]) => at !== 'start' && at.some((place) => matches(places, place)))
          .map(([command]) => command);
        const offered = availableTo(workflow, thing, person.actor).filter(
          (each) => !ELSEWHERE.includes(each),
        );
        expect(offered.toSorted()).toEqual(expected.toSorted());
      }
  });

  it.each(['constructor', '__proto__', 'toString', 'unheardOf', ''])('knows no command %j', (command) => {
    for (const { thing } of things)
      for (const { actor } of PEOPLE) {
        const outcome = decide(
          workflow,
          thing,
          { name: command, data: {}, at: instant('2026-12-10'), actor },
          {},
        );
        expect(reasonOf(outcome)).toBe('not-yours');
      }
  });
});

it('starts each thing once: from nothing it is accepted, on what exists it is refused', () => {
  for (const workflow of Object.values(WORKFLOWS)) {
    const [name = '', { may = [] } = {}] =
      Object.entries(OPEN[workflow.name] ?? {}).find(([, { at }]) => at === 'start') ?? [];
    const person = PEOPLE.find((each) => isAmong(may, each, true));
    for (const { thing, places } of thingsInAllStates(workflow)) {
      const isNew = ['new', 'draft'].includes(places[0] ?? '');
      const outcome = person && ask(workflow, thing, name, person);
      if (workflow.name !== 'application')
        expect([workflow.name, places, outcome?.ok]).toEqual([workflow.name, places, isNew]);
    }
  }
});

it('checks a signature again when it is written: the president’s decision requires the role', () => {
  const [ready] = thingsInAllStates(WORKFLOWS.application).filter(({ places }) =>
    places.includes('filed.examination.opinionGiven'),
  );
  const president = PEOPLE.find(({ role }) => role === 'president');
  const outcome = ready && president && ask(WORKFLOWS.application, ready.thing, 'decide', president);
  expect(outcome).toMatchObject({ ok: true });
  if (outcome?.ok)
    expect(outcome.value.rows).toContainEqual({
      kind: 'require',
      key: { pk: `62#person#${uuid('e')}`, sk: 'roles' },
      field: 'president',
    });
});

it('refuses in words of the law and of people: no title cites a number of our own list', () => {
  const cited = Object.values(REFUSALS).filter(({ title }) => /\([A-Z]\d{1,2}\)/.test(title));
  expect(cited).toEqual([]);
});
