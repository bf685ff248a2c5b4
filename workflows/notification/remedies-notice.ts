import type { CouncilProfile } from '../../events/council.ts';
import type { Remedies } from '../../events/notification.ts';
import { longDate, longDateWithWeekday } from '../calendar/french-dates.ts';
import type { LegalDate } from '../calendar/legal-date.ts';
import { remediesFrom } from './remedies.ts';

type Council = Pick<CouncilProfile, 'remedies' | 'contact'>;

const courtLine = ({ remedies: { court, courtAddress } }: Council): string =>
  `Recours devant le juge : ${court}, ${courtAddress}, ou par l’application Télérecours citoyens (www.telerecours.fr).`;

const appealLine = ({ remedies: { authority }, contact }: Council): string =>
  `Recours gracieux : par courrier adressé à « ${authority} », ${contact.service}, ${contact.address}. Il interrompt le délai de recours devant le juge ; sans réponse dans les deux mois, il est rejeté, et le délai de recours devant le juge court à nouveau.`;

const earliestLine = (decidedOn: LegalDate): string => {
  const { adminAppealDeadline, courtDeadline } = remediesFrom(decidedOn);
  return `Notifiée le ${longDate(decidedOn)}, elle pourrait être contestée par un recours gracieux jusqu’au ${longDateWithWeekday(adminAppealDeadline)}, et devant le juge jusqu’au ${longDateWithWeekday(courtDeadline)}. Si elle vous est notifiée plus tard, ces délais finissent plus tard ; les dates exactes sont jointes à la notification.`;
};

/**
 * REM-07, REM-11: what a decision says of its own remedies. It is signed before it is notified, so it tells the rule, and
 * the days that the rule gives if it is notified on the very day it is taken, which are the earliest.
 * @param decidedOn null while the day of the signature is not known
 */
export const remediesNotice = (council: Council, decidedOn: LegalDate | null): string[] => [
  'Cette décision peut faire l’objet, dans un délai de deux mois à compter de sa notification, d’un recours gracieux, d’un recours devant le tribunal administratif, ou des deux.',
  appealLine(council),
  courtLine(council),
  decidedOn === null
    ? 'Les dates exactes de ces délais sont jointes à la notification.'
    : earliestLine(decidedOn),
];

/** Once notified: both ways, to whom, and each with its last day (REM-01, REM-06, REM-10). */
export const remediesWithDates = (
  council: Council,
  { adminAppealDeadline, courtDeadline }: Remedies,
): string[] => [
  `Vous pouvez contester cette décision par un recours gracieux jusqu’au ${longDateWithWeekday(adminAppealDeadline)}, et devant le tribunal administratif jusqu’au ${longDateWithWeekday(courtDeadline)}.`,
  appealLine(council),
  courtLine(council),
];
