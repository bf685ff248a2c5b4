import { ApplicationDecided, DecisionMadeAvailable, DecisionNotified } from '../../events/application.ts';
import type { DecisionReason } from '../../events/decision.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import type { LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import { dossierValues, type Writing } from './writing.ts';

/** DEC-08, for a letter: what contributed, and whom to ask. */
const ALGORITHM =
  'Un traitement algorithmique a contribué à l’examen de votre demande. Vous pouvez en demander les règles et les principales caractéristiques au service ; à défaut de réponse, saisissez la Commission d’accès aux documents administratifs (CADA).';

/** What a person found stands in the decision itself: a letter says that it is there (P24). */
const reasonLine = ({ criterion, title, found }: DecisionReason): string => {
  const words = found ?? 'les constats de l’instruction sont dans la décision.';
  return criterion === null ? words : `${title ?? criterion} : ${words}`;
};

/** DEC-10. */
const waits = (writing: Writing): LetterToWrite => {
  const { availableOn, electronic, consultBy } = DecisionMadeAvailable.shape.data.parse(writing.fact.data);
  const last = longDate(consultBy);
  const followed = electronic
    ? { deemedOn: longDate(availableOn), consultBy: last, postedAfter: null }
    : { deemedOn: null, consultBy: null, postedAfter: last };
  return { kind: 'decisionWaits', values: { ...dossierValues(writing), ...followed } };
};

/** DEC-05, F7: from the decision that it notifies; nothing can be said without one. */
const notified = (writing: Writing): LetterToWrite => {
  const { courtDeadline, adminAppealDeadline } = DecisionNotified.shape.data.parse(writing.fact.data);
  const decided = ApplicationDecided.shape.data.parse(writing.decided?.data);
  const { validUntil, reasons, quality, conditions } = decided;
  return {
    kind: 'decision',
    values: {
      ...dossierValues(writing),
      labelledUntil: validUntil === null ? null : longDate(validUntil),
      refused: validUntil === null,
      conditional: conditions.length > 0,
      conditions: conditions.map(({ text, dueOn }) => `${text} Échéance : ${longDate(dueOn)}.`),
      reasons: reasons.map(reasonLine),
      quality,
      adminAppealUntil: longDate(adminAppealDeadline),
      courtUntil: longDate(courtDeadline),
      algorithm: ALGORITHM,
    },
  };
};

/** By the fact that calls for it. */
export const DECISION_LETTERS: Readonly<Record<string, (writing: Writing) => LetterToWrite>> = {
  'DecisionMadeAvailable.v1': waits,
  'DecisionNotified.v1': notified,
};
