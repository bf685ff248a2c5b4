import type { AppealEffect, AppealSubject, FactsAt } from '../../events/appeal.ts';
import type { Day } from '../../events/fact.ts';
import type { Remedies } from '../../events/notification.ts';
import { appealRejectionDate } from '../calendar/appeal-rejection-date.ts';
import { courtDeadline } from '../calendar/court-deadline.ts';
import { compareDates } from '../calendar/date-arithmetic.ts';
import type { LegalDate } from '../calendar/legal-date.ts';
import { appealDuties, courtDeadlineAfterAppeal } from '../notification/appeal.ts';

/** By post, the postmark counts against a limit (L112-1), and the arrival starts the clock of silence. */
export type Sent = { receivedOn: Day; postmarkedOn: Day | null };

/**
 * Whether it came after the last day, that one included in the time (REM-01); nothing runs before the decision is
 * notified. Where the remedies were not stated with it, the last day is that of a reasonable time (REM-07, REM-08).
 */
export const isLate = (remedies: Remedies | null, { receivedOn, postmarkedOn }: Sent): boolean =>
  remedies !== null && compareDates(postmarkedOn ?? receivedOn, remedies.adminAppealDeadline) > 0;

/** Whether a person may still have a late one examined: how long a reasonable time is, no text says (REM-08). */
export const mayBeAdmitted = (remedies: Pick<Remedies, 'stated'> | null): boolean =>
  remedies?.stated !== true;

/** REM-02, REM-09: when silence is a rejection, and until when a court may then be asked. */
export const silenceOf = (
  receivedOn: LegalDate,
  remedies: Remedies | null,
): { silenceOn: Day; courtIfSilentOn: Day } => {
  const silenceOn = appealRejectionDate(receivedOn);
  const courtIfSilentOn =
    remedies === null ? courtDeadline(silenceOn) : courtDeadlineAfterAppeal(receivedOn, remedies, null);
  return { silenceOn, courtIfSilentOn };
};

/** The last day to go to court once it was answered on a day; null when it was upheld. */
export const courtAfterAnswer = (
  notifiedOn: LegalDate,
  {
    receivedOn,
    remedies,
    outcome,
  }: { receivedOn: LegalDate; remedies: Remedies | null; outcome: string | null },
): Day | null => {
  if (outcome === 'UPHELD') return null;
  return remedies === null
    ? courtDeadline(notifiedOn)
    : courtDeadlineAfterAppeal(receivedOn, remedies, { notifiedOn });
};

const isRefusal = (subject: AppealSubject): boolean =>
  subject === 'REFUSAL' || subject === 'IMPLICIT_REJECTION';

/** REM-04: what created rights is judged on the day that it was decided; a refusal, on the day of the answer. */
export const factsAtOf = (subject: AppealSubject, decidedOn: Day, byThirdParty: boolean): FactsAt => {
  // DEC-03, DEC-04: what a decision had to say, it says; what is asked here is on which facts.
  const told = { createsRights: !isRefusal(subject), reasonsDue: true, reasonsGiven: true };
  const { judgedOnFactsOf: rule } = appealDuties(told, byThirdParty);
  return { rule, on: rule === 'DECISION' ? decidedOn : null };
};

/** What an appeal that is upheld leads to: a refusal is decided again, anything else is an act on the label. */
export const effectOf = (
  subject: AppealSubject,
  outcome: 'UPHELD' | 'REJECTED' | 'INADMISSIBLE',
): AppealEffect => {
  if (outcome !== 'UPHELD') return 'NONE';
  return isRefusal(subject) ? 'REOPENS' : 'LABEL_ACT';
};
