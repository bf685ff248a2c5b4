import * as z from 'zod';
import type { Fact, FactOf, FactType } from '../../events/catalogue.ts';
import { Day, type Instant } from '../../events/fact.ts';
import { Establishment, LabelHolder } from '../../events/label.ts';

/** What the public may know of a status: no reason, ever (OPD-03). */
export const PublicStatus = z.enum(['VALID', 'NOT_CURRENTLY_VALID', 'EXPIRED']);
export type PublicStatus = z.infer<typeof PublicStatus>;

/** From that day on, this status; days follow one another. An end of term is no span: it is read from `validUntil`. */
const Span = z.strictObject({ from: Day, status: PublicStatus.exclude(['EXPIRED']) });
type Span = z.infer<typeof Span>;

/** The whole of what is public about a label, in one row read at each request. Legal persons only (OPD-05). */
export const PublicLabel = z.object({
  number: z.string(),
  council: z.string(),
  holder: LabelHolder.omit({ structure: true }),
  /** The one establishment that it covers; null when it covers the whole structure. */
  establishment: Establishment,
  awardedOn: Day,
  validUntil: Day,
  /** Since when it goes on because its renewal, filed in time, waits for the council (H2); null otherwise. */
  prolongedOn: Day.nullable(),
  charterVersion: z.string(),
  quality: z.string(),
  /** The last day on which what it depends on was looked at: a decision, or a check of the year (G9). */
  checkedOn: Day,
  recordedAt: z.string(),
  /** Names under which it was held before, each until the day of the next (F6). */
  formerNames: z.array(z.strictObject({ name: z.string(), until: Day })),
  /** Numbers of the label before it, and of the one that takes its place. */
  replaces: z.string().nullable(),
  replacedBy: z.string().nullable(),
  spans: z.array(Span),
});
export type PublicLabel = z.infer<typeof PublicLabel>;

/** Whether it ended before its term: nothing is planned after its last interruption. */
const endedEarly = ({ spans }: PublicLabel): boolean => spans.at(-1)?.status === 'NOT_CURRENTLY_VALID';

/**
 * The status on a day: computed when read, so that neither an end of term nor the end of a suspension waits for a job
 * (F4). The last day of the term is a day of validity. Null before the award.
 */
export const statusOn = (label: PublicLabel, day: Day): PublicStatus | null => {
  if (day < label.awardedOn) return null;
  if (day > label.validUntil && !endedEarly(label)) return 'EXPIRED';
  return label.spans.findLast(({ from }) => from <= day)?.status ?? null;
};

/** What has begun by a day: the end of an interruption to come is nobody's to know (OPD-03). */
export const spansUntil = ({ spans }: PublicLabel, day: Day): Span[] =>
  spans.filter(({ from }) => from <= day);

/** From that day on, this and nothing else. */
const from = (spans: readonly Span[], day: Day, status: Span['status']): Span[] => {
  const before = spans.filter((span) => span.from < day);
  return before.at(-1)?.status === status ? before : [...before, { from: day, status }];
};

type Beginning = FactOf<'LabelAwarded.v1' | 'LabelRecorded.v1'>;

const publicHolder = (held: z.infer<typeof LabelHolder>): PublicLabel['holder'] => {
  const { structure: _, ...holder } = held;
  return holder;
};

/** What the public reads from the first instant of a label on. */
export const firstPublicRow = (council: string, { type, data }: Beginning, at: Instant): PublicLabel => ({
  number: data.number,
  council,
  holder: publicHolder(data.holder),
  establishment: data.establishment,
  awardedOn: data.awardedOn,
  validUntil: data.validUntil,
  prolongedOn: null,
  charterVersion: data.charterVersion,
  quality: data.quality,
  checkedOn: data.awardedOn,
  recordedAt: at,
  formerNames: [],
  replaces: type === 'LabelAwarded.v1' ? data.replaces : null,
  replacedBy: null,
  spans: [{ from: data.awardedOn, status: 'VALID' }],
});

/** What each fact changes of a row, and for the day from which it does. A fact that is not here changes nothing. */
const CHANGES: {
  [T in FactType]?: (row: PublicLabel, data: FactOf<T>['data']) => Partial<PublicLabel>;
} = {
  'LabelRenewed.v1': (_, { renewedOn, validUntil, charterVersion, quality }) => ({
    validUntil,
    charterVersion,
    quality,
    checkedOn: renewedOn,
    prolongedOn: null,
  }),
  'LabelProlonged.v1': ({ prolongedOn: before }, { prolongedOn, validUntil }) => ({
    validUntil,
    prolongedOn: before ?? prolongedOn,
  }),
  'LabelHolderChanged.v1': ({ holder: before, formerNames }, { holder, establishment, changedOn }) => ({
    holder: publicHolder(holder),
    establishment,
    formerNames:
      before.name === holder.name
        ? formerNames
        : [...formerNames, { name: before.name, until: changedOn }].slice(-MOST_FORMER_NAMES),
  }),
  'YearlyCheckAnswered.v1': (_, { answeredOn }) => ({ checkedOn: answeredOn }),
  // Its end is written with it: whatever is late, the label is valid again on that day.
  'LabelSuspended.v1': ({ spans }, { suspendedOn, endsOn }) => ({
    spans: from(from(spans, suspendedOn, 'NOT_CURRENTLY_VALID'), endsOn, 'VALID'),
  }),
  'LabelReinstated.v1': ({ spans }, { reinstatedOn, validUntil }) => ({
    validUntil,
    spans: from(spans, reinstatedOn, 'VALID'),
  }),
  'LabelRevoked.v1': ({ spans }, { revokedOn }) => ({ spans: from(spans, revokedOn, 'NOT_CURRENTLY_VALID') }),
  // L241-2, L242-1: as if that decision had never been.
  'LabelRescinded.v1': ({ spans }, { since }) => ({ spans: from(spans, since, 'NOT_CURRENTLY_VALID') }),
  'LabelRelinquished.v1': ({ spans }, { relinquishedOn }) => ({
    spans: from(spans, relinquishedOn, 'NOT_CURRENTLY_VALID'),
  }),
  'LabelLapsed.v1': ({ spans }, { lapsedOn, replacedBy }) => ({
    spans: from(spans, lapsedOn, 'NOT_CURRENTLY_VALID'),
    replacedBy,
  }),
};

const MOST_FORMER_NAMES = 9;

/** The row after one fact of its label. */
export const afterFact = (row: PublicLabel, { type, data }: Pick<Fact, 'type' | 'data'>): PublicLabel => {
  const change = CHANGES[type] as ((row: PublicLabel, data: unknown) => Partial<PublicLabel>) | undefined;
  return change === undefined ? row : { ...row, ...change(row, data) };
};
