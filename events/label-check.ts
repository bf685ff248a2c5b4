import * as z from 'zod';
import { Day, fact } from './fact.ts';

/** What a holder declares when it changes: the seat, the statutes, the accounts, an answer on which the label depends. */
export const ChangeKind = z.enum(['SEAT', 'STATUTES', 'ACCOUNTS', 'BLOCKING_ANSWERS']);
export type ChangeKind = z.infer<typeof ChangeKind>;

const changes = z.array(ChangeKind).max(ChangeKind.options.length);

/** The light questionnaire of the year (H3). */
export const YearlyCheckSent = fact('YearlyCheckSent.v1', { sentOn: Day });

export const YearlyCheckReminded = fact('YearlyCheckReminded.v1', {
  remindedOn: Day,
  reminder: z.int().min(1),
});

/** The reminders had no answer: a last time, of which the end is told. */
export const FormalNoticeGiven = fact('FormalNoticeGiven.v1', { givenOn: Day, until: Day });

/** Nor had that: listed, so that an officer proposes a measure or none (WDR-13). */
export const YearlyCheckUnanswered = fact('YearlyCheckUnanswered.v1', { since: Day });

/** Nothing changed, or what did; the words that say how are sealed. */
export const YearlyCheckAnswered = fact('YearlyCheckAnswered.v1', { answeredOn: Day, changes });

/** The holder's duty; `late` when the days that the label rules give were over. The words that say how are sealed. */
export const ChangeDeclared = fact('ChangeDeclared.v1', {
  changes: changes.min(1),
  occurredOn: Day,
  declaredOn: Day,
  late: z.boolean(),
});

/** An officer looked at what was declared; what follows from it is said, and why is sealed. */
export const ChangeExamined = fact('ChangeExamined.v1', {
  examinedOn: Day,
  followUp: z.enum(['NONE', 'MEASURE']),
});
