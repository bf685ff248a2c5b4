import type { CouncilProfile } from '../../../events/council.ts';
import { adminAppealDeadline } from '../../../workflows/calendar/admin-appeal-deadline.ts';
import { courtDeadline } from '../../../workflows/calendar/court-deadline.ts';
import { longDate } from '../../../workflows/calendar/french-dates.ts';
import type { LegalDate } from '../../../workflows/calendar/legal-date.ts';

type Council = Pick<CouncilProfile, 'remedies'>;

/** Which court, and where it is written to (REM-10). */
export const courtOf = ({ remedies: { court, courtAddress } }: Council): string =>
  `Juridiction : ${court}, ${courtAddress}, ou www.telerecours.fr.`;

/** REM-06, REM-07: both ways to challenge, to whom, and each with its last day. */
export const remedies = (council: Council, adminAppeal: LegalDate, court: LegalDate): string[] => [
  `Vous pouvez la contester par un recours gracieux jusqu’au ${longDate(adminAppeal)}, ou devant le tribunal administratif jusqu’au ${longDate(court)}.`,
  `Recours gracieux : par courrier adressé à « ${council.remedies.authority} ».`,
  courtOf(council),
];

/** ACK-03: in which direction silence decides, and on which day. */
export const silenceDecides = (regime: string, decidesOn: LegalDate): string =>
  regime === 'ACCEPTANCE'
    ? `Sans décision expresse de notre part le ${longDate(decidesOn)}, et si votre dossier est complet, votre demande est acceptée.`
    : `Sans décision expresse de notre part le ${longDate(decidesOn)}, votre demande est rejetée.`;

/** ACK-03: what follows from a silence that decided (L232-3, L232-4, REM-07). */
export const rightsAfterSilence = (council: Council, regime: string, decidesOn: LegalDate): string[] =>
  regime === 'ACCEPTANCE'
    ? [
        'Vous pourrez alors en demander l’attestation (article L232-3 du code des relations entre le public et l’administration).',
      ]
    : [
        'Vous pourrez alors demander les motifs de ce rejet (article L232-4 du code des relations entre le public et l’administration).',
        ...remedies(council, adminAppealDeadline(decidesOn), courtDeadline(decidesOn)),
      ];

/** What silence will mean, and what follows from it. */
export const meaningOfSilence = (council: Council, regime: string, decidesOn: LegalDate): string[] => [
  silenceDecides(regime, decidesOn),
  ...rightsAfterSilence(council, regime, decidesOn),
];
