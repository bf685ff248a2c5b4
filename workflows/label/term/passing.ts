import type { Instant } from '../../../events/fact.ts';
import { addDays, addMonths, laterOf } from '../../calendar/date-arithmetic.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis, startOfDayInParis } from '../../calendar/paris-time.ts';
import { missed, passDeadline as passing, type PassDeadline } from '../../kernel/pass-deadline.ts';
import type { FactBody, Proposers, Thing } from '../../kernel/workflow.ts';
import { NO_DEADLINES, nextCheck, nextReminder } from '../deadlines.ts';
import { reinstated } from '../measure/reinstated.ts';
import type { LabelContext } from '../label-context.ts';
import { published } from '../published.ts';
import type { termCommands, TermGiven } from './commands.ts';

type Given = TermGiven['passDeadline'];
type Due = { thing: Thing<LabelContext>; given: Given; at: Instant };

const lastDay = ({ thing: { context } }: Due): LegalDate => LegalDate.parse(context.validUntil);

/** M35: whoever asked is reminded of nothing; decided here, at the instant, and by no mailer. */
const reminder = (due: Due): FactBody => {
  const { given, at } = due;
  const { rules, awaited } = given;
  const end = lastDay(due);
  const next = { renewalReminder: nextReminder(end, rules, at)?.at ?? null };
  if (awaited !== null)
    return {
      type: 'LabelRenewalAwaited.v1',
      data: { application: awaited.application },
      deadlines: next,
    };
  const left = rules.renewalReminderMonths.filter((n) => startOfDayInParis(addMonths(end, -n)) <= at);
  return {
    type: 'LabelRenewalReminded.v1',
    data: { remindedOn: dateInParis(at), monthsLeft: Math.min(...left, rules.renewalOpensMonths) },
    deadlines: next,
  };
};

/**
 * The term is over. H2, H10: a renewal that was filed before, and that nobody refused, prolongs the label to the session
 * that will hear it and some months more, as often as it takes; silence and delay are not the holder's.
 */
const endOfTerm = (due: Due): FactBody => {
  const { given, at } = due;
  const { rules, awaited } = given;
  const end = lastDay(due);
  if (awaited === null || !rules.prolongsWhileRenewalWaits)
    return { type: 'LabelExpired.v1', data: { expiredOn: addDays(end, 1) }, deadlines: NO_DEADLINES };
  const today = dateInParis(at);
  const { application, sessionOn } = awaited;
  const session = sessionOn === null ? today : laterOf(LegalDate.parse(sessionOn), today);
  const validUntil = addMonths(session, rules.prolongationMonths);
  return {
    type: 'LabelProlonged.v1',
    data: { application, prolongedOn: addDays(end, 1), validUntil, sessionOn },
    deadlines: { endOfTerm: endOfDayInParis(validUntil), renewalReminder: null },
  };
};

const yearlyCheck = (due: Due): FactBody => {
  const { thing, given, at } = due;
  const today = dateInParis(at);
  const from = LegalDate.parse(thing.context.decidedOn);
  return {
    type: 'YearlyCheckSent.v1',
    data: { sentOn: today },
    deadlines: {
      checkReminder: startOfDayInParis(addDays(today, given.rules.yearlyCheckReminderDays)),
      formalNotice: null,
      yearlyCheck: nextCheck({ from, validUntil: lastDay(due) }, given.rules, at),
    },
  };
};

/** Reminders first, then a formal notice with its end (domain rules 6). */
const checkReminder = ({ thing: { context }, given: { rules }, at }: Due): FactBody => {
  const today = dateInParis(at);
  const reminders = context.check?.reminders ?? 0;
  if (reminders < rules.yearlyCheckReminders)
    return {
      type: 'YearlyCheckReminded.v1',
      data: { remindedOn: today, reminder: reminders + 1 },
      deadlines: { checkReminder: startOfDayInParis(addDays(today, rules.yearlyCheckReminderDays)) },
    };
  const until = addDays(today, rules.formalNoticeDays);
  return {
    type: 'FormalNoticeGiven.v1',
    data: { givenOn: today, until },
    deadlines: { checkReminder: null, formalNotice: endOfDayInParis(until) },
  };
};

const WHAT_PASSES: Readonly<Record<string, (due: Due) => FactBody>> = {
  renewalOpens: ({ at }) => ({ type: 'LabelRenewalOpened.v1', data: { openedOn: dateInParis(at) } }),
  renewalReminder: reminder,
  endOfTerm,
  relinquishment: ({ thing: { context }, at }) => ({
    type: 'LabelRelinquished.v1',
    data: { relinquishedOn: context.leavesOn ?? dateInParis(at) },
    deadlines: NO_DEADLINES,
  }),
  yearlyCheck,
  checkReminder,
  formalNotice: ({ thing: { context }, at }) => ({
    type: 'YearlyCheckUnanswered.v1',
    data: { since: context.check?.sentOn ?? dateInParis(at) },
  }),
  observations: ({ at }) => ({ type: 'ObservationsClosed.v1', data: { closedOn: dateInParis(at) } }),
  // WDR-12: nobody prolonged it: it ends by itself.
  suspensionEnd: ({ thing: { context }, given, at }) =>
    reinstated(context, context.suspension?.endsOn ?? dateInParis(at), given.rules),
};

type TermProposers = Proposers<
  { passDeadline: typeof PassDeadline } & typeof termCommands,
  LabelContext,
  TermGiven
>;

/** Each deadline becomes a fact, with what the public then reads. */
export const passDeadline: TermProposers['passDeadline'] = ({ data, thing, given, at }) => {
  const due = { thing, given, at };
  const single = Object.entries(WHAT_PASSES).map(([name, fact]) => [name, () => [fact(due)]] as const);
  const passed = passing<LabelContext>({
    ...Object.fromEntries(single),
    // WDR-12: suspended in urgency, and not heard within the days after.
    urgentHearing: () => [missed('urgentHearing'), reinstated(thing.context, dateInParis(at), given.rules)],
  })({ data, thing, at });
  return passed.ok ? published(given, ...passed.value.facts) : passed;
};
