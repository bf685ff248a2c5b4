import { ApplicationDecided, DecisionNotified } from '../../events/application.ts';
import type { Condition } from '../../events/condition.ts';
import type { DecisionReason } from '../../events/decision.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import { decisionWaits } from './letters/decision-letters.ts';
import type { Letter } from '../letters/write-letter.ts';
import type { Writing } from '../letters/writing.ts';
import { remedies } from './letters/silence-words.ts';
import { signature } from './signature.ts';

/** F7: an award says what it depends on, and by when. */
const conditionLines = (conditions: readonly Condition[]): string[] =>
  conditions.length === 0
    ? []
    : [
        'Le label est attribué sous ces conditions :',
        ...conditions.map(({ text, dueOn }) => `– ${text} Échéance : ${longDate(dueOn)}.`),
        'Motifs :',
      ];

/** What a person found stands in the decision itself: a mail says that it is there (P24). */
const reasonLine = ({ criterion, title, found }: DecisionReason): string => {
  const said = found ?? 'les constats de l’instruction sont dans la décision.';
  return criterion === null ? said : `${title ?? criterion} : ${said}`;
};

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
      ...reasons.map((reason) => `– ${reasonLine(reason)}`),
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
  'DecisionMadeAvailable.v1': decisionWaits,
  'DecisionNotified.v1': decision,
};

/** The letter that a fact calls for, or null. */
export const letterFor = (writing: Writing): Letter | null => LETTERS[writing.fact.type]?.(writing) ?? null;
