import { ApplicationSubmitted } from '../../../events/application.ts';
import { ApplicationAcknowledged } from '../../../events/clock.ts';
import type { CouncilProfile } from '../../../events/council.ts';
import type { Envelope } from '../../../events/fact.ts';
import { acknowledgementDue } from '../../../workflows/calendar/acknowledgement-due.ts';
import { longDate } from '../../../workflows/calendar/french-dates.ts';
import { awaitedAfter } from './awaited-items.ts';
import { effectOnSilence } from './missing-items-letters.ts';
import { rightsAfterSilence, silenceDecides } from './silence-words.ts';

/** What the law wants said (ACK-01, ACK-03, INC-01), one mention each: a letter, a page or a file print the same. */
export type Mentions = Readonly<Record<'received' | 'service' | 'silence' | 'rights', readonly string[]>> & {
  readonly missing: Missing | null;
};

/** INC-01: until when something is awaited, what it is, and what its absence does to silence. */
export type Missing = {
  readonly until: string;
  readonly titles: readonly string[];
  readonly effect: readonly string[];
};

/** What mentions are written from: a dossier’s facts, up to the one that calls for them. */
export type MentionedIn = {
  facts: readonly Envelope[];
  profile: CouncilProfile;
  /** Who follows the dossier, by name; null when nobody does yet, or once the name is erased. */
  officer: string | null;
};

/** INC-02: under acceptance the two months have not begun while an item is awaited. */
export const NOT_RUNNING =
  'Votre dossier n’est pas complet. Le délai de deux mois courra à partir du jour où nous aurons reçu ce que nous vous avons demandé ; le silence vaudra alors acceptation.';

const filedAs = (facts: readonly Envelope[]) => ApplicationSubmitted.shape.data.parse(facts[0]?.data);

const received = (facts: readonly Envelope[]): string[] => {
  const { receivedOn, number, postmarkedOn, receivedElsewhereOn } = filedAs(facts);
  return [
    `Votre demande a été reçue le ${longDate(receivedOn)}, sous le numéro ${number}. Gardez-le pour nous joindre.`,
    // PRC-04: of a letter, the postmark decides of the campaign.
    ...(postmarkedOn === null
      ? []
      : [
          `Votre courrier porte le cachet du ${longDate(postmarkedOn)} : c’est ce jour qui compte pour la campagne.`,
        ]),
    // PRC-07, L114-2: the applicant is told that the request was forwarded.
    ...(receivedElsewhereOn === null
      ? []
      : [
          `Une autre administration avait reçu votre demande le ${longDate(receivedElsewhereOn)}, et nous l’a transmise.`,
        ]),
  ];
};

/** R112-11-1, PRC-06: the service in charge, its addresses and its telephone, and who follows the dossier there. */
export const serviceMention = ({
  profile: { name, contact },
  officer,
}: Pick<MentionedIn, 'profile' | 'officer'>): string[] => [
  ...(officer === null ? [] : [`Votre demande est suivie par ${officer}, qui l’instruit.`]),
  `Service qui en a la charge : ${contact.service}, ${name}.`,
  `Adresse postale : ${contact.address}.`,
  `Téléphone : ${contact.phone}, ${contact.hours}.`,
  `Courriel : ${contact.email}.`,
];

/** INC-01: what is missing, until when, and what it does to silence. */
export const missingAfter = (facts: readonly Envelope[]): Missing | null => {
  const awaited = awaitedAfter(facts);
  if (awaited === null || awaited.items.length === 0) return null;
  return {
    until: `Votre dossier n’est pas complet. Il nous faut, au plus tard le ${longDate(awaited.dueOn)} :`,
    titles: awaited.items.map(({ title }) => title),
    effect: effectOnSilence(filedAs(facts).silenceRegime, awaited),
  };
};

/** ACK-01: the registration receipt, before any acknowledgement. */
export const receiptMentions = (mentioned: MentionedIn) => ({
  received: received(mentioned.facts),
  next: [
    `Prochaine étape : notre accusé de réception, le ${longDate(acknowledgementDue(filedAs(mentioned.facts).receivedOn))} au plus tard. Vous n’avez rien à faire aujourd’hui.`,
  ],
  service: serviceMention(mentioned),
});

/** ACK-03: what the acknowledgement says, which is the last of these facts or stands among them. */
export const acknowledgementMentions = (mentioned: MentionedIn): Mentions => {
  const { facts, profile } = mentioned;
  const told = facts.findLast(({ type }) => type === 'ApplicationAcknowledged.v1');
  const { silenceRegime, implicitDecisionOn } = ApplicationAcknowledged.shape.data.parse(told?.data);
  return {
    received: received(facts),
    service: serviceMention(mentioned),
    silence: [implicitDecisionOn === null ? NOT_RUNNING : silenceDecides(silenceRegime, implicitDecisionOn)],
    rights: implicitDecisionOn === null ? [] : rightsAfterSilence(profile, silenceRegime, implicitDecisionOn),
    missing: missingAfter(facts),
  };
};
