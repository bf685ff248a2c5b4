import * as z from 'zod';
import { Day } from '../../../events/fact.ts';
import type { LegalDate } from '../../calendar/legal-date.ts';
import { thingKey, type RowKey, type RowWrite } from '../../kernel/rows.ts';
import type { FactBody, Thing } from '../../kernel/workflow.ts';
import type { LabelContext, OpenMeasure } from '../label-context.ts';

/** Beside a structure: a label that it holds, or held until the day on which another took over from it. */
export const HeldLabelRow = z.object({ label: z.uuid(), number: z.string(), until: Day.nullable() });
type HeldLabelRow = z.infer<typeof HeldLabelRow>;

export const HELD_LABELS = 'label#';
const heldLabelKey = (council: string, structure: string, label: string): RowKey => ({
  pk: thingKey(council, 'structure', structure),
  sk: HELD_LABELS + label,
});

const holds = ({ council, id }: Thing, structure: string, row: Omit<HeldLabelRow, 'label'>): RowWrite => ({
  kind: 'put',
  key: heldLabelKey(council, structure, id),
  item: { label: id, ...row } satisfies HeldLabelRow,
});

/** What these facts say of who holds a label: written with them, so that a structure finds its own at once. */
export const heldRows = (thing: Thing, facts: readonly FactBody[]): RowWrite[] =>
  facts.flatMap(({ type, data }) => {
    if (type === 'LabelAwarded.v1' || type === 'LabelRecorded.v1')
      return [holds(thing, data.holder.structure, { number: data.number, until: null })];
    if (type !== 'LabelHolderChanged.v1') return [];
    const { holder, number } = thing.context as LabelContext;
    if (holder === null || holder.structure === data.holder.structure) return [];
    return [
      holds(thing, holder.structure, { number, until: data.changedOn }),
      holds(thing, data.holder.structure, { number, until: null }),
    ];
  });

/** What a label waits for from its holder; `until` is the last day, null while none runs. */
export type Awaited = { for: 'RENEWAL' | 'YEARLY_CHECK' | 'OBSERVATIONS'; until: LegalDate | null };

/** Its holder may answer from the day that it is announced (WDR-04), and waits for no letter to do so. */
const awaitsObservations = (
  { decided, observed, observationsUntil: until }: OpenMeasure,
  today: LegalDate,
): boolean => decided === null && !observed && (until === null || until >= today);

/** A measure on its way first, then in the order in which they end. `renewalFiled` says that a request for its renewal is in already. */
export const awaitedOf = (
  { renewalOpen, validUntil, leavesOn, check, measure }: LabelContext,
  { renewalFiled, today }: { renewalFiled: boolean; today: LegalDate },
): Awaited[] => {
  const heard: Awaited[] = [];
  const awaited: Awaited[] = [];
  // Whoever gives it up renews nothing.
  if (renewalOpen && !renewalFiled && leavesOn === null && validUntil >= today)
    awaited.push({ for: 'RENEWAL', until: validUntil as LegalDate });
  if (check !== null) awaited.push({ for: 'YEARLY_CHECK', until: check.noticeUntil });
  if (measure !== null && awaitsObservations(measure, today))
    heard.push({ for: 'OBSERVATIONS', until: measure.observationsUntil });
  return [...heard, ...awaited.toSorted((a, b) => ((a.until ?? '9999') < (b.until ?? '9999') ? -1 : 1))];
};
