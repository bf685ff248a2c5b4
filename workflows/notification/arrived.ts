import type { Day } from '../../events/fact.ts';
import type { Delivery, NotificationProof } from '../../events/notification.ts';
import type { LegalDate } from '../calendar/legal-date.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { deliveredOn, deliveryFault } from './delivery.ts';

/** The day on which a letter reached whom it concerns, not before what it tells of, with its proof (DEC-10, WDR-05). */
export const arrived = (
  delivery: Delivery,
  told: Day,
  today: LegalDate,
): Outcome<{ day: LegalDate; proof: NotificationProof }> => {
  const fault = deliveryFault(delivery, today);
  if (fault !== null) return refused('letter-impossible', { fault });
  const day = deliveredOn(delivery);
  if (day === null) return refused('letter-not-delivered');
  return day < told ? refused('notice-day-impossible') : accepted({ day, proof: delivery.mode });
};
