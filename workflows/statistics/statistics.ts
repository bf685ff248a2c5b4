import * as z from 'zod';
import { Day } from '../../events/fact.ts';
import { addMonths } from '../calendar/date-arithmetic.ts';
import { placeOf } from '../label/register/register-line.ts';
import { statusOn, type PublicLabel } from '../label/public-row.ts';
import { territoriesOf, territoryOf } from '../structure/territories.ts';
import { Attendance, attendanceOf } from './attendance.ts';
import { Delays, delaysOf } from './delays.ts';
import { ToldStops, toldStops, type Stop } from './left-drafts.ts';
import { HOLDERS, STEPS, type Holder, type Passage } from './passage.ts';
import type { Sitting } from './sitting.ts';
import { toldCount, withoutSmall, type Counted } from './small-counts.ts';

/** How far back dossiers are counted. */
const MONTHS = 12;
const MOST_SITTINGS = 12;

const Counts = z.array(z.strictObject({ name: z.string(), count: z.int().min(0) }));

/** What a council publishes of its work: nothing of anybody, and nothing of fewer than five (J1 to J4). */
export const Statistics = z.strictObject({
  asOf: Day,
  from: Day,
  /** From receipt to decision, then by who was waited for; null of fewer than five dossiers. */
  whole: Delays.nullable(),
  waits: z.array(z.strictObject({ holder: z.enum(HOLDERS), delays: Delays.nullable() })),
  /** Of the dossiers received since, how many reached each step; null of one to four. */
  funnel: z.array(z.strictObject({ step: z.enum(STEPS), count: z.int().min(0).nullable() })),
  /** Of the drafts that nobody filed and that are left, at which criterion each stopped. */
  left: ToldStops,
  labels: z.strictObject({ valid: z.int().min(0), families: Counts, territories: Counts }),
  sittings: z.array(
    z.strictObject({
      heldOn: Day,
      inOffice: z.int(),
      attending: z.int(),
      proxies: z.int(),
      held: z.boolean(),
    }),
  ),
  /** By college, over those sittings together. */
  attendance: z.array(Attendance),
});
export type Statistics = z.infer<typeof Statistics>;

type Measured = {
  readonly passages: readonly Passage[];
  readonly sittings: readonly Sitting[];
  readonly stops: readonly Stop[];
  readonly labels: readonly PublicLabel[];
  /** The names of the colleges, in their order. */
  readonly colleges: readonly string[];
};

const daysOf = ({ waits }: Passage, holders: readonly Holder[]): number =>
  holders.reduce((sum, holder) => sum + waits[holder], 0);

const countBy = (names: readonly string[]): Counted[] =>
  [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({ name, count: all.length }));

/** The grouping of municipalities of its seat, where most are known by; else what is known of where it is. */
const groupingOf = (label: PublicLabel): string => {
  const [, grouping] = territoriesOf(placeOf(label));
  return (grouping === undefined ? null : territoryOf(grouping)?.name) ?? 'Territoire non connu';
};

const funnelOf = (received: readonly Passage[]): Statistics['funnel'] =>
  STEPS.map((step, rank) => ({
    step,
    count: toldCount(received.filter(({ reached }) => STEPS.indexOf(reached) >= rank).length),
  }));

/** The figures of a day, from what was measured of dossiers and sittings, and from the public register. */
export const statisticsOf = (
  { passages, sittings, stops, labels, colleges }: Measured,
  today: Day,
): Statistics => {
  const from = addMonths(today, -MONTHS);
  const decided = passages.filter(
    ({ endedOn, reached }) =>
      endedOn !== null &&
      endedOn >= from &&
      endedOn <= today &&
      STEPS.indexOf(reached) >= STEPS.indexOf('DECIDED'),
  );
  const received = passages.filter(({ receivedOn }) => receivedOn >= from && receivedOn <= today);
  const last = sittings
    .filter(({ heldOn }) => heldOn <= today)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? 1 : -1))
    .slice(0, MOST_SITTINGS);
  const valid = labels.filter((label) => statusOn(label, today) === 'VALID');
  return {
    asOf: today,
    from,
    whole: delaysOf(decided.map((each) => daysOf(each, HOLDERS))),
    waits: HOLDERS.map((holder) => ({
      holder,
      delays: delaysOf(decided.map((each) => daysOf(each, [holder]))),
    })),
    funnel: funnelOf(received),
    left: toldStops(stops),
    labels: {
      valid: valid.length,
      families: [...withoutSmall(countBy(valid.map(({ holder }) => holder.family)))],
      territories: [...withoutSmall(countBy(valid.map(groupingOf)))],
    },
    sittings: last.map(({ colleges: _colleges, ...told }) => told),
    attendance: attendanceOf(last, colleges),
  };
};
