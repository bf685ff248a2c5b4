import { longDate } from '../../calendar/french-dates.ts';
import { compareDates } from '../../calendar/date-arithmetic.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import { standsAt } from '../../kernel/states.ts';
import type { FactBody } from '../../kernel/workflow.ts';
import type { ApplicationProposers } from '../commands.ts';

/** A pending recourse or proceeding, or the archives, keep it whatever its time (GDP-04). */
export const holdErasure: ApplicationProposers['holdErasure'] = ({ data: { ground }, thing, at }) =>
  thing.context.held !== null
    ? refused('erasure-held')
    : accepted({ facts: [{ type: 'ErasureHeld.v1', data: { ground, heldOn: dateInParis(at) } }] });

export const releaseErasure: ApplicationProposers['releaseErasure'] = ({ thing, at }) =>
  thing.context.held === null
    ? refused('erasure-not-held')
    : accepted({ facts: [{ type: 'ErasureReleased.v1', data: { releasedOn: dateInParis(at) } }] });

/** Only what has had its time, and that nothing holds, is put on a slip (Code du patrimoine, L212-2). */
export const recordEliminationVisa: ApplicationProposers['recordEliminationVisa'] = ({
  data: { slip, visaedOn },
  thing,
  given: { kept },
  at,
}) => {
  const today = dateInParis(at);
  if (thing.context.held !== null) return refused('erasure-held');
  if (kept.why !== null) return refused(kept.why);
  const { retainedFrom, keptUntil } = kept;
  if (compareDates(today, keptUntil) <= 0) return refused('retention-runs', { until: longDate(keptUntil) });
  if (compareDates(visaedOn, today) > 0) return refused('date-to-come', { field: 'visa' });
  return accepted({
    facts: [{ type: 'EliminationVisaRecorded.v1', data: { slip, visaedOn, retainedFrom, keptUntil } }],
  });
};

/**
 * Said before anything goes, with whose keys do: whoever would hold it comes before, or too late. What was erased already, and
 * came back with a backup, is erased again whatever is said of it there.
 */
export const erase: ApplicationProposers['erase'] = ({ data: { subjects, label, visa }, thing, at }) => {
  const { held } = thing.context;
  const waits = standsAt(thing.snapshot.value, 'toErase');
  if (visa === null && !waits) return refused('not-in-this-state', { attempted: 'erase' });
  if (visa === null && held !== null) return refused('erasure-held');
  const today = dateInParis(at);
  const facts: FactBody[] = [];
  if (held !== null) facts.push({ type: 'ErasureReleased.v1', data: { releasedOn: today } });
  if (visa !== null && !waits) facts.push({ type: 'EliminationVisaRecorded.v1', data: visa });
  facts.push({ type: 'ApplicationErased.v1', data: { erasedOn: today, subjects, label } });
  return accepted({ facts });
};
