import type { Remedies } from '../../events/notification.ts';
import { adminAppealDeadline } from '../calendar/admin-appeal-deadline.ts';
import { courtDeadline } from '../calendar/court-deadline.ts';
import { addMonths } from '../calendar/date-arithmetic.ts';
import type { LegalDate } from '../calendar/legal-date.ts';

/** The last days to challenge what was notified that day, its remedies being stated (REM-01, REM-06, REM-09). */
export const remediesFrom = (notifiedOn: LegalDate): Remedies => ({
  stated: true,
  adminAppealDeadline: adminAppealDeadline(notifiedOn),
  courtDeadline: courtDeadline(notifiedOn),
});

/**
 * REM-07, REM-08: a notification that does not state the remedies opposes no time limit; whoever knows of the decision
 * has a reasonable time, whose length is a matter of case law and of the label rules (`reasonableTimeMonths`).
 */
export const remediesUnstated = (knownOn: LegalDate, reasonableTimeMonths: number): Remedies => {
  const last = addMonths(knownOn, reasonableTimeMonths);
  return { stated: false, adminAppealDeadline: last, courtDeadline: last };
};
