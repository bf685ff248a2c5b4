import type { Fact } from '../../events/catalogue.ts';
import type { Instant } from '../../events/fact.ts';
import { placesOf } from '../../workflows/kernel/states.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import type { WorkflowName } from '../../workflows/kernel/workflow.ts';
import { ITEM } from '../../test/support/ids.ts';
import { thingWith } from '../../test/support/scenario.ts';
import { pathsOf } from '../../test/support/things-in-all-states.ts';

/** Where a thing stands, and the facts by which it came there. */
export type Standing = {
  readonly name: string;
  /** `nothing`: not there yet; `start`: what a start finds there; `thing`: it is there; else: asked of one request only. */
  readonly kind: string;
  readonly places: readonly string[];
  readonly facts: readonly Fact[];
  /** Silence has decided, though nothing has recorded it. */
  readonly deadlines?: Readonly<Record<string, Instant>>;
};

type Dates = { heldOn: string; opensOn: string; closesOn: string };

/** The instant at which everything is asked, and the sessions around it. */
export const NOW = '2026-12-10T11:00:00.000Z' as Instant;
const OVER = '2026-12-09T22:59:59.999Z' as Instant;
export const CAMPAIGNS: Readonly<Record<string, Dates>> = {
  '~campaign.before': { heldOn: '2027-01-20', opensOn: '2026-12-11', closesOn: '2026-12-20' },
  '~campaign.open': { heldOn: '2027-01-20', opensOn: '2026-12-10', closesOn: '2026-12-10' },
  '~campaign.over': { heldOn: '2027-01-20', opensOn: '2026-12-01', closesOn: '2026-12-09' },
};
const held = (heldOn: string): Dates => ({ heldOn, opensOn: '2026-11-01', closesOn: '2026-11-20' });
const NOTICES = { '~notice.long': '2026-12-15', '~notice.short': '2026-12-14', '~notice.over': '2026-12-09' };
const ORDERS = { '~order.long': '2026-12-15', '~order.short': '2026-12-14' };
const ANSWERS = { '~answers.open': '2026-12-15', '~answers.over': '2026-12-09' };
const DAYS = { '~day.before': '2026-12-11', '~day.own': '2026-12-10', '~day.over': '2026-12-09' };

const dated = (standing: Standing, tag: string, dates: Dates): Standing => ({
  ...standing,
  name: `${standing.name} ${tag}`,
  places: [...standing.places, tag],
  facts: standing.facts.map((fact) => {
    if (fact.type === 'SessionScheduled.v1') return { ...fact, data: { ...fact.data, ...dates } } as Fact;
    return fact.type === 'WrittenConsultationPrepared.v1'
      ? ({ ...fact, data: { until: dates.heldOn } } as Fact)
      : fact;
  }),
});

const tagged = (standing: Standing, ...tags: readonly string[]): Standing => ({
  ...standing,
  name: [standing.name, ...tags].join(' '),
  places: [...standing.places, ...tags],
});

const isAt = ({ places }: Standing, place: string): boolean => places.includes(place);

/** By where a session stands, the days around now that make a difference. */
const DATED: readonly [string, Readonly<Record<string, string>>][] = [
  ['scheduled', NOTICES],
  ['convened', DAYS],
  ['prepared', ORDERS],
  ['consulting', ANSWERS],
];

const sessions = (standing: Standing): Standing[] => {
  const [, days] = DATED.find(([place]) => isAt(standing, place)) ?? ['', { '~held': '2026-12-10' }];
  return Object.entries(days).map(([tag, day]) => dated(standing, tag, held(day)));
};

const applications = (standing: Standing): Standing[] => {
  if (isAt(standing, 'draft'))
    return [
      ...Object.keys(CAMPAIGNS).map((tag) => tagged(standing, tag)),
      tagged(standing, '~campaign.open', '~assisted'),
    ];
  const { open, item } = thingWith(WORKFLOWS.application, standing.facts, '').context as {
    open: string[];
    item: string | null;
  };
  const beside = item === ITEM ? tagged(standing, '~item') : standing;
  if (isAt(standing, 'filed.examination.inReview'))
    return [tagged(beside, open.length > 0 ? '~open' : '~nothingOpen')];
  const decidable = ['filed.examination.opinionGiven', 'filed.examination.settled'];
  if (!decidable.some((place) => isAt(standing, place))) return [beside];
  return [
    tagged(beside, '~silence.before'),
    { ...tagged(beside, '~silence.over'), deadlines: { implicitDecision: OVER } },
  ];
};

const items = (standing: Standing): Standing[] =>
  isAt(standing, 'placed') ? [standing, tagged(standing, '~room.closed')] : [standing];

/** The bytes of a document are handed out once they were found clean, whatever became of it since. */
const documents = (standing: Standing): Standing[] => {
  const { foundClean } = thingWith(WORKFLOWS.document, standing.facts, '').context as { foundClean: boolean };
  return [foundClean ? tagged(standing, '~open') : standing];
};

const ways: Partial<Record<WorkflowName, (standing: Standing) => Standing[]>> = {
  session: sessions,
  document: documents,
  application: applications,
  item: items,
};

const INVITATIONS = ['valid', 'over', 'used', 'seat', 'secretariat'];

const beside = (kind: string, ...places: readonly string[]): Standing => ({
  name: places.join(' '),
  kind,
  places,
  facts: [],
});

const others = (name: WorkflowName): Standing[] => {
  if (name === 'council')
    return [
      beside('start', 'established'),
      ...INVITATIONS.map((way) => beside('acceptInvitation', 'established', `~invitation.${way}`)),
    ];
  return name === 'structure' ? [beside('start', '~taken')] : [];
};

/** Each place of the machine once, by its shortest path; an examination with and without an open criterion, a label with and without a measure. */
const machineStandings = (name: WorkflowName): Standing[] => {
  const workflow = WORKFLOWS[name];
  const found = new Map<string, Standing>();
  for (const facts of pathsOf(workflow)) {
    const { snapshot, context } = thingWith(workflow, facts, '');
    const places = placesOf(snapshot.value);
    if (places.includes('new')) continue;
    const examined = places.includes('filed.examination.inReview');
    const open = examined && ((context as { open?: unknown[] }).open ?? []).length > 0;
    const { measure } = context as { measure?: { decided: unknown } | null };
    const tags = measure == null ? [] : [measure.decided === null ? '~measured' : '~decided'];
    const key = JSON.stringify([places, open, tags]);
    const standing = { name: places.join(' '), kind: 'thing', places, facts };
    if (!found.has(key)) found.set(key, tagged(standing, ...tags));
  }
  return [...found.values()];
};

/** Everywhere that a thing of a kind can stand, in time too. */
export const standingsOf = (name: WorkflowName): Standing[] => [
  beside('nothing', 'nothing'),
  ...others(name),
  ...machineStandings(name)
    .filter(({ kind }) => kind === 'thing')
    .flatMap((standing) => ways[name]?.(standing) ?? [standing]),
];
