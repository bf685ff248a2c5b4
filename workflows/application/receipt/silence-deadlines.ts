import { addDays, compareDates, daysBetween } from '../../calendar/date-arithmetic.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { endOfDayInParis, startOfDayInParis } from '../../calendar/paris-time.ts';
import { workingDaysBefore } from '../../calendar/working-days.ts';
import type { EscalatedLimit } from '../../../events/clock.ts';
import type { Instant } from '../../../events/fact.ts';
import { refused } from '../../kernel/outcome.ts';
import type { Thing } from '../../kernel/workflow.ts';
import type { ApplicationContext } from '../application-context.ts';
import { stepOf } from './escalation.ts';
import { silenceSpan, type Clock } from './limit-span.ts';

/** Working days between the alert and the last day of the acknowledgement (J). */
export const ACKNOWLEDGEMENT_ALERT_DAYS = 3;

type Changes = Record<string, Instant | null>;

export const alertName = (days: number): string => `silenceAlert${days}`;

const alertAt = (implicitOn: LegalDate | null, days: number, now: Instant): Instant | null => {
  if (implicitOn === null) return null;
  const at = startOfDayInParis(addDays(implicitOn, -days));
  return at > now ? at : null;
};

type Silence = Clock & Pick<ApplicationContext, 'alertDays' | 'escalation'>;

/**
 * Silence decides at the end of its day (SIL-01, SIL-02); officers are warned so many days before (SIL-09), and told
 * how much of it is spent (B12). What was to be told on a day that has gone is not told any more. Null clears: under
 * acceptance nothing runs while an item is awaited.
 */
export const silenceDeadlines = (silence: Silence, now: Instant): Changes => {
  const { alertDays, escalation } = silence;
  const implicitOn = silence.implicitOn === null ? null : LegalDate.parse(silence.implicitOn);
  return {
    implicitDecision: implicitOn && endOfDayInParis(implicitOn),
    ...stepOf('implicitDecision', silenceSpan(silence), escalation, now),
    ...Object.fromEntries(alertDays.map((days) => [alertName(days), alertAt(implicitOn, days, now)])),
  };
};

/** Whether officers are warned of a limit on a day, at the address of the service (SIL-09, ACK-02). */
export const isAlertDay = (
  limit: EscalatedLimit,
  dueOn: LegalDate,
  alertDays: readonly number[],
  day: LegalDate,
): boolean => {
  if (limit === 'acknowledgement')
    return compareDates(workingDaysBefore(dueOn, ACKNOWLEDGEMENT_ALERT_DAYS), day) === 0;
  return limit === 'implicitDecision' && alertDays.includes(daysBetween(day, dueOn));
};

/** Once it stands on an agenda, or needs none, no agenda is missed any more. */
export const noAgenda: Changes = { agenda: null, agendaStep: null };

/** Once it is answered, in whatever way, nothing of the request falls due any more. */
export const noMoreLimits = (alertDays: readonly number[]): Changes => ({
  acknowledgement: null,
  acknowledgementAlert: null,
  acknowledgementStep: null,
  missingItems: null,
  implicitDecision: null,
  implicitDecisionStep: null,
  reply: null,
  ...noAgenda,
  ...Object.fromEntries(alertDays.map((days) => [alertName(days), null])),
});

/** SIL-01, SIL-02: silence has decided at its instant, whether or not that was recorded yet. */
export const silenceHasDecided = ({ deadlines }: Pick<Thing, 'deadlines'>, at: Instant) =>
  deadlines['implicitDecision'] !== undefined && at >= deadlines['implicitDecision']
    ? refused('silence-has-decided')
    : null;
