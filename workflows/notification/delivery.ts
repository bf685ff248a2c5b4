import type { Delivery } from '../../events/notification.ts';
import { compareDates } from '../calendar/date-arithmetic.ts';
import type { LegalDate } from '../calendar/legal-date.ts';

type Postal = Extract<Delivery, { mode: 'POSTAL' }>;

const inOrder = (days: readonly (LegalDate | null)[]): boolean =>
  days
    .filter((day) => day !== null)
    .every((day, n, all) => n === 0 || compareDates(all[n - 1] ?? day, day) <= 0);

const postalFault = (
  { sentOn, presentedOn, handedOn, returned }: Postal,
  today: LegalDate,
): string | null => {
  if (!inOrder([sentOn, presentedOn, handedOn, today]))
    return 'l’envoi, la présentation et la remise se suivent, et aucun n’est à venir. Relisez les dates de l’avis de réception.';
  if (handedOn !== null && returned !== null)
    return 'une lettre remise n’est pas revenue. Gardez la remise, ou le motif du retour.';
  const presented = returned === 'UNCLAIMED' || returned === 'REFUSED';
  return presented && presentedOn === null
    ? 'le jour de la première présentation manque. Il est sur l’avis joint à la lettre revenue.'
    : null;
};

/** What cannot be so in what an officer records of a letter, in French and with what to do; null when nothing. */
export const deliveryFault = (delivery: Delivery, today: LegalDate): string | null => {
  if (delivery.mode === 'POSTAL') return postalFault(delivery, today);
  return inOrder([delivery.handedOn, today])
    ? null
    : 'le jour de la remise est à venir. Donnez celui de la signature.';
};

/**
 * The day on which a letter notifies what it holds; null while it has not. A letter that nobody collected, or that was
 * refused, did so on the day of its first presentation. One sent to an address where nobody is known has reached
 * nobody: it is sent again, to the right one. (Case law, tag G.)
 */
export const deliveredOn = (delivery: Delivery): LegalDate | null => {
  if (delivery.mode === 'HAND' || delivery.handedOn !== null) return delivery.handedOn;
  return delivery.returned === 'UNCLAIMED' || delivery.returned === 'REFUSED' ? delivery.presentedOn : null;
};
