import { type JsonObject, numberOf, numbersOf, objectOf, textOf } from './json.ts';
import { addDays, addMonths, dayAt, endOfDay, startOfDay } from './paris.ts';
import { rulesAbout } from './rules-about.ts';
import { type Fact, said, type Stored } from './things.ts';

type Expected = (fact: Fact, stored: Stored, council: string) => readonly JsonObject[];
type Term = { readonly from: string; readonly until: string };

const NOTHING_DUE: JsonObject = {
  renewalOpens: null,
  renewalReminder: null,
  endOfTerm: null,
  relinquishment: null,
  yearlyCheck: null,
  checkReminder: null,
  formalNotice: null,
  observations: null,
  suspensionEnd: null,
  urgentHearing: null,
};
const over: Expected = () => [NOTHING_DUE];

/** The facts of a label up to one of them, itself left out. */
const before = (fact: Fact, { things }: Stored): readonly Fact[] => {
  const facts = things.get(fact.key)?.facts ?? [];
  return facts.slice(
    0,
    facts.findIndex(({ id }) => id === fact.id),
  );
};

/** What the last fact that says so gave. */
const lastSaid = (facts: readonly Fact[], name: string): string =>
  textOf(facts.findLast(({ data }) => typeof data[name] === 'string')?.data[name]);

/** From the decision on which it stands, until its last day as it then was. */
const termBefore = (fact: Fact, stored: Stored): Term => {
  const facts = before(fact, stored);
  return {
    from: lastSaid(facts, 'renewedOn') || lastSaid(facts, 'awardedOn'),
    until: lastSaid(facts, 'validUntil'),
  };
};

/** M35: reminders still to come, the next first. */
const reminder = (until: string, rules: JsonObject, at: string): string | null =>
  numbersOf(rules['renewalReminderMonths'])
    .map((months) => startOfDay(addMonths(until, -months)))
    .filter((instant) => instant > at)
    .sort()[0] ?? null;

/** Every so many months from the decision, before the last day. */
const check = ({ from, until }: Term, rules: JsonObject, at: string): string | null => {
  const months = numberOf(rules['yearlyCheckMonth']);
  if (months === 0) return null;
  let turn = 1;
  while (startOfDay(addMonths(from, turn * months)) <= at) turn += 1;
  const day = addMonths(from, turn * months);
  return day < until ? startOfDay(day) : null;
};

const termDue = (term: Term, rules: JsonObject, at: string): JsonObject => ({
  renewalOpens: startOfDay(addMonths(term.until, -numberOf(rules['renewalOpensMonths']))),
  renewalReminder: reminder(term.until, rules, at),
  endOfTerm: endOfDay(term.until),
  yearlyCheck: check(term, rules, at),
});

const withoutNulls = (deadlines: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(deadlines).filter(([, instant]) => instant !== null));

/** Under each version of the label rules that may have been in force. */
const byRules =
  (expected: (fact: Fact, rules: JsonObject, stored: Stored) => JsonObject): Expected =>
  (fact, stored, council) =>
    rulesAbout(stored, council, fact.at).map((rules) => expected(fact, objectOf(rules['label']), stored));

const begins = byRules((fact, rules) =>
  withoutNulls(termDue({ from: said(fact, 'awardedOn'), until: said(fact, 'validUntil') }, rules, fact.at)),
);

const reminded = byRules((fact, rules, stored) => ({
  renewalReminder: reminder(termBefore(fact, stored).until, rules, fact.at),
}));

/** WDR-12: decided in urgency and nobody heard before: heard after. */
const heardAfter = (fact: Fact, stored: Stored): boolean => {
  const facts = before(fact, stored);
  const proposed = facts.findLastIndex(({ type }) => type === 'MeasureProposed.v1');
  const heard = facts.slice(proposed).some(({ type }) => type === 'HearingHeld.v1');
  return facts[proposed]?.data['urgent'] === true && !heard;
};

/** H7: the term moves only where the rules say so; a sanction that is taken back has its term again (WDR-10). */
const reinstated = byRules((fact, rules, stored) => {
  const term = termBefore(fact, stored);
  const until = said(fact, 'validUntil');
  const facts = before(fact, stored);
  const opened = facts.findLastIndex(({ type }) => type === 'LabelRenewalOpened.v1');
  const renewed = facts.findLastIndex(({ type }) => type === 'LabelRenewed.v1');
  const moved = {
    endOfTerm: endOfDay(until),
    ...(opened <= renewed && {
      renewalOpens: startOfDay(addMonths(until, -numberOf(rules['renewalOpensMonths']))),
    }),
  };
  return {
    ...(facts.at(-1)?.type === 'LabelRevoked.v1' && termDue(term, rules, fact.at)),
    ...(until !== term.until && moved),
    suspensionEnd: null,
    urgentHearing: null,
  };
});

/** Which deadlines the facts of a label set and clear. */
export const LABEL_DEADLINES: Readonly<Record<string, Expected>> = {
  'LabelAwarded.v1': begins,
  'LabelRecorded.v1': begins,
  'LabelRenewed.v1': byRules((fact, rules) => ({
    ...termDue({ from: said(fact, 'renewedOn'), until: said(fact, 'validUntil') }, rules, fact.at),
    checkReminder: null,
    formalNotice: null,
  })),
  'LabelRenewalOpened.v1': () => [{ renewalOpens: null }],
  'LabelRenewalReminded.v1': reminded,
  'LabelRenewalAwaited.v1': reminded,
  'LabelProlonged.v1': (fact) => [{ endOfTerm: endOfDay(said(fact, 'validUntil')), renewalReminder: null }],
  'LabelExpired.v1': over,
  'LabelRevoked.v1': over,
  'LabelRescinded.v1': over,
  'LabelRelinquished.v1': over,
  'LabelLapsed.v1': over,
  'RelinquishmentAsked.v1': (fact) => [{ relinquishment: startOfDay(said(fact, 'from')) }],
  'LabelSuspended.v1': byRules((fact, rules, stored) => ({
    suspensionEnd: startOfDay(said(fact, 'endsOn')),
    ...(heardAfter(fact, stored) && {
      urgentHearing: endOfDay(addDays(said(fact, 'suspendedOn'), numberOf(rules['urgentHearingDays']))),
    }),
  })),
  'LabelReinstated.v1': reinstated,
  'YearlyCheckSent.v1': byRules((fact, rules, stored) => ({
    checkReminder: startOfDay(addDays(dayAt(fact.at), numberOf(rules['yearlyCheckReminderDays']))),
    formalNotice: null,
    yearlyCheck: check(termBefore(fact, stored), rules, fact.at),
  })),
  'YearlyCheckReminded.v1': byRules((fact, rules) => ({
    checkReminder: startOfDay(addDays(dayAt(fact.at), numberOf(rules['yearlyCheckReminderDays']))),
  })),
  'FormalNoticeGiven.v1': (fact) => [{ checkReminder: null, formalNotice: endOfDay(said(fact, 'until')) }],
  'YearlyCheckUnanswered.v1': () => [{ formalNotice: null }],
  'YearlyCheckAnswered.v1': () => [{ checkReminder: null, formalNotice: null }],
  'MeasureNoticeReceived.v1': (fact) => [{ observations: endOfDay(said(fact, 'observationsUntil')) }],
  'ObservationsClosed.v1': () => [{ observations: null }],
  'MeasureDecided.v1': () => [{ observations: null }],
  'MeasureDropped.v1': () => [{ observations: null }],
  'HearingHeld.v1': () => [{ urgentHearing: null }],
};
