import { type JsonObject, numberOf, objectOf } from './json.ts';
import { addDays, addMonths, addWorkingDays, endOfDay, startOfDay } from './paris.ts';
import { type Fact, said, type Stored } from './things.ts';

/** ACK-02. */
const ACKNOWLEDGEMENT_DAYS = 10;
const SILENCE_MONTHS = 2;

/** The rules that were in force at an instant, or a minute before or after when they changed then. */
const rulesAbout = (stored: Stored, council: string, at: string): JsonObject[] => {
  const facts = stored.things.get(`${council}#council#${council}`)?.facts ?? [];
  const adopted = facts.filter(({ type }) => type === 'RulesAdopted.v1');
  const instant = Date.parse(at);
  return adopted
    .filter((fact, n) => {
      const next = adopted[n + 1];
      const until = next === undefined ? Number.POSITIVE_INFINITY : Date.parse(next.at);
      return Date.parse(fact.at) <= instant + 60_000 && until >= instant - 60_000;
    })
    .map(({ data }) => data);
};

/** Minutes after which registers are asked again, by how often they were: the last goes on for thirty days. */
const RETRIES: readonly number[] = [10, 60, 1440];
const LAST_RETRY = 31;
const later = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();

type Expected = (fact: Fact, stored: Stored, council: string) => readonly JsonObject[];

const labelTerm: Expected = (fact, stored, council) =>
  rulesAbout(stored, council, fact.at).map((rules) => {
    const months = numberOf(objectOf(rules['label'])['renewalOpensMonths']);
    const validUntil = said(fact, 'validUntil');
    return { renewalOpens: startOfDay(addMonths(validUntil, -months)), endOfTerm: endOfDay(validUntil) };
  });

/** Which deadlines each type of fact sets (an instant) or clears (null); the others leave them alone. */
const DEADLINES: Readonly<Record<string, Expected>> = {
  'ConsultationOpened.v1': (fact) => [{ consultationEnd: endOfDay(said(fact, 'until')) }],
  'ConsultationClosed.v1': () => [{ consultationEnd: null }],
  'ApplicationSubmitted.v1': (fact) => {
    const receivedOn = said(fact, 'receivedOn');
    return [
      {
        acknowledgement: endOfDay(addWorkingDays(receivedOn, ACKNOWLEDGEMENT_DAYS)),
        // SIL-01, SIL-02.
        implicitDecision: endOfDay(addMonths(receivedOn, SILENCE_MONTHS)),
      },
    ];
  },
  // A4: registers that did not all answer are asked again, ten minutes later at first.
  'StructureDeclared.v1': ({ at }) => [{}, { registerRetry: later(at, RETRIES[0] ?? 0) }],
  'RegisterRead.v1': ({ at }) => [
    {},
    { registerRetry: null },
    ...RETRIES.map((minutes) => ({ registerRetry: later(at, minutes) })),
  ],
  'RegisterReadingDue.v1': () => [{ registerRetry: null }],
  'RegisterDidNotAnswer.v1': (fact) => {
    const attempt = numberOf(fact.data['attempt']);
    const minutes = RETRIES[Math.min(attempt, RETRIES.length - 1)] ?? 0;
    return attempt > LAST_RETRY ? [{}] : [{ registerRetry: later(fact.at, minutes) }];
  },
  'StructureCeased.v1': () => [{ registerRetry: null }],
  'ApplicationAcknowledged.v1': () => [{ acknowledgement: null }],
  'ApplicationDecided.v1': () => [{ implicitDecision: null, acknowledgement: null }],
  'ImplicitDecisionReached.v1': () => [{ implicitDecision: null, acknowledgement: null }],
  'ExpertiseRequested.v1': (fact) => {
    const answerDue = endOfDay(said(fact, 'dueOn'));
    const half = Math.floor((Date.parse(fact.at) + Date.parse(answerDue)) / 2);
    return [{ halfTime: new Date(half).toISOString(), answerDue }];
  },
  'ExpertiseReminded.v1': () => [{ halfTime: null }],
  'ExpertiseFellDue.v1': () => [{ halfTime: null, answerDue: null }],
  'ExpertiseAnswered.v1': () => [{ halfTime: null, answerDue: null }],
  'ExpertiseCancelled.v1': () => [{ halfTime: null, answerDue: null }],
  'SessionScheduled.v1': (fact, stored, council) =>
    rulesAbout(stored, council, fact.at).map((rules) => {
      const days = numberOf(objectOf(rules['procedure'])['noticeDays']);
      const convocation = startOfDay(addDays(said(fact, 'heldOn'), -days));
      return convocation > fact.at ? { convocation } : {};
    }),
  'SessionConvened.v1': () => [{ convocation: null }],
  'LabelAwarded.v1': labelTerm,
  'LabelRecorded.v1': labelTerm,
  'LabelRenewalOpened.v1': () => [{ renewalOpens: null }],
  'LabelExpired.v1': () => [{ renewalOpens: null, endOfTerm: null }],
  'TimeLimitMissed.v1': (fact) => [{ [said(fact, 'limit')]: null }],
};

/** Every way in which a fact may set and clear deadlines. */
export const expectedDeadlines = (stored: Stored, council: string, fact: Fact): readonly JsonObject[] =>
  DEADLINES[fact.type]?.(fact, stored, council) ?? [{}];

/** What a deadline becomes when it passes. */
export const PASSED: Readonly<Record<string, string>> = {
  consultationEnd: 'ConsultationClosed.v1',
  acknowledgement: 'TimeLimitMissed.v1',
  implicitDecision: 'ImplicitDecisionReached.v1',
  convocation: 'TimeLimitMissed.v1',
  halfTime: 'ExpertiseReminded.v1',
  answerDue: 'ExpertiseFellDue.v1',
  renewalOpens: 'LabelRenewalOpened.v1',
  endOfTerm: 'LabelExpired.v1',
  registerRetry: 'RegisterReadingDue.v1',
};
