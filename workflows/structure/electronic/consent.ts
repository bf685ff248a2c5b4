import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import type { StructureProposers } from '../proposers.ts';

/**
 * L112-15, R112-17: the express agreement of whoever represents a structure that what is decided about it may be
 * notified to it here. It holds for what is made available from then on, until it is ended.
 */
export const agreeToElectronicNotification: StructureProposers['agreeToElectronicNotification'] = ({
  thing: { context },
  at,
}) =>
  context.electronicSince === null
    ? accepted({
        facts: [{ type: 'ElectronicNotificationAgreed.v1', data: { agreedOn: dateInParis(at) } }],
      })
    : refused('electronic-already-agreed', { since: longDate(LegalDate.parse(context.electronicSince)) });

/** What was made available before keeps the agreement under which it was (R112-20). */
export const endElectronicNotification: StructureProposers['endElectronicNotification'] = ({
  thing: { context },
  at,
}) =>
  context.electronicSince === null
    ? refused('electronic-not-agreed')
    : accepted({ facts: [{ type: 'ElectronicNotificationEnded.v1', data: { endedOn: dateInParis(at) } }] });
