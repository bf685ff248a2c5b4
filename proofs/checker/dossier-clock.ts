import { agendaOf, escalated, stepIn, stoppedBy } from './escalation.ts';
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

type Silence = { implicitOn: string | null; from: string; stopped: readonly (readonly [string, string])[] };

const factsOf = (stored: Stored, fact: Fact): readonly Fact[] => stored.things.get(fact.key)?.facts ?? [];
const filingOf = (stored: Stored, fact: Fact): JsonObject =>
  factsOf(stored, fact).find(({ type }) => type === 'ApplicationSubmitted.v1')?.data ?? {};

/** SIL-01, SIL-02, SIL-09, B12: the day silence decides, and the warnings before it that are still to come. */
const silence = (filing: JsonObject, { implicitOn, from, stopped }: Silence, at: string): JsonObject => ({
  implicitDecision: implicitOn === null ? null : endOfDay(implicitOn),
  implicitDecisionStep: implicitOn === null ? null : stepIn(filing, { from, until: implicitOn, stopped }, at),
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

const acknowledgement = (filing: JsonObject, at: string): JsonObject => {
  const from = textOf(filing['receivedOn']);
  const until = addWorkingDays(from, ACKNOWLEDGEMENT_DAYS);
  const alert = acknowledgementAlert(until);
  return {
    acknowledgement: endOfDay(until),
    acknowledgementStep: stepIn(filing, { from, until, stopped: [] }, at),
    ...(alert > at && { acknowledgementAlert: alert }),
  };
};

/** MAN-06: what aims at an agenda that is still to close. */
const agenda = (filing: JsonObject, closesOn: string, at: string): JsonObject => {
  const span = { from: textOf(filing['receivedOn']), until: closesOn, stopped: [] };
  const closes = endOfDay(closesOn);
  return closes > at ? { agenda: closes, agendaStep: stepIn(filing, span, at) } : {};
};

const NO_AGENDA: JsonObject = { agenda: null, agendaStep: null };

/** PRC-07: a rejection counts from the first administration that received it. */
const firstDay = (data: JsonObject): string =>
  (data['silenceRegime'] === 'REJECTION' && textOf(data['receivedElsewhereOn'])) ||
  textOf(data['receivedOn']);

const submitted = (fact: Fact, stored: Stored): JsonObject => {
  const { at, data, version } = fact;
  const atOnce = factsOf(stored, fact).some(
    (each) => each.version === version && each.type === 'ApplicationAcknowledged.v1',
  );
  const implicitOn = addMonths(firstDay(data), SILENCE_MONTHS);
  return {
    ...silence(data, { implicitOn, from: said(fact, 'receivedOn'), stopped: [] }, at),
    ...agenda(data, agendaOf(stored, fact), at),
    ...(!atOnce && acknowledgement(data, at)),
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
  const stopped = stoppedBy(factsOf(stored, fact), fact);
  const from = textOf(filing['receivedOn']);
  return {
    ...silence(filing, { implicitOn: after(filing, fact, null), from, stopped }, fact.at),
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
  const cameOn = said(fact, 'completeOn');
  const span = {
    implicitOn: after(filing, last, cameOn),
    from: filing['silenceRegime'] === 'ACCEPTANCE' ? cameOn : textOf(filing['receivedOn']),
    stopped: stoppedBy(factsOf(stored, fact), fact),
  };
  return { ...silence(filing, span, fact.at), missingItems: null };
};

const over = (fact: Fact, stored: Stored): JsonObject => ({
  acknowledgement: null,
  acknowledgementAlert: null,
  acknowledgementStep: null,
  missingItems: null,
  implicitDecision: null,
  implicitDecisionStep: null,
  reply: null,
  ...NO_AGENDA,
  ...Object.fromEntries(
    numbersOf(filingOf(stored, fact)['alertDays']).map((days) => [`silenceAlert${days}`, null]),
  ),
});

const acknowledged = (fact: Fact): JsonObject =>
  fact.rank > 0 ? {} : { acknowledgement: null, acknowledgementAlert: null, acknowledgementStep: null };

const proposalBefore = (fact: Fact, stored: Stored): string => {
  const facts = factsOf(stored, fact);
  const concluded = facts.slice(0, facts.indexOf(fact)).findLast(({ type }) => type === 'ReviewConcluded.v1');
  return textOf(concluded?.data['proposal']);
};

/** What is refused without an opinion aims at no agenda, until its examination is taken up again. */
const settled = (proposal: string): JsonObject => (proposal === 'INELIGIBLE' ? NO_AGENDA : {});

const reopened = (fact: Fact, stored: Stored): JsonObject => {
  const filing = filingOf(stored, fact);
  const again = proposalBefore(fact, stored) === 'INELIGIBLE';
  return { reply: null, ...(again && agenda(filing, textOf(filing['agendaClosesOn']), fact.at)) };
};

/** How much of a limit was told sets when the next step is told; its end is told with what it becomes. */
const told = (fact: Fact, stored: Stored): JsonObject => {
  const limit = said(fact, 'limit');
  if (numberOf(fact.data['share']) === 100) return {};
  const filing = filingOf(stored, fact);
  return { [`${limit}Step`]: stepIn(filing, escalated(factsOf(stored, fact), fact, filing), fact.at) };
};

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
  'LimitEscalated.v1': told,
  'ApplicationPlacedOnAgenda.v1': () => NO_AGENDA,
  'ReviewConcluded.v1': ({ data }) => (data['visa'] === true ? {} : settled(textOf(data['proposal']))),
  'ReviewApproved.v1': (fact, stored) => settled(proposalBefore(fact, stored)),
  'ReviewReopened.v1': reopened,
  'ApplicationDecided.v1': over,
  // R112-20: fifteen days to open it, the last one included.
  'ApplicationReopened.v1': () => ({ decisionReading: null }),
  'DecisionMadeAvailable.v1': (fact) => ({
    decisionReading: endOfDay(addDays(said(fact, 'availableOn'), 15)),
  }),
  'DecisionNotified.v1': () => ({ decisionReading: null }),
  'DecisionMailReturned.v1': () => ({ decisionReading: null }),
  'ApplicationWithdrawn.v1': over,
  'ApplicationFoundInadmissible.v1': over,
  'ImplicitDecisionReached.v1': over,
  // L232-4.
  'ImplicitRejectionQuestioned.v1': (fact, stored) => {
    const from = said(fact, 'askedOn');
    const until = addMonths(from, 1);
    const reasonsStep = stepIn(filingOf(stored, fact), { from, until, stopped: [] }, fact.at);
    return { reasons: endOfDay(until), reasonsStep };
  },
  'ImplicitRejectionExplained.v1': () => ({ reasons: null, reasonsStep: null }),
};
