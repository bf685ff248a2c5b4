import { acknowledgementDue } from '../../calendar/acknowledgement-due.ts';
import { endOfDayInParis, startOfDayInParis } from '../../calendar/paris-time.ts';
import { workingDaysBefore } from '../../calendar/working-days.ts';
import type { FactOf } from '../../../events/catalogue.ts';
import type { Instant } from '../../../events/fact.ts';
import { BLANK_APPLICATION } from '../application-context.ts';
import { agendaLimits } from '../receipt/agenda-limits.ts';
import { stepOf } from '../receipt/escalation.ts';
import { plainSpan } from '../receipt/limit-span.ts';
import { ACKNOWLEDGEMENT_ALERT_DAYS, silenceDeadlines } from '../receipt/silence-deadlines.ts';

type Filing = Pick<
  FactOf<'ApplicationSubmitted.v1'>['data'],
  'silenceRegime' | 'receivedOn' | 'implicitDecisionOn' | 'alertDays' | 'escalation' | 'agendaClosesOn'
>;
type Changes = Record<string, Instant | null>;

/** ACK-02: ten working days; officers are warned while there is time. */
const acknowledgementLimits = ({ receivedOn, escalation }: Filing, at: Instant): Changes => {
  const due = acknowledgementDue(receivedOn);
  const alert = startOfDayInParis(workingDaysBefore(due, ACKNOWLEDGEMENT_ALERT_DAYS));
  return {
    acknowledgement: endOfDayInParis(due),
    ...(alert > at && { acknowledgementAlert: alert }),
    ...stepOf('acknowledgement', plainSpan(receivedOn, due), escalation, at),
  };
};

/**
 * What binds the service from the filing on. A file is complete on the day it was filed unless an item was asked for,
 * whenever an officer says so, so that silence never waits for us.
 */
export const filingLimits = (filing: Filing, acknowledged: boolean, at: Instant): Changes => ({
  ...silenceDeadlines(
    {
      ...BLANK_APPLICATION,
      ...filing,
      implicitOn: filing.implicitDecisionOn,
    },
    at,
  ),
  ...agendaLimits(filing, at),
  ...(!acknowledged && acknowledgementLimits(filing, at)),
});
