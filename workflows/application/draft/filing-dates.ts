import { compareDates } from '../../calendar/date-arithmetic.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { instantOf, millisecondsOf } from '../../calendar/milliseconds.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis } from '../../calendar/paris-time.ts';
import type { Instant } from '../../../events/fact.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';

const HOUR = 3_600_000;

type Campaign = { opensOn: string; closesOn: string };
type Filing = {
  channel: 'ONLINE' | 'POST';
  postmarkedOn: string | null;
  receivedOn: string | null;
  receivedElsewhereOn: string | null;
};
export type FilingDates = {
  receivedOn: LegalDate;
  postmarkedOn: LegalDate | null;
  receivedElsewhereOn: LegalDate | null;
};

const dayOrNull = (day: string | null): LegalDate | null => (day === null ? null : LegalDate.parse(day));

/** A letter is dated by its postmark, received later, and never tomorrow; online, the day is the clock's. */
const datesOf = (filing: Filing, today: LegalDate): Outcome<FilingDates> => {
  const postmarkedOn = dayOrNull(filing.postmarkedOn);
  const receivedElsewhereOn = dayOrNull(filing.receivedElsewhereOn);
  if (filing.channel === 'ONLINE') {
    const said = filing.postmarkedOn ?? filing.receivedOn ?? filing.receivedElsewhereOn;
    return said === null
      ? accepted({ receivedOn: today, postmarkedOn, receivedElsewhereOn })
      : refused('receipt-day-impossible');
  }
  const receivedOn = dayOrNull(filing.receivedOn);
  if (postmarkedOn === null || receivedOn === null) return refused('postmark-required');
  const inOrder = [postmarkedOn, receivedElsewhereOn ?? postmarkedOn, receivedOn, today].every(
    (day, n, days) => n === 0 || compareDates(days[n - 1] ?? day, day) <= 0,
  );
  return inOrder
    ? accepted({ receivedOn, postmarkedOn, receivedElsewhereOn })
    : refused('receipt-day-impossible');
};

/** A13: the last day, and as many hours after it as the label rules publish; never before the first. */
const isWithin = (
  { opensOn, closesOn }: Campaign,
  day: LegalDate,
  at: Instant | null,
  graceHours: number,
) => {
  if (compareDates(day, LegalDate.parse(opensOn)) < 0) return false;
  if (compareDates(day, LegalDate.parse(closesOn)) <= 0) return true;
  const end = millisecondsOf(endOfDayInParis(LegalDate.parse(closesOn))) + graceHours * HOUR;
  return at !== null && at < instantOf(end);
};

/**
 * The days of a filing, if its campaign was open. Online, what counts is the day of receipt in Paris (PRC-05); on
 * paper, that of the postmark, whenever it arrives (PRC-04).
 */
export const filingDates = (
  filing: Filing,
  campaign: Campaign,
  at: Instant,
  graceHours: number,
): Outcome<FilingDates> => {
  const dates = datesOf(filing, dateInParis(at));
  if (!dates.ok) return dates;
  const { postmarkedOn, receivedOn } = dates.value;
  if (isWithin(campaign, postmarkedOn ?? receivedOn, postmarkedOn === null ? at : null, graceHours))
    return dates;
  const [opensOn, closesOn] = [campaign.opensOn, campaign.closesOn].map((day) =>
    longDate(LegalDate.parse(day)),
  );
  return refused('campaign-closed', { opensOn, closesOn });
};
