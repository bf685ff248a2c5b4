import { addDays, addMonths, compareDates } from './date-arithmetic.ts';
import type { LegalDate } from './legal-date.ts';

/**
 * Whether a file complete on the first day of a campaign would be decided by silence before the decision of its
 * session can be signed and notified (SIL-08). `signingDays`: from the rules of procedure.
 */
export const campaignOpensTooEarly = (
  opensOn: LegalDate,
  sessionOn: LegalDate,
  signingDays: number,
): boolean => compareDates(addMonths(opensOn, 2), addDays(sessionOn, signingDays)) < 0;

/** The first day on which a campaign for this session may open (SIL-08). */
export const earliestCampaignOpening = (sessionOn: LegalDate, signingDays: number): LegalDate => {
  let opening = addMonths(addDays(sessionOn, signingDays), -2);
  while (campaignOpensTooEarly(opening, sessionOn, signingDays)) opening = addDays(opening, 1);
  while (!campaignOpensTooEarly(addDays(opening, -1), sessionOn, signingDays)) opening = addDays(opening, -1);
  return opening;
};
