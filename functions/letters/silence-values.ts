import { adminAppealDeadline } from '../../workflows/calendar/admin-appeal-deadline.ts';
import { courtDeadline } from '../../workflows/calendar/court-deadline.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';

/** A day in words, or null. */
export const dayInWords = (day: string | null | undefined): string | null =>
  day === null || day === undefined ? null : longDate(LegalDate.parse(day));

const NO_SILENCE = { acceptsOn: null, rejectsOn: null, adminAppealUntil: null, courtUntil: null };

/** On which day silence decides, in which direction, and until when it is then challenged (ACK-03); null: on none. */
export const silenceValues = (regime: string, decidesOn: string | null) => {
  if (decidesOn === null) return NO_SILENCE;
  const day = LegalDate.parse(decidesOn);
  return regime === 'ACCEPTANCE'
    ? { ...NO_SILENCE, acceptsOn: longDate(day) }
    : {
        ...NO_SILENCE,
        rejectsOn: longDate(day),
        adminAppealUntil: longDate(adminAppealDeadline(day)),
        courtUntil: longDate(courtDeadline(day)),
      };
};
