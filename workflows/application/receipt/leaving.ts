import { adminAppealDeadline } from '../../calendar/admin-appeal-deadline.ts';
import { courtDeadline } from '../../calendar/court-deadline.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import { thingKey } from '../../kernel/rows.ts';
import type { ApplicationProposers } from '../commands.ts';
import { dossierSubject } from '../dossier-subject.ts';
import { noMoreLimits, silenceHasDecided } from './silence-deadlines.ts';

/** What cannot be examined at all is told with its reasons (DEC-04) and its remedies (REM-06, REM-07). */
export const declareInadmissible: ApplicationProposers['declareInadmissible'] = ({ data, thing, at }) => {
  const decided = silenceHasDecided(thing, at);
  if (decided !== null) return decided;
  const foundOn = dateInParis(at);
  return accepted({
    facts: [
      {
        type: 'ApplicationFoundInadmissible.v1',
        data: {
          foundOn,
          courtDeadline: courtDeadline(foundOn),
          adminAppealDeadline: adminAppealDeadline(foundOn),
        },
        personal: { subject: dossierSubject(thing.council, thing.id), values: { reason: data.reason } },
        deadlines: noMoreLimits(thing.context.alertDays),
      },
    ],
  });
};

/** A point that was not put to the vote yet, or will not be any more. */
const BEFORE_THE_VOTE = ['placed', 'withdrawn', 'adjourned'];

/**
 * A14: until the council has begun to vote on it. The point is written to have not moved, as opening its vote writes
 * that the dossier has not: of the two, one comes first, and the other is refused.
 */
export const withdraw: ApplicationProposers['withdraw'] = ({ data, thing, given: { item }, at }) => {
  const decided = silenceHasDecided(thing, at);
  if (decided !== null) return decided;
  if (item !== null && !BEFORE_THE_VOTE.includes(item.state)) return refused('vote-begun');
  return accepted({
    facts: [
      {
        type: 'ApplicationWithdrawn.v1',
        data: { withdrawnOn: dateInParis(at) },
        personal: { subject: dossierSubject(thing.council, thing.id), values: { reason: data.reason } },
        deadlines: noMoreLimits(thing.context.alertDays),
      },
    ],
    rows:
      item === null
        ? []
        : [
            {
              kind: 'require',
              key: { pk: thingKey(thing.council, 'item', item.id), sk: 'state' },
              expect: { version: item.version },
            },
          ],
  });
};
