import * as fc from 'fast-check';
import { Fact, type Happening } from '../../events/catalogue.ts';
import type { Instant } from '../../events/fact.ts';
import type { Actor, Link, Who } from '../../workflows/kernel/actor.ts';
import { decide, type Decision } from '../../workflows/kernel/decide.ts';
import { standsAt } from '../../workflows/kernel/states.ts';
import { fromStored, newThing, replay, toStored } from '../../workflows/kernel/history.ts';
import type { StoredState, Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import { givensFor } from '../support/arbitrary-givens.ts';
import { bodiesFor } from '../support/arbitrary-bodies.ts';
import { few } from '../support/how-long.ts';
import { actorWith, instant, OTHER_PERSON, PERSON, PLATFORM, STRUCTURE, SYSTEM } from '../support/ids.ts';
import { GENERAL } from '../support/scenario.ts';
import { idIn } from '../support/things-in-all-states.ts';

type Recorded = Happening & { deadlines?: Record<string, Instant | null> };
type Body = { data: unknown; given: unknown };
type Step = {
  /** Which of the commands that may be given here, or of all when lost. */
  pick: number;
  lost: boolean;
  wait: number;
  jump: boolean;
  stranger: Actor | null;
  /** Nobody does anything but time: a service that sleeps meets its deadlines. */
  asleep: boolean;
  /** Whether the service does what both may do; whether what was just done is answered. */
  side: boolean;
  answering: boolean;
};

/** The longest process takes the most histories to be walked to each of its ends. */
const RUNS: Partial<Record<string, number>> = { application: few(100, 250), document: few(75, 200) };
const USUAL_RUNS = few(25, 60);
/** Twenty times what the rarest fact asked for on average, so that a run that fails has found something. */
const MOST_WALKS = 10_000;
const DAY = 86_400_000;

const STAFF: Actor = {
  ...actorWith('administrator', 'secretary', 'officer', 'president', 'member'),
  platform: true,
} as Actor;

/** What somebody declared, who then opens a dossier despite it (B9). */
const LINKS: readonly Link[] = [{ structure: STRUCTURE, kind: 'DIRECTOR', whose: 'SELF' }];

/** Who may send a command, and not their own judge: nobody who represents a structure examines its file (P18). */
const ableTo = (who: readonly Who[], side: boolean): Actor => {
  // A vote in writing is led by nobody but the system.
  if (who.includes('system') && (who.length === 1 || side)) return SYSTEM;
  if (who.includes('person')) return actorWith();
  if (who.includes('expert')) return actorWith('expert');
  if (who.includes('officer') && side) return STAFF;
  if (who.includes('representative')) return actorWith('representative');
  return who.includes('preparer') ? actorWith('preparer') : STAFF;
};

/** Made once a command is chosen: most of what a step could say would never be asked. */
const bodiesOf = (workflow: Workflow) => {
  const bodies = bodiesFor(workflow);
  return (name: string): fc.Arbitrary<Body> =>
    fc.record({ data: bodies(name), given: givensFor(workflow, name) });
};

const stepsOf = (): fc.Arbitrary<Step[]> => {
  const step = fc.record({
    pick: fc.nat(),
    lost: fc.nat(9).map((chance) => chance === 0),
    wait: fc.oneof({ weight: 6, arbitrary: fc.nat(3_600_000) }, { weight: 1, arbitrary: fc.nat(60 * DAY) }),
    // To the day of the session, or to the next deadline.
    jump: fc.nat(6).map((chance) => chance === 0),
    side: fc.boolean(),
    answering: fc.boolean(),
    stranger: fc
      .nat(9)
      .chain((chance) =>
        chance === 0
          ? fc.constantFrom(PLATFORM, SYSTEM, actorWith('auditor'), actorWith())
          : fc.constant(null),
      ),
  });
  const steps = fc.array(step, { minLength: 15, maxLength: 40 });
  return fc
    .tuple(steps, fc.nat(4))
    .map(([all, chance]) => all.map((each, index) => ({ ...each, asleep: chance === 0 && index % 2 === 1 })));
};

const mayStand = (workflow: Workflow, thing: Thing, name: string): boolean => {
  const from = workflow.table[name]?.from ?? [];
  return from.length === 0
    ? thing.version === 0
    : from.some((place) => standsAt(thing.snapshot.value, place));
};

/** What leads on, or what must be done before something does. */
const isPartOfTheRoad = ({ table }: Workflow, name: string): boolean =>
  (table[name]?.to.length ?? 0) > 0 || name === 'resolveCriterion' || name === 'passDeadline';

/** What ends a process at once is done seldom: most histories are to go further. */
const LEAVING = ['withdraw', 'declareInadmissible'];

/** What answers what was just done: by chance alone, both are seldom met in a row. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  offerTransfer: ['acceptTransfer'],
  startReview: ['proposeCommitment'],
  proposeCommitment: ['acceptCommitment'],
  concludeReview: ['approveReview', 'publishReport', 'placeOnAgenda', 'decide'],
  approveReview: ['publishReport', 'placeOnAgenda', 'decide'],
  publishReport: ['reply', 'passDeadline'],
  placeOnAgenda: ['receiveOpinion', 'publishReport'],
  receiveOpinion: ['decide', 'defer', 'annulOpinion', 'exportDecision'],
  exportDecision: ['decide'],
  openVote: ['recordHands', 'enterPaperCount', 'closeVote'],
  enterPaperCount: ['confirmPaperCount'],
  closeVote: ['annulVote'],
  open: ['openBlock'],
  openBlock: ['noteBlockOpened'],
  noteBlockOpened: ['recordBlockHands'],
  recordBlockHands: ['closeBlock'],
  closeBlock: ['noteBlockVoted'],
  decide: ['notify', 'recordDelivery', 'returnMail'],
  recordSignedDecision: ['notify'],
  notify: ['consultDecision', 'passDeadline', 'recordDelivery', 'returnMail'],
  proposeMeasure: ['decideMeasure', 'passDeadline'],
  decideMeasure: ['notifyMeasure'],
  notifyMeasure: ['reinstate', 'passDeadline', 'proposeMeasure'],
  entrust: ['examine'],
  judge: ['askToMend'],
};

/** What no walk has told yet: the next ones tell it wherever they can. */
type Wanted = ReadonlySet<string>;

/** Commands that may tell here what is wanted. */
const leadingTo = (workflow: Workflow, thing: Thing, wanted: Wanted): string[] =>
  Object.entries(workflow.table)
    .filter(([name, { facts }]) => facts.some((type) => wanted.has(type)) && mayStand(workflow, thing, name))
    .map(([name]) => name);

const nameFor = (
  workflow: Workflow,
  thing: Thing,
  { pick, lost, asleep, answering }: Step,
  last: string | null,
): string => {
  const all = Object.keys(workflow.commands);
  const here = all.filter((name) => mayStand(workflow, thing, name));
  if (asleep && here.includes('passDeadline')) return 'passDeadline';
  const answers = here.filter((name) => ANSWERS[last ?? '']?.includes(name));
  if (answers.length > 0 && answering) return answers[pick % answers.length] ?? '';
  // A draft is rows, which leave nothing to replay; what only stays, such as a message, keeps no history from its end.
  const telling = here
    .filter((name) => (workflow.table[name]?.facts.length ?? 0) > 0)
    .filter((name) => workflow.name !== 'application' || pick % 9 === 0 || !LEAVING.includes(name));
  const onward = telling.filter((name) => isPartOfTheRoad(workflow, name));
  const chosen = pick % 3 === 0 || onward.length === 0 ? telling : onward;
  const among = lost || chosen.length === 0 ? all : chosen;
  return among[Math.floor(pick / 3) % among.length] ?? '';
};

/** Who alone may do it: to whom the place is offered, who is not concerned, and somebody else than who concluded. */
const chosenFor = (name: string, thing: Thing): string | undefined => {
  const { offer, concludedBy, examiner } = thing.context as {
    offer?: { to: string } | null;
    concludedBy?: string;
    examiner?: string | null;
  };
  if (name === 'acceptTransfer') return offer?.to;
  if (name === 'examine') return examiner ?? undefined;
  if (name === 'openDespiteLink') return OTHER_PERSON;
  return ['approveReview', 'decide'].includes(name) && concludedBy === PERSON ? OTHER_PERSON : undefined;
};

const actorFor = (workflow: Workflow, name: string, { stranger, pick, side }: Step, thing: Thing): Actor => {
  if (stranger !== null) return stranger;
  // P10: another member confirms.
  if (name === 'recount' && (thing.context as { recountAskedBy: number | null }).recountAskedBy === 7)
    return actorWith({ role: 'member', member: 8 });
  const able = ableTo(workflow.table[name]?.who ?? [], side);
  const person = chosenFor(name, thing);
  if (person === undefined || able.kind !== 'person' || pick % 5 === 0) return able;
  return { ...able, person, ...(name === 'openDespiteLink' && { links: LINKS }) };
};

const nextInstant = (thing: Thing, now: number): number => {
  const { heldOn = '' } = thing.context as { heldOn?: string };
  const held = heldOn === '' ? [] : [Date.parse(`${heldOn}T08:00:00.000Z`)];
  const ahead = [...held, ...Object.values(thing.deadlines).map((each) => Date.parse(each))];
  const [next = now] = ahead.filter((each) => each > now).toSorted((a, b) => a - b);
  return next;
};

/** In memory: what the store keeps, read back as it reads it. */
const stored = (thing: Thing): StoredState => JSON.parse(JSON.stringify(toStored(thing))) as StoredState;

const drafted = (thing: Thing): Thing =>
  thing.version === 0 && thing.snapshot.value === 'draft'
    ? { ...thing, context: { ...(thing.context as object), structure: STRUCTURE } }
    : thing;

type Standing = {
  open?: string[];
  failed?: string[];
  contests?: Record<string, { outcome: string | null }>;
  themes?: Record<string, Record<string, string>>;
  commitments?: Record<string, string>;
  decidedOn?: string | null;
  measure?: { kind: string; proposedOn: string; decided: { on: string } | null } | null;
};

const byHand = (handedOn: string | undefined) => [{ delivery: { mode: 'HAND', handedOn } }];

/** One of each kind that may be decided at once: an urgency, a request of the holder, a fraud. */
const MEASURES = [
  { kind: 'SUSPENSION', ground: 'MARK_MISUSE', urgent: true },
  { kind: 'SUSPENSION', ground: 'FRAUD', urgent: true },
  { kind: 'REVOCATION', ground: 'HOLDER_REQUEST', urgent: false },
  { kind: 'RESCISSION', ground: 'HOLDER_REQUEST', urgent: false },
  { kind: 'RESCISSION', ground: 'FRAUD', urgent: false },
].map((each) => ({ ...each, condition: null }));

/** What a command most likely speaks of, as the thing stands. */
const LIKELY: Readonly<Record<string, (standing: Standing, given: unknown) => object[]>> = {
  resolveCriterion: ({ open = [] }) => open.map((criterion) => ({ criterion })),
  settleContest: ({ contests = {} }) =>
    Object.entries(contests)
      .filter(([, { outcome }]) => outcome === null)
      .map(([field]) => ({ field })),
  proposeCommitment: ({ themes = {}, open = [], failed = [] }) =>
    Object.values(themes)
      .flatMap((criteria) => Object.entries(criteria))
      .filter(([id, verdict]) => verdict !== 'PASS' && !open.includes(id) && !failed.includes(id))
      .map(([criterion]) => ({ criterion, dueOn: '2027-12-31' })),
  recordDelivery: ({ decidedOn }) => byHand(decidedOn ?? undefined),
  proposeMeasure: () => MEASURES,
  receiveNotice: ({ measure }) => byHand(measure?.proposedOn),
  decideMeasure: ({ measure }) => (measure?.kind === 'SUSPENSION' ? [{ months: 2 }] : []),
  notifyMeasure: ({ measure }) => byHand(measure?.decided?.on),
  acceptCommitment: ({ commitments = {} }, given) =>
    Object.keys(commitments).map((criterion) => ({
      criterion,
      proposal: (given as { proposed: { number: number } | null }).proposed?.number ?? 1,
    })),
};

/** The deadline that a sweep is about: the first, the one that was set last, or any of them when it comes late. */
const dueOf = (
  { deadlines }: Thing,
  { pick, side }: Step,
): { deadline: string; dueAt: string } | undefined => {
  const all = Object.entries(deadlines).toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  const last = Object.entries(deadlines).at(-1);
  const [deadline, dueAt] = (side && pick % 2 === 0 ? last : all[side ? 0 : pick % all.length]) ?? [];
  return deadline === undefined || dueAt === undefined ? undefined : { deadline, dueAt };
};

/** A sweep asks for what is due; now and then for what is not. */
const dataOf = (name: string, body: Body, step: Step, thing: Thing): unknown => {
  const { pick } = step;
  const likely = LIKELY[name]?.(thing.context as Standing, body.given) ?? [];
  if (likely.length > 0 && pick % 5 !== 0)
    return { ...(body.data as object), ...likely[pick % likely.length] };
  const due = name === 'passDeadline' && pick % 4 !== 0 ? dueOf(thing, step) : undefined;
  return due ?? body.data;
};

type Asking = { workflow: Workflow; thing: Thing; step: Step; now: number; bodyOf: (name: string) => Body };

type Answered = { name: string; later: number; at: Instant; decided: Decision | null };

/** What comes of a command, and when it was given; nothing is changed by it. */
const ask = (name: string, { workflow, thing, step, now, bodyOf }: Asking): Answered => {
  const swept = name === 'passDeadline' && (step.asleep || step.pick % 3 === 0);
  const late = swept ? dueOf(thing, step)?.dueAt : undefined;
  const later =
    step.jump || swept ? Math.max(nextInstant(thing, now), Date.parse(late ?? '1970')) : now + step.wait;
  const at = instant(new Date(later).toISOString());
  const before = JSON.stringify([toStored(thing), thing.version]);
  const body = bodyOf(name);
  const data = dataOf(name, body, step, thing);
  const asked = { name, data, at, actor: actorFor(workflow, name, step, thing) };
  const outcome = decide(workflow, thing, asked, body.given);
  // Deciding changes nothing by itself; a refusal is only its reason.
  expect(JSON.stringify([toStored(thing), thing.version])).toBe(before);
  if (!outcome.ok) {
    expect(Object.keys(outcome)).toEqual(['ok', 'refusal']);
    // What the API says that a command may be refused for is all that it is refused for.
    const told = [...GENERAL, ...(workflow.table[name]?.refusals ?? [])];
    if (workflow.commands[name]?.safeParse(data).success === true)
      expect([name, told]).toEqual([name, expect.arrayContaining([outcome.refusal.reason])]);
  }
  return { name, later, at, decided: outcome.ok ? outcome.value : null };
};

const play = (
  workflow: Workflow,
  steps: readonly Step[],
  { bodyOf, wanted }: { bodyOf: (name: string) => Body; wanted: Wanted },
) => {
  const id = idIn(workflow);
  const facts: Recorded[] = [];
  let state: StoredState | null = null;
  let version = 0;
  let last: string | null = null;
  let now = Date.parse('2026-12-02T09:00:00.000Z');
  const load = (): Thing =>
    state === null ? drafted(newThing(workflow, '62', id)) : fromStored(workflow, '62', id, version, state);
  for (const step of steps) {
    const thing = load();
    const asking = { workflow, thing, step, now, bodyOf };
    const tells = (each: string): Answered[] => {
      const asked = ask(each, asking);
      return asked.decided?.facts.some(({ type }) => wanted.has(type)) === true ? [asked] : [];
    };
    const [wantedHere] = leadingTo(workflow, thing, wanted).flatMap(tells);
    const answered: Answered = wantedHere ?? ask(nameFor(workflow, thing, step, last), asking);
    const { name, later, at, decided } = answered;
    now = later;
    if (decided === null || decided.facts.length === 0) continue;
    version += 1;
    last = name;
    for (const { personal: _, deadlines, ...fact } of decided.facts) {
      expect(Fact.parse(fact)).toEqual(fact);
      facts.push({ ...fact, at, by: decided.by, version, ...(deadlines && { deadlines }) });
    }
    state = JSON.parse(JSON.stringify(decided.next)) as StoredState;
  }
  return { id, facts, state, version };
};

describe.each(Object.entries(WORKFLOWS))('any history of a %s', (name, workflow) => {
  it('is stored as it folds, deadlines included, and each of its facts is in the catalogue', () => {
    const told = new Set<string>();
    const bodies = bodiesOf(workflow);
    const ordinary = Object.values(workflow.table).filter(({ road }) => road === 'ordinary');
    const missing = () => ordinary.flatMap(({ facts }) => facts).filter((type) => !told.has(type));
    let wanted: Wanted = new Set();
    const walk = fc.property(stepsOf(), fc.gen(), (steps, make) => {
      const bodyOf = (each: string): Body => make(bodies, each);
      const { id, facts, state, version } = play(workflow, steps, { bodyOf, wanted });
      if (state === null) return;
      for (const { type } of facts) told.add(type);
      const written = JSON.parse(JSON.stringify(facts)) as Recorded[];
      const folded = replay(workflow, '62', id, written);
      expect(stored(folded)).toEqual(state);
      expect(folded.version).toBe(version);
      const read = fromStored(workflow, '62', id, version, state);
      expect(read.deadlines).toEqual(folded.deadlines);
      expect(stored(read)).toEqual(state);
    });
    // Every fact that an ordinary command may give is to be given: what chance has not met yet is looked for.
    const numRuns = RUNS[name] ?? USUAL_RUNS;
    for (let walked = 0; walked < MOST_WALKS && (walked === 0 || missing().length > 0); walked += numRuns) {
      fc.assert(walk, { numRuns });
      wanted = new Set(missing());
    }
    expect(missing()).toEqual([]);
  });
});

it('refuses to fold facts out of their order', () => {
  const [adopted, proposed] = [
    { type: 'CharterAdopted.v1', data: { effectiveOn: '2027-01-01', deliberation: 'n° 2' } },
    {
      type: 'CharterDrafted.v1',
      data: { title: 'Charte', version: '1', textDigest: 'x', compiledDigest: 'y', criteria: 1, faults: 0 },
    },
  ].map((fact, index) => ({ ...fact, at: instant('2027-01-01'), by: SYSTEM, version: index + 1 }) as never);
  expect(() => replay(WORKFLOWS.charter, '62', 'c', [adopted, proposed] as never)).toThrow('cannot follow');
});
