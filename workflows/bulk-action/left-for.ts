import type { Left } from '../../events/bulk-action.ts';
import type { Refusal } from '../kernel/refusals.ts';

/** What is kept of a refusal: its reason, and what its sentence is filled with. */
export const leftFor = ({ reason, detail }: Refusal): Left => ({
  reason,
  detail: Object.fromEntries(
    Object.entries(detail).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'number' || (typeof entry[1] === 'string' && entry[1].length <= 200),
    ),
  ),
});
