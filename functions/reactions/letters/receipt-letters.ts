import { ApplicationSubmitted } from '../../../events/application.ts';
import { ApplicationAcknowledged, ApplicationFoundComplete } from '../../../events/clock.ts';
import type { Day } from '../../../events/fact.ts';
import { acknowledgementDue } from '../../../workflows/calendar/acknowledgement-due.ts';
import { longDate } from '../../../workflows/calendar/french-dates.ts';
import { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import { letterOn, type Letter, type Writing } from './letter.ts';
import { meaningOfSilence } from './silence-words.ts';

/** PRC-04: of a letter, the postmark decides of the campaign. */
const postmark = (on: Day | null): string | null =>
  on && `Votre courrier porte le cachet du ${longDate(on)} : c’est ce jour qui compte pour la campagne.`;

/** PRC-07, L114-2: the applicant is told that the request was forwarded. */
const forwarded = (on: Day | null): string | null =>
  on && `Une autre administration avait reçu votre demande le ${longDate(on)}, et nous l’a transmise.`;

/** ACK-01: the registration receipt, at once, with the date of receipt. */
export const receipt = (writing: Writing): Letter => {
  const { receivedOn, number, postmarkedOn, receivedElsewhereOn } = ApplicationSubmitted.shape.data.parse(
    writing.fact.data,
  );
  return letterOn(writing, 'votre demande est reçue', [
    `Votre demande est reçue le ${longDate(receivedOn)}, sous le numéro ${number}. Gardez-le pour nous joindre.`,
    postmark(postmarkedOn),
    forwarded(receivedElsewhereOn),
    `Prochaine étape : notre accusé de réception, le ${longDate(acknowledgementDue(receivedOn))} au plus tard. Vous n’avez rien à faire aujourd’hui.`,
    `Ce récépissé est à imprimer dans votre espace : ${writing.origin}/sign-in`,
  ]);
};

/** INC-02: under acceptance the two months have not begun while an item is awaited. */
const NOT_RUNNING =
  'Votre dossier n’est pas complet. Le délai de deux mois courra à partir du jour où nous aurons reçu ce que nous vous avons demandé ; le silence vaudra alors acceptation.';

/** ACK-03: date of receipt, service, what silence means and when, and the rights that follow from it. */
export const acknowledgement = (writing: Writing): Letter => {
  const { silenceRegime, implicitDecisionOn } = ApplicationAcknowledged.shape.data.parse(writing.fact.data);
  return letterOn(writing, 'accusé de réception de votre demande', [
    `Votre demande a été reçue le ${longDate(LegalDate.parse(writing.dossier.receivedOn))}.`,
    `Elle est suivie par : ${writing.profile.contact.service}, dont l’adresse, le téléphone et le courriel sont ci-dessous.`,
    implicitDecisionOn === null ? NOT_RUNNING : meaningOfSilence(silenceRegime, implicitDecisionOn),
    'Vous n’avez rien à faire aujourd’hui.',
  ]);
};

/** INC-02, INC-03: complete, and what silence will mean from there. */
export const complete = (writing: Writing): Letter => {
  const { completeOn, implicitDecisionOn } = ApplicationFoundComplete.shape.data.parse(writing.fact.data);
  return letterOn(writing, 'votre dossier est complet', [
    `Votre dossier est complet depuis le ${longDate(completeOn)}. Son instruction continue.`,
    meaningOfSilence(writing.dossier.silenceRegime, implicitDecisionOn),
  ]);
};
