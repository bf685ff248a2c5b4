import { adminAppealDeadline } from '../../../workflows/calendar/admin-appeal-deadline.ts';
import { courtDeadline } from '../../../workflows/calendar/court-deadline.ts';
import { longDate } from '../../../workflows/calendar/french-dates.ts';
import type { LegalDate } from '../../../workflows/calendar/legal-date.ts';

/** REM-06, REM-07: both ways to challenge, each with its last day. */
export const remedies = (adminAppeal: LegalDate, court: LegalDate): string =>
  `Vous pouvez la contester par un recours gracieux auprès de l’autorité qui décide, jusqu’au ${longDate(adminAppeal)}, ou devant le tribunal administratif, jusqu’au ${longDate(court)}, par courrier ou sur www.telerecours.fr.`;

/** What silence will mean, and what follows from it (ACK-03, L232-3, L232-4). */
export const meaningOfSilence = (regime: string, decidesOn: LegalDate): string[] => {
  const on = longDate(decidesOn);
  return regime === 'ACCEPTANCE'
    ? [
        `Sans décision expresse de notre part le ${on}, et si votre dossier est complet, votre demande est acceptée.`,
        'Vous pourrez alors en demander l’attestation (article L232-3 du code des relations entre le public et l’administration).',
      ]
    : [
        `Sans décision expresse de notre part le ${on}, votre demande est rejetée.`,
        'Vous pourrez alors demander les motifs de ce rejet (article L232-4 du code des relations entre le public et l’administration).',
        remedies(adminAppealDeadline(decidesOn), courtDeadline(decidesOn)),
      ];
};
