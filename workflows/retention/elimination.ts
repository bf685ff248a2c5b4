import type * as z from 'zod';
import type { EliminationVisaRecorded, HoldGround } from '../../events/retention.ts';
import type { Instant } from '../../events/fact.ts';
import { compareDates } from '../calendar/date-arithmetic.ts';
import { longDate } from '../calendar/french-dates.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import type { LegalDate } from '../calendar/legal-date.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { FactBody, Proposal } from '../kernel/workflow.ts';
import type { Kept } from './kept.ts';

/** What holds a record that is closed, if anything does. */
type Retained = { held: HoldGround | null };
type Slip = { slip: string; visaedOn: LegalDate };
export type Visa = z.infer<typeof EliminationVisaRecorded.shape.data>;

/** A pending recourse or proceeding, or the archives, keep it whatever its time (GDP-04). */
export const hold = ({ held }: Retained, ground: HoldGround, at: Instant): Outcome<Proposal> =>
  held !== null
    ? refused('erasure-held')
    : accepted({ facts: [{ type: 'ErasureHeld.v1', data: { ground, heldOn: dateInParis(at) } }] });

export const release = ({ held }: Retained, at: Instant): Outcome<Proposal> =>
  held === null
    ? refused('erasure-not-held')
    : accepted({ facts: [{ type: 'ErasureReleased.v1', data: { releasedOn: dateInParis(at) } }] });

/** Only what has had its time, and that nothing holds, is put on a slip (Code du patrimoine, L212-2). */
export const giveVisa = (
  { held }: Retained,
  { slip, visaedOn }: Slip,
  kept: Kept,
  at: Instant,
): Outcome<Proposal> => {
  const today = dateInParis(at);
  if (held !== null) return refused('erasure-held');
  if (kept.why !== null) return refused(kept.why);
  const { retainedFrom, keptUntil } = kept;
  if (compareDates(today, keptUntil) <= 0) return refused('retention-runs', { until: longDate(keptUntil) });
  if (compareDates(visaedOn, today) > 0) return refused('date-to-come', { field: 'visa' });
  return accepted({
    facts: [{ type: 'EliminationVisaRecorded.v1', data: { slip, visaedOn, retainedFrom, keptUntil } }],
  });
};

/**
 * Said before anything goes: whoever would hold it comes before, or too late. What was erased already, and came back with a
 * backup, is erased again under the visa that it had, whatever is said of it there; `waits` is that it has its visa now.
 */
export const eraseAs = (
  said: FactBody,
  { held, waits, visa }: Retained & { waits: boolean; visa: Visa | null },
  at: Instant,
): Outcome<Proposal> => {
  if (visa === null && !waits) return refused('not-in-this-state', { attempted: 'erase' });
  if (visa === null && held !== null) return refused('erasure-held');
  const facts: FactBody[] = [];
  if (held !== null) facts.push({ type: 'ErasureReleased.v1', data: { releasedOn: dateInParis(at) } });
  if (visa !== null && !waits) facts.push({ type: 'EliminationVisaRecorded.v1', data: visa });
  return accepted({ facts: [...facts, said] });
};
