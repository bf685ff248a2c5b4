import { ImplicitDecisionReached } from '../../../events/application.ts';
import {
  ApplicationFoundInadmissible,
  ApplicationWithdrawn,
  ImplicitAcceptanceCertified,
  ImplicitRejectionExplained,
} from '../../../events/clock.ts';
import { adminAppealDeadline } from '../../../workflows/calendar/admin-appeal-deadline.ts';
import { courtDeadline } from '../../../workflows/calendar/court-deadline.ts';
import { longDate } from '../../../workflows/calendar/french-dates.ts';
import { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import { letterOn, listed, type Letter, type Writing } from './letter.ts';
import { courtOf, meaningOfSilence, remedies } from './silence-words.ts';

const onDay = (day: string | null): LegalDate | null => (day === null ? null : LegalDate.parse(day));

/** A14. */
export const withdrawn = (writing: Writing): Letter => {
  const { withdrawnOn } = ApplicationWithdrawn.shape.data.parse(writing.fact.data);
  return letterOn(writing, 'votre demande est retirée', [
    `Vous avez retiré votre demande le ${longDate(withdrawnOn)}. Rien d’autre n’est à faire.`,
    'Vous pourrez en déposer une autre à une prochaine campagne, à partir de celle-ci.',
  ]);
};

/** DEC-04, REM-06, REM-07: with its reasons and its remedies. */
export const inadmissible = (writing: Writing): Letter => {
  const {
    foundOn,
    courtDeadline: court,
    adminAppealDeadline: appeal,
  } = ApplicationFoundInadmissible.shape.data.parse(writing.fact.data);
  return letterOn(writing, 'votre demande ne peut pas être examinée', [
    `Votre demande est déclarée irrecevable le ${longDate(foundOn)}, pour cette raison :`,
    writing.personal?.['reason'] ?? null,
    '',
    remedies(writing.profile, appeal, court),
  ]);
};

/** The clock of silence goes on, and the applicant is told so (F1). */
export const deferred = (writing: Writing): Letter => {
  const { implicitOn, silenceRegime } = writing.dossier;
  const day = onDay(implicitOn);
  return letterOn(writing, 'la décision est reportée', [
    'La décision sur votre demande est reportée à une prochaine séance.',
    writing.personal?.['reason'] ?? null,
    'Le délai continue de courir.',
    day === null ? null : meaningOfSilence(writing.profile, silenceRegime, day),
  ]);
};

/** SIL-01, SIL-02: silence has decided, and what may be asked for. */
export const silent = (writing: Writing): Letter => {
  const { outcome } = ImplicitDecisionReached.shape.data.parse(writing.fact.data);
  const day = onDay(writing.dossier.implicitOn);
  const on = day === null ? '' : ` le ${longDate(day)}`;
  if (outcome === 'ACCEPTED')
    return letterOn(writing, 'le silence a valu décision', [
      `Faute de décision expresse, votre demande est acceptée${on}.`,
      `Demandez-en l’attestation dans votre espace : ${writing.origin}/sign-in. Elle vous est due (article L232-3 du code des relations entre le public et l’administration).`,
    ]);
  return letterOn(writing, 'le silence a valu décision', [
    `Faute de décision expresse, votre demande est rejetée${on}.`,
    `Demandez-en les motifs dans votre espace : ${writing.origin}/sign-in. Nous vous les dirons dans le mois (article L232-4 du code des relations entre le public et l’administration).`,
    day === null ? null : remedies(writing.profile, adminAppealDeadline(day), courtDeadline(day)),
  ]);
};

/** L232-3. */
export const certificate = (writing: Writing): Letter => {
  const { acceptedOn, certifiedOn } = ImplicitAcceptanceCertified.shape.data.parse(writing.fact.data);
  const { number, structureName, receivedOn } = writing.dossier;
  return letterOn(writing, 'attestation d’acceptation', [
    `${writing.profile.name} atteste que la demande ${number} de la structure « ${structureName} », reçue le ${longDate(LegalDate.parse(receivedOn))}, est acceptée depuis le ${longDate(acceptedOn)}, faute de décision expresse dans le délai de deux mois (articles L231-1 et L232-3 du code des relations entre le public et l’administration).`,
    `Attestation délivrée le ${longDate(certifiedOn)}.`,
  ]);
};

/** SIL-07: court action is open again for two months from here. */
export const explained = (writing: Writing): Letter => {
  const { courtDeadline: court } = ImplicitRejectionExplained.shape.data.parse(writing.fact.data);
  const reasons = Object.entries(writing.personal ?? {})
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .map(([, reason]) => reason);
  return letterOn(writing, 'les motifs du rejet', [
    'Vous avez demandé les motifs du rejet de votre demande par le silence :',
    listed(reasons),
    '',
    `Vous pouvez saisir le tribunal administratif jusqu’au ${longDate(court)}.`,
    courtOf(writing.profile),
  ]);
};
