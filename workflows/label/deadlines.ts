import type { Instant } from '../../events/fact.ts';
import { addMonths } from '../calendar/date-arithmetic.ts';
import type { LegalDate } from '../calendar/legal-date.ts';
import { endOfDayInParis, startOfDayInParis } from '../calendar/paris-time.ts';
import type { LabelRules } from './label-rules.ts';

type TermRules = Pick<LabelRules, 'renewalOpensMonths' | 'renewalReminderMonths' | 'yearlyCheckMonth'>;

/** Nothing of a label that is over comes due. */
export const NO_DEADLINES = {
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
} as const;

/** The next reminder before the end of a term, and how many months it announces; null once the last is past (M35). */
export const nextReminder = (
  validUntil: LegalDate,
  { renewalReminderMonths }: Pick<LabelRules, 'renewalReminderMonths'>,
  at: Instant,
): { months: number; at: Instant } | null =>
  renewalReminderMonths
    .map((months) => ({ months, at: startOfDayInParis(addMonths(validUntil, -months)) }))
    .filter((reminder) => reminder.at > at)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))[0] ?? null;

/** The next check of the year, counted from the decision; null when the term ends before it, or the rules have none. */
export const nextCheck = (
  { from, validUntil }: { from: LegalDate; validUntil: LegalDate },
  { yearlyCheckMonth }: Pick<LabelRules, 'yearlyCheckMonth'>,
  at: Instant,
): Instant | null => {
  if (yearlyCheckMonth === 0) return null;
  for (let turn = 1; ; turn += 1) {
    const day = addMonths(from, turn * yearlyCheckMonth);
    if (day >= validUntil) return null;
    const instant = startOfDayInParis(day);
    if (instant > at) return instant;
  }
};

const without = (deadlines: Record<string, Instant | null>): Record<string, Instant> =>
  Object.fromEntries(
    Object.entries(deadlines).filter((entry): entry is [string, Instant] => entry[1] !== null),
  );

/** What comes due in a term, from its first day on. */
export const firstDeadlines = (
  term: { from: LegalDate; validUntil: LegalDate },
  rules: TermRules,
  at: Instant,
): Record<string, Instant> => without(termDeadlines(term, rules, at));

/** What comes due in a term that takes the place of another. */
export const termDeadlines = (
  term: { from: LegalDate; validUntil: LegalDate },
  rules: TermRules,
  at: Instant,
): Record<string, Instant | null> => ({
  renewalOpens: startOfDayInParis(addMonths(term.validUntil, -rules.renewalOpensMonths)),
  renewalReminder: nextReminder(term.validUntil, rules, at)?.at ?? null,
  endOfTerm: endOfDayInParis(term.validUntil),
  yearlyCheck: nextCheck(term, rules, at),
});
