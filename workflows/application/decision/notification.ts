import type { Delivery } from '../../../events/notification.ts';
import { compareDates } from '../../calendar/date-arithmetic.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis } from '../../calendar/paris-time.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import { standsAt } from '../../kernel/states.ts';
import { missed } from '../../kernel/pass-deadline.ts';
import type { FactBody, Thing } from '../../kernel/workflow.ts';
import { deliveryFault } from '../../notification/delivery.ts';
import { lastDayToConsult, notifiedDay, type Evidence } from '../../notification/notified-day.ts';
import { remediesFrom } from '../../notification/remedies.ts';
import type { ApplicationContext } from '../application-context.ts';
import type { ApplicationProposers } from '../commands.ts';

type Dossier = Thing<ApplicationContext>;

const evidenceOf = ({ context: { notice } }: Dossier): Evidence => ({
  availableOn: notice === null ? null : LegalDate.parse(notice.availableOn),
  consented: notice?.electronic ?? false,
  consultedOn: null,
  deliveries: [],
});

/** DEC-06, REM-06, REM-09: what the evidence proves on a day, with the last days to challenge; nothing while it proves nothing. */
const provedBy = (evidence: Evidence, today: LegalDate): FactBody[] => {
  const notified = notifiedDay(evidence, today);
  if (notified === null) return [];
  const { adminAppealDeadline, courtDeadline } = remediesFrom(notified.notifiedOn);
  return [
    {
      type: 'DecisionNotified.v1',
      data: { ...notified, courtDeadline, adminAppealDeadline },
      deadlines: { decisionReading: null },
    },
  ];
};

/**
 * DEC-10: the decision can be read in the space of the structure, and its representatives are told that it waits.
 * Whether it may count as notified unread is what the structure had agreed to by then (L112-15).
 */
export const notify: ApplicationProposers['notify'] = ({ given: { electronic, file }, at }) => {
  const availableOn = dateInParis(at);
  const consultBy = lastDayToConsult(availableOn);
  return accepted({
    facts: [
      {
        type: 'DecisionMadeAvailable.v1',
        data: { availableOn, electronic, consultBy, file },
        deadlines: { decisionReading: endOfDayInParis(consultBy) },
      },
    ],
  });
};

/** DEC-10: the read receipt. Opened after fifteen days by whoever had agreed, it was notified before. */
export const consultDecision: ApplicationProposers['consultDecision'] = ({ thing, at }) => {
  const today = dateInParis(at);
  return accepted({ facts: provedBy({ ...evidenceOf(thing), consultedOn: today }, today) });
};

/**
 * The mail that told of it came back: whoever had agreed to be notified in the space was not told, so that no silence
 * counts against them (R112-20); it is to be sent by post. Notified or sent meanwhile, nothing changes.
 */
export const returnMail: ApplicationProposers['returnMail'] = ({ thing, at }) =>
  accepted({
    facts: ['decided.granted.available', 'decided.refused.available'].some((place) =>
      standsAt(thing.snapshot.value, place),
    )
      ? [
          {
            type: 'DecisionMailReturned.v1',
            data: { returnedOn: dateInParis(at) },
            deadlines: { decisionReading: null },
          },
        ]
      : [],
  });

const before = (delivery: Delivery, decidedOn: string): boolean => {
  const first = delivery.mode === 'HAND' ? delivery.handedOn : delivery.sentOn;
  return compareDates(first, LegalDate.parse(decidedOn)) < 0;
};

/** The postal path (DEC-07): what the slips of a letter say, or the signature of whoever it was handed to. */
export const recordDelivery: ApplicationProposers['recordDelivery'] = ({ data, thing, at }) => {
  const today = dateInParis(at);
  const { delivery } = data;
  if (before(delivery, thing.context.decidedOn ?? ''))
    return refused('delivery-impossible', {
      explanation: 'la lettre partirait avant la décision. Relisez sa date.',
    });
  const explanation = deliveryFault(delivery, today);
  if (explanation !== null) return refused('delivery-impossible', { explanation });
  const evidence = { ...evidenceOf(thing), deliveries: [delivery] };
  return accepted({
    facts: [{ type: 'DeliveryRecorded.v1', data: { delivery } }, ...provedBy(evidence, today)],
  });
};

/** R112-20: fifteen days have gone by unread. Without consent nothing is proved: a letter is to be sent. */
export const consultationOver = (thing: Dossier, at: Parameters<typeof dateInParis>[0]): FactBody[] => {
  const proved = provedBy(evidenceOf(thing), dateInParis(at));
  return proved.length > 0 ? proved : [missed('decisionReading')];
};
