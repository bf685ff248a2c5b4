import { addMonths, compareDates } from '../../calendar/date-arithmetic.ts';
import { courtDeadline } from '../../calendar/court-deadline.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis } from '../../calendar/paris-time.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import type { ApplicationProposers } from '../commands.ts';
import { dossierSubject } from '../dossier-subject.ts';
import { stepOf } from './escalation.ts';
import { plainSpan } from './limit-span.ts';

/** SIL-07, L232-4. */
const REASONS_MONTHS = 1;

/** L232-3: whoever was accepted by silence has a right to the paper that says so. */
export const requestCertificate: ApplicationProposers['requestCertificate'] = ({ thing: { context }, at }) =>
  accepted({
    facts: [
      {
        type: 'ImplicitAcceptanceCertified.v1',
        data: { acceptedOn: LegalDate.parse(context.implicitOn), certifiedOn: dateInParis(at) },
      },
    ],
  });

/** L232-4: asked for within the time limit for court action. */
export const requestReasons: ApplicationProposers['requestReasons'] = ({ thing: { context }, at }) => {
  const askedOn = dateInParis(at);
  const last = courtDeadline(LegalDate.parse(context.implicitOn));
  if (compareDates(askedOn, last) > 0) return refused('too-late-for-reasons', { last: longDate(last) });
  const reasonsDueOn = addMonths(askedOn, REASONS_MONTHS);
  return accepted({
    facts: [
      {
        type: 'ImplicitRejectionQuestioned.v1',
        data: { askedOn, reasonsDueOn },
        deadlines: {
          reasons: endOfDayInParis(reasonsDueOn),
          ...stepOf('reasons', plainSpan(askedOn, reasonsDueOn), context.escalation, at),
        },
      },
    ],
  });
};

/** L232-4: court action is open again for two months from the day the reasons are told. */
export const giveReasons: ApplicationProposers['giveReasons'] = ({ data, thing, at }) => {
  const explainedOn = dateInParis(at);
  return accepted({
    facts: [
      {
        type: 'ImplicitRejectionExplained.v1',
        data: { explainedOn, courtDeadline: courtDeadline(explainedOn) },
        personal: {
          subject: dossierSubject(thing.council, thing.id),
          values: Object.fromEntries(data.reasons.map((reason, n) => [String(n), reason])),
        },
        deadlines: { reasons: null, reasonsStep: null },
      },
    ],
  });
};
