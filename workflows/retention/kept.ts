import { compareDates, addMonths } from '../calendar/date-arithmetic.ts';
import type { LegalDate } from '../calendar/legal-date.ts';
import { remediesFrom, remediesUnstated } from '../notification/remedies.ts';
import { retainedUntil } from './retained-until.ts';

/** From which day a closed dossier is kept, and its last day; or why its time does not run. */
export type Kept =
  | { why: null; retainedFrom: LegalDate; keptUntil: LegalDate }
  | { why: 'remedies-open' | 'label-runs' | 'control-open' | 'kept-for-good' };

/** How a dossier was closed, as far as its time depends on it. */
export type Closed =
  /** A refusal that was notified, with the last day to go to court. */
  | { by: 'REFUSAL'; courtDeadline: LegalDate }
  /** Nothing was decided: the applicant withdrew it. */
  | { by: 'WITHDRAWAL'; on: LegalDate }
  /** Told by mail, which proves no day of notification. */
  | { by: 'INADMISSIBILITY'; on: LegalDate; courtDeadline: LegalDate }
  | {
      by: 'SILENCE';
      on: LegalDate;
      /** Whether its acknowledgement told of remedies (ACK-05). */
      remediesStated: boolean;
      /** Once its reasons were told; while they are owed, none runs (SIL-07). */
      reasons: 'NOT_ASKED' | 'OWED' | 'GIVEN';
      courtDeadline: LegalDate | null;
    }
  /** It earned a label, or renewed one, which has ended or not; and a control of which may not be concluded. */
  | { by: 'AWARD'; labelEndedOn: LegalDate | null; controlOpen: boolean };

/** An appeal against the decision, or against a measure on the label: its answer, and until when a court may be asked. */
export type Recourse = { pending: boolean; courtDeadline: LegalDate | null };

type Times = { months: number | null; reasonableTimeMonths: number };

const later = (a: LegalDate, b: LegalDate | null): LegalDate =>
  b !== null && compareDates(b, a) > 0 ? b : a;

/** The last day on which a court could be asked of the decision itself; null while none runs. */
const lastRemedy = (closed: Exclude<Closed, { by: 'AWARD' }>, reasonable: number): LegalDate | null => {
  switch (closed.by) {
    case 'REFUSAL':
      return closed.courtDeadline;
    case 'WITHDRAWAL':
      return closed.on;
    case 'INADMISSIBILITY':
      // REM-07, REM-08: nothing proves the day on which it was told, so that the reasonable time is left to them.
      return later(addMonths(closed.on, reasonable), closed.courtDeadline);
    case 'SILENCE': {
      if (closed.reasons === 'OWED') return null;
      const { courtDeadline } = closed.remediesStated
        ? remediesFrom(closed.on)
        : remediesUnstated(closed.on, reasonable);
      return later(courtDeadline, closed.courtDeadline);
    }
  }
};

const startOf = (closed: Closed, reasonable: number): LegalDate | null =>
  closed.by === 'AWARD' ? closed.labelEndedOn : lastRemedy(closed, reasonable);

/**
 * Until when a closed dossier is kept (GDP-04): from the day after which its last remedy is exhausted, or from the end of the
 * label that it earned. An appeal that waits for its answer keeps it; one that was answered, until a court can no more be asked.
 * So does a control of that label, which goes with its last dossier, until it is concluded.
 */
export const keptOf = (
  closed: Closed,
  recourses: readonly Recourse[],
  { months, reasonableTimeMonths }: Times,
): Kept => {
  if (months === null) return { why: 'kept-for-good' };
  const start = startOf(closed, reasonableTimeMonths);
  if (start === null) return { why: closed.by === 'AWARD' ? 'label-runs' : 'remedies-open' };
  if (recourses.some(({ pending }) => pending)) return { why: 'remedies-open' };
  if (closed.by === 'AWARD' && closed.controlOpen) return { why: 'control-open' };
  const retainedFrom = recourses.reduce((last, { courtDeadline }) => later(last, courtDeadline), start);
  return { why: null, retainedFrom, keptUntil: retainedUntil(retainedFrom, months) };
};
