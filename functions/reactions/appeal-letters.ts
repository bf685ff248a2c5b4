import { AppealAcknowledged, AppealAnswered, AppealDeemedRejected } from '../../events/appeal.ts';
import type { CouncilProfile } from '../../events/council.ts';
import type { Envelope } from '../../events/fact.ts';
import type { AppealContext } from '../../workflows/appeal/appeal.machine.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { nonBreaking } from '../../web/public/french.ts';
import type { Letter } from '../letters/write-letter.ts';
import { signature } from './signature.ts';

type About = {
  fact: Envelope;
  profile: CouncilProfile;
  origin: string;
  appeal: AppealContext;
  /** Why it was answered so; null once erased. */
  reasons: string | null;
};

const letter = ({ profile, appeal }: About, subject: string, lines: readonly string[]): Letter => ({
  subject: `${appeal.structureName} : ${subject}`,
  text: [...lines.map(nonBreaking), signature(profile)].join('\n'),
});

const court = ({ remedies }: CouncilProfile): string => `${remedies.court}, ${remedies.courtAddress}`;

/** REM-03, ACK-03: since when, what silence means and from when, until when a court may be asked, and who answers. */
const acknowledged = (about: About): Letter => {
  const { receivedOn, silenceOn, courtIfSilentOn } = AppealAcknowledged.shape.data.parse(about.fact.data);
  return letter(about, 'accusé de réception de votre recours', [
    `Votre recours est reçu le ${longDate(receivedOn)}.`,
    `Sans réponse le ${longDate(silenceOn)}, il est rejeté. Vous pouvez alors saisir le tribunal jusqu’au ${longDate(courtIfSilentOn)} : ${court(about.profile)}.`,
    'Une personne qui n’a pas instruit votre dossier l’examine.',
  ]);
};

/** REM-05: what somebody else says stays behind the sign-in. */
const invited = (about: About): Letter =>
  letter(about, 'vos observations sont attendues', [
    `Un tiers conteste l’attribution de votre label. Vous pouvez donner vos observations jusqu’au ${longDate(LegalDate.parse(about.appeal.observationsUntil ?? ''))}, avant toute réponse.`,
    '',
    `${about.origin}/sign-in`,
  ]);

const ANSWERS: Readonly<Record<string, string>> = {
  UPHELD: 'Votre recours est accueilli.',
  REJECTED: 'Votre recours est rejeté.',
  INADMISSIBLE: 'Votre recours est irrecevable : il est arrivé hors délai.',
};
const FOLLOWS: Readonly<Record<string, string>> = {
  REOPENS: 'La décision contestée est retirée : votre dossier est décidé de nouveau.',
  LABEL_ACT: 'Le service applique cette réponse à votre label.',
};

const answered = (about: About): Letter => {
  const { courtDeadline } = AppealAnswered.shape.data.parse(about.fact.data);
  const { outcome, effect } = about.appeal;
  return letter(about, 'la réponse à votre recours', [
    ANSWERS[outcome ?? ''] ?? '',
    FOLLOWS[effect ?? ''] ?? '',
    ...(about.reasons === null ? [] : ['Motifs :', about.reasons]),
    ...(courtDeadline === null
      ? []
      : [`Vous pouvez saisir le tribunal jusqu’au ${longDate(courtDeadline)} : ${court(about.profile)}.`]),
  ]);
};

const silent = (about: About): Letter => {
  const { rejectedOn, courtDeadline } = AppealDeemedRejected.shape.data.parse(about.fact.data);
  return letter(about, 'votre recours est rejeté par le silence', [
    `Aucune réponse n’a été donnée à votre recours au ${longDate(rejectedOn)} : il est rejeté (L411-7).`,
    `Vous pouvez saisir le tribunal jusqu’au ${longDate(courtDeadline)} : ${court(about.profile)}.`,
  ]);
};

/** What the structure is told of an appeal; a third party is written to by post, by a person. */
export const APPEAL_LETTERS: Readonly<Record<string, (about: About) => Letter>> = {
  'AppealAcknowledged.v1': acknowledged,
  'AppealHolderInvited.v1': invited,
  'AppealAnswered.v1': answered,
  'AppealDeemedRejected.v1': silent,
};

/** Whether the structure has this letter: of a third party's appeal, that it is heard and nothing else. */
export const isForStructure = (type: string, { by }: AppealContext): boolean =>
  by === 'STRUCTURE' || type === 'AppealHolderInvited.v1';
