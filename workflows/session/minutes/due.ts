import type { Day, Instant } from '../../../events/fact.ts';
import { addDays } from '../../calendar/date-arithmetic.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { endOfDayInParis } from '../../calendar/paris-time.ts';
import type { RulesOfProcedure } from '../../deliberation/rules-of-procedure.ts';

/** MAN-08: minutes are sent to the members within so many days of that on which the session ended; none without rules. */
export const minutesDue = (
  endedOn: Day,
  rules: Pick<RulesOfProcedure, 'minutesDays'> | null,
): { minutes?: Instant } =>
  rules === null ? {} : { minutes: endOfDayInParis(addDays(LegalDate.parse(endedOn), rules.minutesDays)) };
