import type { Remedies } from '../../events/notification.ts';
import { appealRejectionDate } from '../calendar/appeal-rejection-date.ts';
import { courtDeadline } from '../calendar/court-deadline.ts';
import { compareDates } from '../calendar/date-arithmetic.ts';
import type { LegalDate } from '../calendar/legal-date.ts';

/**
 * REM-01, L411-2: an administrative appeal interrupts the time limit of the court while that limit runs, to its last
 * day. The day told to people is the earlier, unshifted one; a late friend of prudence loses nothing by it.
 */
export const interruptsCourt = (receivedOn: LegalDate, remedies: Remedies): boolean =>
  compareDates(receivedOn, remedies.courtDeadline) <= 0;

/** How an appeal ended: an express answer, on the day it was notified, or nothing yet. */
export type AppealAnswer = { notifiedOn: LegalDate } | null;

/**
 * The last day to go to court once an appeal was received on a day (REM-01, REM-02, REM-09): two clear months from its
 * rejection, express, or by two months of silence. An express rejection that comes while the court is open after that
 * silence opens it anew (CJA R421-2, tag G); later, it changes nothing. Without any interruption, the first limit stands.
 */
export const courtDeadlineAfterAppeal = (
  receivedOn: LegalDate,
  remedies: Remedies,
  answer: AppealAnswer,
): LegalDate => {
  if (!interruptsCourt(receivedOn, remedies)) return remedies.courtDeadline;
  const bySilence = courtDeadline(appealRejectionDate(receivedOn));
  return answer !== null && compareDates(answer.notifiedOn, bySilence) <= 0
    ? courtDeadline(answer.notifiedOn)
    : bySilence;
};

/** What is asked of whoever rules on an appeal. */
export type AppealDuties = {
  /** The facts that count: those of the day of the decision, or of the day of the ruling (REM-04). */
  judgedOnFactsOf: 'DECISION' | 'RULING';
  /** REM-05, L411-5: a rejection must give reasons that the first decision should have given and did not. */
  reasonsDue: boolean;
  /** REM-05, L411-6: the holder is heard before a third party's appeal against their award is ruled on. */
  holderHeardFirst: boolean;
};

type Challenged = { createsRights: boolean; reasonsDue: boolean; reasonsGiven: boolean };

/** REM-04, REM-05. */
export const appealDuties = (
  { createsRights, reasonsDue, reasonsGiven }: Challenged,
  byThirdParty: boolean,
): AppealDuties => ({
  judgedOnFactsOf: createsRights ? 'DECISION' : 'RULING',
  reasonsDue: reasonsDue && !reasonsGiven,
  holderHeardFirst: createsRights && byThirdParty,
});
