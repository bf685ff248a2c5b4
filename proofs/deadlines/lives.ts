import { randomUUID } from 'node:crypto';
import type { Store } from '../../functions/ports.ts';
import { makeHandleCommand, type Given } from '../../functions/shell/handle-command.ts';
import type { Instant } from '../../events/fact.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { silenceDeadlines } from '../../workflows/application/receipt/silence-deadlines.ts';
import { implicitDecisionDate } from '../../workflows/calendar/implicit-decision-date.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { evolve, newThing, toStored } from '../../workflows/kernel/history.ts';
import type { Actor, HeldRole } from '../../workflows/kernel/actor.ts';
import { DEFAULT_LABEL_RULES, type LabelRules } from '../../workflows/label/label-rules.ts';
import { label } from '../../workflows/label/label.workflow.ts';
import { sample } from '../../test/support/sample-facts.ts';
import type { Random } from '../stage/random.ts';
import { dayAfter, midnightOf, monthsAfter } from './paris-oracle.ts';

const COUNCIL = '62';
const NINE_HOURS = 9 * 3_600_000;

/** Where a thing begins, what may cut it short, and what its last day must be. */
export type Life = {
  readonly id: string;
  readonly day: string;
  readonly rules: LabelRules;
  /** Until when its renewal waits for the council; before its beginning, none does. */
  readonly awaitedUntil: string;
  readonly kind: 'label' | 'application';
};

const asPerson = (role: HeldRole): Actor => ({
  kind: 'person',
  person: '00000000-0000-4000-8000-000000000001',
  platform: false,
  roles: [role],
});
const structureOf = ({ id }: Life): string => id;

/** Days on which calendars go wrong, of a year: the ends of months, 29 February, and the nights when clocks change. */
const hardDays = (year: number): string[] => [
  ...Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10),
  ),
  ...[2, 9].map((month) => {
    const last = new Date(Date.UTC(year, month + 1, 0));
    last.setUTCDate(last.getUTCDate() - last.getUTCDay());
    return last.toISOString().slice(0, 10);
  }),
];

const anyDay = (random: Random, first: number, years: number): string => {
  const year = first + random.below(years);
  const [hard, ...others] = hardDays(year);
  return random.below(3) === 0
    ? random.pick([hard ?? '', ...others])
    : dayAfter(`${year}-01-01`, random.below(365));
};

/** Lives that begin on days of these years, the earliest first. */
export const makeLives = (random: Random, many: number, first: number, years: number): Life[] =>
  Array.from({ length: many }, (): Life => {
    const day = anyDay(random, first, years);
    return {
      id: randomUUID(),
      day,
      kind: random.below(3) === 0 ? 'application' : 'label',
      awaitedUntil: random.below(4) === 0 ? monthsAfter(day, 26) : '',
      rules: {
        ...DEFAULT_LABEL_RULES,
        silenceRegime: random.pick(['ACCEPTANCE', 'REJECTION']),
        yearlyCheckMonth: random.pick([12, 6, 3]),
        renewalReminderMonths: random.pick([[6, 3, 1], [1], [12, 6, 5, 4, 3, 2, 1]]),
      },
    };
  }).toSorted((one, other) => (one.day < other.day ? -1 : 1));

/** What the acts on a label are decided on, without its public row: deadlines do not turn on it. */
export const givenOf =
  (lives: ReadonlyMap<string, Life>): Given =>
  ({ name, at }, { thing }) => {
    const life = lives.get(thing.id);
    if (life === undefined) return Promise.resolve(undefined);
    const awaited = at < life.awaitedUntil ? { application: life.id, sessionOn: null } : null;
    return Promise.resolve(
      name === 'record'
        ? { taken: false, last: 0, rules: life.rules }
        : { row: null, rules: life.rules, awaited },
    );
  };

export const morningOf = (day: string): number => Date.parse(midnightOf(day)) + NINE_HOURS;
const instant = (ms: number): Instant => new Date(ms).toISOString() as Instant;

const recordLabel = async (store: Store, life: Life, given: Given): Promise<string> => {
  const validUntil = monthsAfter(life.day, 24);
  const outcome = await makeHandleCommand(
    store,
    label,
    given,
  )({
    id: randomUUID(),
    council: COUNCIL,
    thing: life.id,
    name: 'record',
    at: instant(morningOf(life.day)),
    actor: asPerson({ role: 'secretary' }),
    data: {
      number: null,
      holder: { ...sample('LabelAwarded.v1').data.holder, structure: structureOf(life) },
      establishment: null,
      awardedOn: life.day,
      validUntil,
      charterVersion: '2026',
      quality: 'Le Président du Département',
    },
  });
  if (!outcome.ok) throw new Error(`a label was not recorded: ${outcome.refusal.reason}`);
  const { thing } = await store.load(label, COUNCIL, life.id);
  const wanted = midnightOf(dayAfter(validUntil, 1));
  return thing.deadlines['endOfTerm'] === wanted ? '' : `a label until ${validUntil} ends at ${wanted}`;
};

const fileApplication = async (store: Store, life: Life): Promise<string> => {
  const { day, id, rules } = life;
  const at = instant(morningOf(day));
  const receivedOn = LegalDate.parse(day);
  const regime = rules.silenceRegime;
  const implicitOn = implicitDecisionDate({ regime, receivedOn, requests: [] });
  const told = { silenceRegime: regime, receivedOn: day, implicitDecisionOn: implicitOn };
  const { silenceAlertDays: alertDays, escalation } = rules;
  const silence = { silenceRegime: regime, receivedOn: day, implicitOn, alertDays, escalation } as const;
  const still = { completeOn: null, suspendedDays: 0, openRequest: null } as const;
  const deadlines = silenceDeadlines({ ...silence, ...still }, at);
  const by = {
    kind: 'person',
    person: '00000000-0000-4000-8000-000000000001',
    role: 'representative',
  } as const;
  const fact = { ...sample('ApplicationSubmitted.v1', { ...told, alertDays }), deadlines };
  const loaded = await store.load(application, COUNCIL, id);
  const next = evolve(application, newThing(application, COUNCIL, id), { ...fact, at, by, version: 1 });
  if (next === null) throw new Error('an application was not filed');
  const command = {
    id: randomUUID(),
    receipt: { fingerprint: id, body: { id, workflow: 'application', state: 'submitted', version: 1 } },
  };
  const decision = { by, facts: [fact], rows: [], next: toStored(next) };
  await store.append(application, { loaded, decision, at, command });
  const wanted = midnightOf(dayAfter(monthsAfter(day, 2), 1));
  return deadlines['implicitDecision'] === wanted
    ? ''
    : `silence on a request of ${day} decides at ${wanted}`;
};

/** Begins a life; what is wrong with its last day, or nothing. */
export const begin = (store: Store, life: Life, given: Given): Promise<string> =>
  life.kind === 'label' ? recordLabel(store, life, given) : fileApplication(store, life);

/** Cuts a life short at an instant, by the person who may; refused where it is too late, which is as good. */
export const cutShort = async (store: Store, life: Life, given: Given, now: number): Promise<void> => {
  const at = instant(now);
  const asked =
    life.kind === 'label'
      ? { workflow: label, name: 'relinquish', data: { from: at.slice(0, 10) }, structure: structureOf(life) }
      : {
          workflow: application,
          name: 'withdraw',
          data: { reason: 'Autre projet.' },
          structure: sample('ApplicationSubmitted.v1').data.structure,
        };
  await makeHandleCommand(
    store,
    asked.workflow,
    life.kind === 'label' ? given : () => Promise.resolve({ item: null }),
  )({
    id: randomUUID(),
    council: COUNCIL,
    thing: life.id,
    name: asked.name,
    data: asked.data,
    at,
    actor: asPerson({ role: 'representative', structure: asked.structure }),
  });
};
