import type { Delivery, NotificationProof } from '../../events/notification.ts';
import { addDays, compareDates } from '../calendar/date-arithmetic.ts';
import type { LegalDate } from '../calendar/legal-date.ts';
import { deliveredOn } from './delivery.ts';

/** R112-20: days during which a document waits in the space before it counts as notified. */
export const CONSULTATION_DAYS = 15;

/** What is known of the way of a decision to whom it concerns. */
export type Evidence = {
  /** The day on which it could be read in the space; null when it never was there. */
  availableOn: LegalDate | null;
  /** Whether they had expressly agreed to be notified there, before that day (L112-15, R112-17). */
  consented: boolean;
  /** The day of the first consultation, by somebody who acts for them. */
  consultedOn: LegalDate | null;
  /** Letters, in the order in which they were recorded. */
  deliveries: readonly Delivery[];
};

export type Notified = { notifiedOn: LegalDate; proof: NotificationProof };

/** The last day on which a first consultation gives its own day to the notification (R112-20). */
export const lastDayToConsult = (availableOn: LegalDate): LegalDate =>
  addDays(availableOn, CONSULTATION_DAYS);

const deemed = ({ availableOn, consented, consultedOn }: Evidence, today: LegalDate): Notified | null => {
  if (availableOn === null || !consented) return null;
  const until = lastDayToConsult(availableOn);
  const openedBy = consultedOn ?? today;
  return compareDates(openedBy, until) > 0 ? { notifiedOn: availableOn, proof: 'DEEMED' } : null;
};

const proofs = (evidence: Evidence, today: LegalDate): (Notified | null)[] => [
  deemed(evidence, today),
  evidence.consultedOn === null ? null : { notifiedOn: evidence.consultedOn, proof: 'CONSULTED' },
  ...evidence.deliveries.map((each): Notified | null => {
    const day = deliveredOn(each);
    return day === null ? null : { notifiedOn: day, proof: each.mode };
  }),
];

/**
 * The day from which a decision binds whom it concerns, and its proof (DEC-06, DEC-10); null while nothing proves it.
 * Of several proofs, the one of the earliest day; `today` counts only for the silence of a space.
 */
export const notifiedDay = (evidence: Evidence, today: LegalDate): Notified | null =>
  proofs(evidence, today)
    .filter((each) => each !== null)
    .reduce<Notified | null>(
      (first, each) => (first === null || compareDates(each.notifiedOn, first.notifiedOn) < 0 ? each : first),
      null,
    );
