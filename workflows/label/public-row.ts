import * as z from 'zod';
import { Day } from '../../events/fact.ts';
import { LabelHolder } from '../../events/label.ts';

/** What the public may know of a status: no reason, ever (OPD-03). */
export const PublicStatus = z.enum(['VALID', 'NOT_CURRENTLY_VALID', 'EXPIRED']);
export type PublicStatus = z.infer<typeof PublicStatus>;

/** From that day on, this status; days follow one another. */
const Span = z.strictObject({ from: Day, status: PublicStatus });

/** The whole of what is public about a label, in one row read at each request. Legal persons only (OPD-05). */
export const PublicLabel = z.object({
  number: z.string(),
  council: z.string(),
  holder: LabelHolder.omit({ structure: true }),
  awardedOn: Day,
  validUntil: Day,
  charterVersion: z.string(),
  quality: z.string(),
  recordedAt: z.string(),
  spans: z.array(Span),
});
export type PublicLabel = z.infer<typeof PublicLabel>;

/**
 * The status on a day: computed when read, so that an end of term never waits for a job (F4). The last day of
 * the term is a day of validity. Null before the award.
 */
export const statusOn = (label: PublicLabel, day: Day): PublicStatus | null => {
  if (day < label.awardedOn) return null;
  const span = label.spans.findLast(({ from }) => from <= day);
  if (span === undefined) return null;
  return span.status === 'VALID' && day > label.validUntil ? 'EXPIRED' : span.status;
};
