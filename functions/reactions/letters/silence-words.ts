import type { CouncilProfile } from '../../../events/council.ts';
import { longDate } from '../../../workflows/calendar/french-dates.ts';
import type { LegalDate } from '../../../workflows/calendar/legal-date.ts';

type Council = Pick<CouncilProfile, 'remedies'>;

/** Which court, and where it is written to (REM-10). */
const courtOf = ({ remedies: { court, courtAddress } }: Council): string =>
  `Juridiction : ${court}, ${courtAddress}, ou www.telerecours.fr.`;

/** REM-06, REM-07: both ways to challenge, to whom, and each with its last day. */
export const remedies = (council: Council, adminAppeal: LegalDate, court: LegalDate): string[] => [
  `Vous pouvez la contester par un recours gracieux jusqu’au ${longDate(adminAppeal)}, ou devant le tribunal administratif jusqu’au ${longDate(court)}.`,
  `Recours gracieux : par courrier adressé à « ${council.remedies.authority} ».`,
  courtOf(council),
];
