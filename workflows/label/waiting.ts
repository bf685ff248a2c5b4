import type { Instant } from '../../events/fact.ts';
import { thingKey, type RowWrite } from '../kernel/rows.ts';
import type { Thing } from '../kernel/workflow.ts';
import type { LabelContext } from './label-context.ts';

/** The service has something to do of it: a measure on its way, a change to examine, a check left unanswered (D12, WDR-13). */
export const waits = ({ measure, changed, check }: LabelContext): boolean =>
  measure !== null || changed || check?.unanswered === true;

/** Where such labels are listed, whatever their state: the register may be long, and few of them wait. */
export const waitingLabels = (council: string): string => `${council}#label#waiting`;

/** A label comes into that list with what makes it wait, and leaves it with what ends that. */
export const waitingRows = (before: Thing, after: Thing, at: Instant): RowWrite[] => {
  const { council, id } = before;
  const now = waits(after.context as LabelContext);
  if (waits(before.context as LabelContext) === now) return [];
  return [
    {
      kind: 'put',
      key: { pk: thingKey(council, 'label', id), sk: 'waiting' },
      item: now ? { list: waitingLabels(council), listAt: at } : {},
    },
  ];
};
