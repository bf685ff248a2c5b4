import { type JsonObject, numberOf, numbersOf, textOf } from './json.ts';
import { addDays, addMonths, addWorkingDays, endOfDay, startOfDay } from './paris.ts';
import { type Fact, said, type Stored } from './things.ts';

/** ACK-02. */
const ACKNOWLEDGEMENT_DAYS = 10;
const ALERT_WORKING_DAYS = 3;
const SILENCE_MONTHS = 2;
const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);

const factsOf = (stored: Stored, fact: Fact): readonly Fact[] => stored.things.get(fact.key)?.facts ?? [];
const filingOf = (stored: Stored, fact: Fact): JsonObject =>
  factsOf(stored, fact).find(({ type }) => type === 'ApplicationSubmitted.v1')?.data ?? {};

/** SIL-01, SIL-02, SIL-09: the day silence decides, and the warnings before it that are still to come. */
const silence = (filing: JsonObject, implicitOn: string | null, at: string): JsonObject => ({
  implicitDecision: implicitOn === null ? null : endOfDay(implicitOn),
  ...Object.fromEntries(
    numbersOf(filing['alertDays']).map((days) => {
      const alert = implicitOn === null ? '' : startOfDay(addDays(implicitOn, -days));
      return [`silenceAlert${days}`, alert > at ? alert : null];
    }),
  ),
});

/** The third working day before: from the earliest day on, the first whose third working day that is. */
const acknowledgementAlert = (due: string): string => {
  let day = addDays(due, -1);
  while (addWorkingDays(addDays(day, -1), ALERT_WORKING_DAYS + 1) !== due) day = addDays(day, -1);
  return startOfDay(day);
};

const acknowledgement = (receivedOn: string, at: string): JsonObject => {
  const due = addWorkingDays(receivedOn, ACKNOWLEDGEMENT_DAYS);
  const alert = acknowledgementAlert(due);
  return { acknowledgement: endOfDay(due), ...(alert > at && { acknowledgementAlert: alert }) };
};

/** PRC-07: a rejection counts from the first administration that received it. */
const firstDay = (data: JsonObject): string =>
  (data['silenceRegime'] === 'REJECTION' && textOf(data['receivedElsewhereOn'])) ||
  textOf(data['receivedOn']);

const submitted = (fact: Fact, stored: Stored): JsonObject => {
  const { at, data, version } = fact;
  const atOnce = factsOf(stored, fact).some(
    (each) => each.version === version && each.type === 'ApplicationAcknowledged.v1',
  );
  return {
    ...silence(data, addMonths(firstDay(data), SILENCE_MONTHS), at),
    ...(!atOnce && acknowledgement(said(fact, 'receivedOn'), at)),
  };
};

/** INC-02, INC-03: the day after a request, once all came on a day or while it is awaited. */
const after = (filing: JsonObject, request: Fact, cameOn: string | null): string | null => {
  const before = said(request, 'implicitBefore');
  if (filing['silenceRegime'] === 'ACCEPTANCE')
    return cameOn === null ? null : later(before, addMonths(cameOn, SILENCE_MONTHS));
  const [asked, due] = [said(request, 'requestedOn'), said(request, 'dueOn')];
  const stood = daysBetween(asked, cameOn === null ? due : earlier(cameOn, due));
  return addDays(before, Math.max(0, stood));
};

const requested = (fact: Fact, stored: Stored): JsonObject => {
  const filing = filingOf(stored, fact);
  return {
    ...silence(filing, after(filing, fact, null), fact.at),
    missingItems: endOfDay(said(fact, 'dueOn')),
  };
};

const completed = (fact: Fact, stored: Stored): JsonObject => {
  const earlierFacts = factsOf(stored, fact).slice(0, factsOf(stored, fact).indexOf(fact));
  const last = earlierFacts.findLast(({ type }) =>
    ['MissingItemsRequested.v1', 'ApplicationFoundComplete.v1'].includes(type),
  );
  if (last?.type !== 'MissingItemsRequested.v1') return {};
  const filing = filingOf(stored, fact);
  return { ...silence(filing, after(filing, last, said(fact, 'completeOn')), fact.at), missingItems: null };
};

const over = (fact: Fact, stored: Stored): JsonObject => ({
  acknowledgement: null,
  acknowledgementAlert: null,
  missingItems: null,
  implicitDecision: null,
  reply: null,
  ...Object.fromEntries(
    numbersOf(filingOf(stored, fact)['alertDays']).map((days) => [`silenceAlert${days}`, null]),
  ),
});

const acknowledged = (fact: Fact): JsonObject =>
  fact.rank > 0 ? {} : { acknowledgement: null, acknowledgementAlert: null };

/** The warning that a fact is the passing of. */
export const alertPassed = ({ data }: Fact): string =>
  data['limit'] === 'acknowledgement' ? 'acknowledgementAlert' : `silenceAlert${numberOf(data['days'])}`;

/** What each fact of a dossier sets and clears, by the law and by what was said before. */
export const DOSSIER_DEADLINES: Readonly<Record<string, (fact: Fact, stored: Stored) => JsonObject>> = {
  'ApplicationSubmitted.v1': submitted,
  'ApplicationAcknowledged.v1': acknowledged,
  'MissingItemsRequested.v1': requested,
  'MissingItemsOverdue.v1': () => ({ missingItems: null }),
  'ApplicationFoundComplete.v1': completed,
  'LimitApproached.v1': (fact) => ({ [alertPassed(fact)]: null }),
  'ApplicationDecided.v1': over,
  'ApplicationWithdrawn.v1': over,
  'ApplicationFoundInadmissible.v1': over,
  'ImplicitDecisionReached.v1': over,
  // L232-4.
  'ImplicitRejectionQuestioned.v1': (fact) => ({ reasons: endOfDay(addMonths(said(fact, 'askedOn'), 1)) }),
  'ImplicitRejectionExplained.v1': () => ({ reasons: null }),
};
