import { ImplicitDecisionReached } from '../../events/application.ts';
import {
  ApplicationFoundComplete,
  ApplicationFoundInadmissible,
  ApplicationWithdrawn,
  ImplicitAcceptanceCertified,
  ImplicitRejectionExplained,
  ImplicitRejectionQuestioned,
  LimitApproached,
  MissingItemProvided,
  MissingItemsOverdue,
  MissingItemsRequested,
  ReceiptResent,
} from '../../events/clock.ts';
import { ReportPublished } from '../../events/report.ts';
import { counted } from '../../web/public/french.ts';
import { adminAppealDeadline } from '../../workflows/calendar/admin-appeal-deadline.ts';
import { courtDeadline } from '../../workflows/calendar/court-deadline.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import type { LetterKindId, LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import type { TagValues } from '../../workflows/letters/tags.ts';
import { DECISION_LETTERS } from './decision-letters.ts';
import { acknowledgementValues, effectValues, receivedValues } from './receipt-values.ts';
import { dayInWords, silenceValues } from './silence-values.ts';
import { dossierValues, type Writing } from './writing.ts';

/** The lines of another letter about the same dossier, as they were first written; none of one that was not. */
export type LinesOf = (writing: Writing) => Promise<readonly string[]>;
type Of = (writing: Writing) => LetterToWrite;

const letter =
  (kind: LetterKindId, valuesOf: (writing: Writing) => TagValues): Of =>
  (writing) => ({ kind, values: { ...dossierValues(writing), ...valuesOf(writing) } });

const itemsAsked = letter('missingItems', ({ fact, personal, dossier }) => {
  const asked = MissingItemsRequested.shape.data.parse(fact.data);
  const items = asked.items.map(({ name, title }) => {
    const why = personal?.[name];
    return why === undefined ? title : `${title} : ${why}`;
  });
  return { ...effectValues(dossier.silenceRegime, asked), items };
});

const itemCame = letter('itemArrived', ({ fact }) => {
  const { item, providedOn, left } = MissingItemProvided.shape.data.parse(fact.data);
  return {
    item: item.title,
    providedOn: longDate(providedOn),
    allCame: left === 0,
    left: left === 0 ? null : counted(left, 'élément est encore attendu', 'éléments sont encore attendus'),
  };
});

const itemsLate = letter('itemsLate', ({ fact, dossier: { implicitOn, silenceRegime } }) => {
  const { dueOn } = MissingItemsOverdue.shape.data.parse(fact.data);
  const rejectsOn = silenceRegime === 'REJECTION' ? dayInWords(implicitOn) : null;
  return { dueOn: longDate(dueOn), rejectsOn, waits: rejectsOn === null };
});

const complete = letter('complete', ({ fact, dossier }) => {
  const { completeOn, implicitDecisionOn } = ApplicationFoundComplete.shape.data.parse(fact.data);
  return {
    completeOn: longDate(completeOn),
    ...silenceValues(dossier.silenceRegime, implicitDecisionOn),
  };
});

/** SIL-09: at the last warning, an express decision is due, whatever it is. */
const limitNears = letter('limitNears', ({ fact, dossier }) => {
  const { limit, days, dueOn } = LimitApproached.shape.data.parse(fact.data);
  const ofAcknowledgement = limit === 'acknowledgement';
  const last = days === Math.min(...dossier.alertDays);
  return {
    dueOn: longDate(dueOn),
    ofAcknowledgement,
    inDays: ofAcknowledgement ? null : `${days} jours`,
    last: !ofAcknowledgement && last,
    notLast: !ofAcknowledgement && !last,
  };
});

/** Also once their author is erased: a letter that says no reason is not sent (DEC-05). */
const inadmissible = letter('inadmissible', ({ fact, personal }) => {
  const {
    foundOn,
    courtDeadline: court,
    adminAppealDeadline: appeal,
  } = ApplicationFoundInadmissible.shape.data.parse(fact.data);
  return {
    foundOn: longDate(foundOn),
    reason: personal?.['reason'],
    adminAppealUntil: longDate(appeal),
    courtUntil: longDate(court),
  };
});

const silent: Of = (writing) => {
  const { outcome } = ImplicitDecisionReached.shape.data.parse(writing.fact.data);
  const { implicitOn } = writing.dossier;
  const values = { ...dossierValues(writing), decidedOn: dayInWords(implicitOn) };
  if (outcome === 'ACCEPTED') return { kind: 'silenceAccepted', values };
  if (implicitOn === null) return { kind: 'silenceRejected', values };
  const day = LegalDate.parse(implicitOn);
  return {
    kind: 'silenceRejected',
    values: {
      ...values,
      adminAppealUntil: longDate(adminAppealDeadline(day)),
      courtUntil: longDate(courtDeadline(day)),
    },
  };
};

const explained = letter('reasonsGiven', ({ fact, personal }) => {
  const { courtDeadline: court } = ImplicitRejectionExplained.shape.data.parse(fact.data);
  const reasons = Object.entries(personal ?? {})
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .map(([, reason]) => reason);
  return { reasons: reasons.length === 0 ? null : reasons, courtUntil: longDate(court) };
});

const certificate = letter('certificate', ({ fact, dossier }) => {
  const { acceptedOn, certifiedOn } = ImplicitAcceptanceCertified.shape.data.parse(fact.data);
  return {
    receivedOn: dayInWords(dossier.receivedOn),
    acceptedOn: longDate(acceptedOn),
    certifiedOn: longDate(certifiedOn),
  };
});

export const receipt = letter('receipt', ({ past }) => ({ ...receivedValues(past), officer: null }));
export const acknowledgement = letter('acknowledgement', ({ past, officer }) => ({
  ...acknowledgementValues(past),
  officer,
}));

/** The letter about a dossier that a fact calls for. */
const LETTERS: Readonly<Record<string, Of>> = {
  'ApplicationSubmitted.v1': receipt,
  'ApplicationAcknowledged.v1': acknowledgement,
  'MissingItemsRequested.v1': itemsAsked,
  'MissingItemProvided.v1': itemCame,
  'MissingItemsOverdue.v1': itemsLate,
  'ApplicationFoundComplete.v1': complete,
  'LimitApproached.v1': limitNears,
  'ReportPublished.v1': letter('report', ({ fact }) => ({
    replyUntil: longDate(ReportPublished.shape.data.parse(fact.data).replyUntil),
  })),
  'DecisionDeferred.v1': letter('deferred', ({ personal, dossier }) => ({
    reason: personal?.['reason'],
    ...silenceValues(dossier.silenceRegime, dossier.implicitOn),
  })),
  'ApplicationWithdrawn.v1': letter('withdrawn', ({ fact }) => ({
    withdrawnOn: longDate(ApplicationWithdrawn.shape.data.parse(fact.data).withdrawnOn),
  })),
  'ApplicationFoundInadmissible.v1': inadmissible,
  'ImplicitDecisionReached.v1': silent,
  'ImplicitAcceptanceCertified.v1': certificate,
  'ImplicitRejectionQuestioned.v1': letter('reasonsAsked', ({ fact }) => ({
    reasonsDueOn: longDate(ImplicitRejectionQuestioned.shape.data.parse(fact.data).reasonsDueOn),
  })),
  'ImplicitRejectionExplained.v1': explained,
  ...DECISION_LETTERS,
};

/** Those that are for the service; the others are for the applicant. */
export const TO_THE_SERVICE: readonly string[] = [
  'MissingItemProvided.v1',
  'LimitApproached.v1',
  'ImplicitRejectionQuestioned.v1',
];

const upTo = (writing: Writing, type: string): Writing | null => {
  const at = writing.past.findIndex((fact) => fact.type === type);
  const fact = writing.past[at];
  return fact === undefined ? null : { ...writing, fact, past: writing.past.slice(0, at + 1) };
};

const onDay = (writing: Writing | null): string | null => writing && longDate(dateInParis(writing.fact.at));

/** A10: receipt and acknowledgement once more, in the words and with the dates of the first time; no date moves. */
const duplicate = async (writing: Writing, linesOf: LinesOf): Promise<LetterToWrite> => {
  const { resentOn } = ReceiptResent.shape.data.parse(writing.fact.data);
  const first = upTo(writing, 'ApplicationSubmitted.v1');
  const acknowledged = upTo(writing, 'ApplicationAcknowledged.v1');
  const values = {
    ...dossierValues(writing),
    resentOn: longDate(resentOn),
    receiptOn: onDay(first),
    receiptLines: first === null ? [] : await linesOf(first),
    acknowledgedOn: onDay(acknowledged),
    acknowledgementLines: acknowledged === null ? [] : await linesOf(acknowledged),
  };
  return { kind: 'duplicate', values };
};

/** The letter that a fact of a dossier calls for, or null. */
export const dossierLetter = async (writing: Writing, linesOf: LinesOf): Promise<LetterToWrite | null> =>
  writing.fact.type === 'ReceiptResent.v1'
    ? duplicate(writing, linesOf)
    : (LETTERS[writing.fact.type]?.(writing) ?? null);
