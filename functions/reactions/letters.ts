import { ApplicationDecided, DecisionNotified } from '../../events/application.ts';
import type { Condition } from '../../events/condition.ts';
import type { CouncilProfile } from '../../events/council.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import { decisionWaits } from './letters/decision-letters.ts';
import {
  certificate,
  deferred,
  explained,
  inadmissible,
  silent,
  withdrawn,
} from './letters/ending-letters.ts';
import type { Letter, Writing } from './letters/letter.ts';
import { itemCame, itemsAsked, itemsLate } from './letters/missing-items-letters.ts';
import { acknowledgement, complete, duplicate, receipt } from './letters/receipt-letters.ts';
import { reportPublished } from './letters/report-letters.ts';
import { limitNears, reasonsAsked } from './letters/service-letters.ts';
import { remedies } from './letters/silence-words.ts';
import { signature } from './signature.ts';

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

/** F7: an award says what it depends on, and by when. */
const conditionLines = (conditions: readonly Condition[]): string[] =>
  conditions.length === 0
    ? []
    : [
        'Le label est attribué sous ces conditions :',
        ...conditions.map(({ text, dueOn }) => `– ${text} Échéance : ${longDate(dueOn)}.`),
        'Motifs :',
      ];

/** DEC-05, DEC-08, REM-07: outcome, reasons, remedies with their last days, and the mention of the engine. */
const decision = ({ fact, profile, dossier, decided }: Writing): Letter => {
  const { courtDeadline, adminAppealDeadline } = DecisionNotified.shape.data.parse(fact.data);
  const { outcome, validUntil, reasons, quality, conditions } = ApplicationDecided.shape.data.parse(
    decided?.data,
  );
  const granted = outcome !== 'REFUSED' && validUntil !== null;
  return {
    subject: `${dossier.structureName} : la décision sur votre demande`,
    text: [
      granted
        ? `Votre structure est labellisée jusqu’au ${longDate(validUntil)}.`
        : 'Le label ne vous est pas attribué.',
      ...conditionLines(conditions),
      ...reasons.map((reason) => `– ${reason}`),
      `Décision prise par : ${quality}.`,
      '',
      ...remedies(profile, adminAppealDeadline, courtDeadline),
      'Un traitement algorithmique a contribué à l’examen de votre demande. Vous pouvez en demander les règles et les principales caractéristiques au service ; à défaut de réponse, saisissez la Commission d’accès aux documents administratifs (CADA).',
      signature(profile),
    ].join('\n'),
  };
};

/** By the fact that calls for it. */
const LETTERS: Readonly<Record<string, (writing: Writing) => Letter>> = {
  'ApplicationSubmitted.v1': receipt,
  'ApplicationAcknowledged.v1': acknowledgement,
  'ReceiptResent.v1': duplicate,
  'MissingItemsRequested.v1': itemsAsked,
  'MissingItemProvided.v1': itemCame,
  'MissingItemsOverdue.v1': itemsLate,
  'ApplicationFoundComplete.v1': complete,
  'LimitApproached.v1': limitNears,
  'ReportPublished.v1': reportPublished,
  'DecisionMadeAvailable.v1': decisionWaits,
  'DecisionNotified.v1': decision,
  'DecisionDeferred.v1': deferred,
  'ApplicationWithdrawn.v1': withdrawn,
  'ApplicationFoundInadmissible.v1': inadmissible,
  'ImplicitDecisionReached.v1': silent,
  'ImplicitAcceptanceCertified.v1': certificate,
  'ImplicitRejectionQuestioned.v1': reasonsAsked,
  'ImplicitRejectionExplained.v1': explained,
};

/** Those that are for the service; the others are for the applicant. */
export const TO_THE_SERVICE: readonly string[] = [
  'MissingItemProvided.v1',
  'LimitApproached.v1',
  'ImplicitRejectionQuestioned.v1',
];

/** The letter that a fact calls for, or null. */
export const letterFor = (writing: Writing): Letter | null => LETTERS[writing.fact.type]?.(writing) ?? null;
