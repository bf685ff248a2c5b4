import { addDays } from '../../calendar/date-arithmetic.ts';
import type { LegalDate } from '../../calendar/legal-date.ts';
import { endOfDayInParis, startOfDayInParis } from '../../calendar/paris-time.ts';
import type { Instant } from '../../../events/fact.ts';
import { refused } from '../../kernel/outcome.ts';
import type { Thing } from '../../kernel/workflow.ts';

/** Working days between the alert and the last day of the acknowledgement (J). */
export const ACKNOWLEDGEMENT_ALERT_DAYS = 3;

type Changes = Record<string, Instant | null>;

export const alertName = (days: number): string => `silenceAlert${days}`;

const alertAt = (implicitOn: LegalDate | null, days: number, now: Instant): Instant | null => {
  if (implicitOn === null) return null;
  const at = startOfDayInParis(addDays(implicitOn, -days));
  return at > now ? at : null;
};

/**
 * Silence decides at the end of its day (SIL-01, SIL-02), and officers are warned so many days before (SIL-09); an
 * alert whose day has gone is not given any more. Null clears: under acceptance nothing runs while an item is awaited.
 */
export const silenceDeadlines = (
  implicitOn: LegalDate | null,
  alertDays: readonly number[],
  now: Instant,
): Changes => ({
  implicitDecision: implicitOn && endOfDayInParis(implicitOn),
  ...Object.fromEntries(alertDays.map((days) => [alertName(days), alertAt(implicitOn, days, now)])),
});

/** Once it is answered, in whatever way, nothing of the request falls due any more. */
export const noMoreLimits = (alertDays: readonly number[]): Changes => ({
  acknowledgement: null,
  acknowledgementAlert: null,
  missingItems: null,
  implicitDecision: null,
  reply: null,
  ...Object.fromEntries(alertDays.map((days) => [alertName(days), null])),
});

/** SIL-01, SIL-02: silence has decided at its instant, whether or not that was recorded yet. */
export const silenceHasDecided = ({ deadlines }: Pick<Thing, 'deadlines'>, at: Instant) =>
  deadlines['implicitDecision'] !== undefined && at >= deadlines['implicitDecision']
    ? refused('silence-has-decided')
    : null;
