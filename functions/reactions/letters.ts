import { ApplicationAcknowledged } from '../../events/clock.ts';
import { ApplicationDecided, ApplicationSubmitted, DecisionNotified } from '../../events/application.ts';
import type { Day, Envelope } from '../../events/fact.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import type { CouncilProfile } from '../../events/council.ts';
import { signature } from './signature.ts';

export type Letter = { subject: string; text: string };
type Writing = {
  fact: Envelope;
  profile: CouncilProfile;
  structureName: string;
  receivedOn: Day;
  /** The decision that is being notified, for its letter. */
  decided: Envelope | null;
};

/** An invitation is the only letter that holds a code; it works once. */
export const invitationLetter = (
  profile: CouncilProfile,
  origin: string,
  name: string,
  code: string,
): Letter => ({
  subject: `${profile.shortName} : votre accès`,
  text: [
    `Bonjour ${name},`,
    '',
    'Une invitation vous attend dans le service du label. Connectez-vous, puis donnez ce code ; il sert une fois :',
    '',
    code,
    '',
    `${origin}/sign-in`,
    signature(profile),
  ].join('\n'),
});

/** ACK-01: the registration receipt, at once, with the date of receipt. */
const receipt = ({ fact, profile, structureName }: Writing): Letter => {
  const { receivedOn } = ApplicationSubmitted.shape.data.parse(fact.data);
  return {
    subject: `${structureName} : votre demande est reçue`,
    text: [
      `Votre demande est reçue le ${longDate(receivedOn)}.`,
      'Prochaine étape : nous vérifions que tout y est. Vous n’avez rien à faire aujourd’hui.',
      signature(profile),
    ].join('\n'),
  };
};

/** ACK-03: date of receipt, service, what silence means and when, and the right that follows from it. */
const acknowledgement = ({ fact, profile, structureName, receivedOn }: Writing): Letter => {
  const { silenceRegime, implicitDecisionOn } = ApplicationAcknowledged.shape.data.parse(fact.data);
  const date = implicitDecisionOn === null ? null : longDate(implicitDecisionOn);
  const silence =
    silenceRegime === 'ACCEPTANCE'
      ? `Sans réponse de notre part le ${date}, votre demande complète est acceptée. Vous pourrez en demander l’attestation.`
      : `Sans réponse de notre part le ${date}, votre demande est rejetée. Vous pourrez demander un nouvel examen ou saisir le tribunal administratif dans les deux mois.`;
  return {
    subject: `${structureName} : accusé de réception de votre demande`,
    text: [
      `Votre demande a été reçue le ${longDate(receivedOn)}.`,
      silence,
      'Vous n’avez rien à faire aujourd’hui.',
      signature(profile),
    ].join('\n'),
  };
};

/** DEC-05, DEC-08, REM-07: outcome, reasons, remedies with their last days, and the mention of the engine. */
const decision = ({ fact, profile, structureName, decided }: Writing): Letter => {
  const { courtDeadline, adminAppealDeadline } = DecisionNotified.shape.data.parse(fact.data);
  const { outcome, validUntil, reasons, quality } = ApplicationDecided.shape.data.parse(decided?.data);
  const granted = outcome !== 'REFUSED' && validUntil !== null;
  return {
    subject: `${structureName} : la décision sur votre demande`,
    text: [
      granted
        ? `Votre structure est labellisée jusqu’au ${longDate(validUntil)}.`
        : 'Le label ne vous est pas attribué.',
      ...reasons.map((reason) => `– ${reason}`),
      `Décision prise par : ${quality}.`,
      '',
      `Cette décision peut faire l’objet d’un recours gracieux auprès du Président du Conseil départemental jusqu’au ${longDate(adminAppealDeadline)}, et d’un recours devant le tribunal administratif jusqu’au ${longDate(courtDeadline)}.`,
      'Un traitement algorithmique a contribué à l’examen de votre demande. Vous pouvez en demander les règles et les principales caractéristiques au service ; à défaut de réponse, saisissez la Commission d’accès aux documents administratifs (CADA).',
      signature(profile),
    ].join('\n'),
  };
};

/** The letter that a fact calls for, or null. */
export const letterFor = (writing: Writing): Letter | null => {
  switch (writing.fact.type) {
    case 'ApplicationSubmitted.v1':
      return receipt(writing);
    case 'ApplicationAcknowledged.v1':
      return acknowledgement(writing);
    case 'DecisionNotified.v1':
      return decision(writing);
    default:
      return null;
  }
};
