import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import type { SilenceRegime } from '../../calendar/implicit-decision-date.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import { passDeadline as passAny, type Passing } from '../../kernel/pass-deadline.ts';
import type { FactBody, Thing } from '../../kernel/workflow.ts';
import type { ApplicationContext } from '../application-context.ts';
import type { ApplicationProposers } from '../commands.ts';
import { acknowledgementDue } from '../../calendar/acknowledgement-due.ts';
import { consultationOver } from '../decision/notification.ts';
import { ESCALATING, wholeSpent } from './escalation.ts';
import { completedBy, receivedWithin } from './provide-item.ts';
import {
  ACKNOWLEDGEMENT_ALERT_DAYS,
  alertName,
  noMoreLimits,
  silenceHasDecided,
} from './silence-deadlines.ts';

type Dossier = Thing<ApplicationContext>;

const ACKNOWLEDGED = { acknowledgement: null, acknowledgementAlert: null, acknowledgementStep: null };

/** ACK-03: the acknowledgement states the regime and the date on which, if complete, silence decides. */
export const acknowledge: ApplicationProposers['acknowledge'] = ({ thing: { context }, at }) =>
  accepted({
    facts: [
      {
        type: 'ApplicationAcknowledged.v1',
        data: {
          acknowledgedOn: dateInParis(at),
          silenceRegime: context.silenceRegime as SilenceRegime,
          implicitDecisionOn: context.implicitOn === null ? null : LegalDate.parse(context.implicitOn),
        },
        deadlines: ACKNOWLEDGED,
      },
    ],
  });

/**
 * A dossier to which nothing was asked is complete on the day it was filed, whenever an officer says so: the clock of
 * silence has run since then (domain rules 3.0b, complete; INC-02). While items are awaited, an officer may say that
 * what came is enough, and on what day the last of it came.
 */
export const declareComplete: ApplicationProposers['declareComplete'] = ({ data, thing, at }) => {
  const { context } = thing;
  const open = context.openRequest;
  if (open !== null) {
    const decided = silenceHasDecided(thing, at);
    if (decided !== null) return decided;
    const completeOn = receivedWithin(open, data.receivedOn, at);
    return completeOn.ok
      ? accepted({ facts: [completedBy(context, open, completeOn.value, at)] })
      : completeOn;
  }
  if (data.receivedOn !== null && data.receivedOn !== context.receivedOn)
    return refused('receipt-day-impossible');
  return accepted({
    facts: [
      {
        type: 'ApplicationFoundComplete.v1',
        data: {
          completeOn: LegalDate.parse(context.receivedOn),
          implicitDecisionOn: LegalDate.parse(context.implicitOn),
          suspendedDays: 0,
        },
      },
    ],
  });
};

const approached = ({ context }: Dossier, days: number): FactBody[] =>
  context.implicitOn === null
    ? []
    : [
        {
          type: 'LimitApproached.v1',
          data: { limit: 'implicitDecision', days, dueOn: LegalDate.parse(context.implicitOn) },
        },
      ];

const PASSING: Passing<ApplicationContext> = {
  // B16: whoever did not reply in time has been told until when.
  reply: ({ context: { replyUntil } }) =>
    replyUntil === null
      ? []
      : [{ type: 'ReplyClosed.v1', data: { replyUntil: LegalDate.parse(replyUntil) } }],
  decisionReading: consultationOver,
  // SIL-01, SIL-02: silence decides at the end of its day, in the direction the dossier was told.
  implicitDecision: (thing, at) => [
    {
      type: 'ImplicitDecisionReached.v1',
      data: {
        outcome: thing.context.silenceRegime === 'ACCEPTANCE' ? 'ACCEPTED' : 'REJECTED',
        reachedAt: at,
      },
      deadlines: noMoreLimits(thing.context.alertDays),
    },
    ...wholeSpent('implicitDecision', thing),
  ],
  // ACK-02: while there is still time.
  acknowledgementAlert: ({ context }) => [
    {
      type: 'LimitApproached.v1',
      data: {
        limit: 'acknowledgement',
        days: ACKNOWLEDGEMENT_ALERT_DAYS,
        dueOn: acknowledgementDue(LegalDate.parse(context.receivedOn)),
      },
    },
  ],
  // INC-03: the clock runs again under rejection; under acceptance it waits for the items.
  missingItems: ({ context: { openRequest } }) =>
    openRequest === null
      ? []
      : [
          {
            type: 'MissingItemsOverdue.v1',
            data: { request: openRequest.id, dueOn: LegalDate.parse(openRequest.dueOn) },
          },
        ],
};

const alerts = ({ alertDays }: ApplicationContext): Passing<ApplicationContext> =>
  Object.fromEntries(alertDays.map((days) => [alertName(days), (thing: Dossier) => approached(thing, days)]));

/** What falls due while a request waits for its answer, and after (SIL-07). */
export const passDeadline: ApplicationProposers['passDeadline'] = (due) =>
  passAny<ApplicationContext>({ ...ESCALATING, ...PASSING, ...alerts(due.thing.context) })(due);
