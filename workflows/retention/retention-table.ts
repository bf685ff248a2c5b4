import * as z from 'zod';

/** What happens at the end: gone for good, sorted with the archives, or handed over and kept (domain rules, glossary). */
const FinalDisposition = z.enum(['DESTROY', 'SORT', 'ARCHIVE']);

/** From when its time runs. */
const RetainedFrom = z.enum([
  'LAST_EDIT',
  'LAST_REMEDY_EXHAUSTED',
  'END_OF_LABEL',
  'RECORDED',
  'DECISION_FINAL',
  'END_OF_FUNCTION',
  'REPORT_CLOSED',
]);

/** How long one kind of record is kept: months, none when it is kept for good. */
const Retention = z.strictObject({
  months: z.int().min(1).max(1200).nullable(),
  from: RetainedFrom,
  disposition: FinalDisposition,
});

/**
 * How long each kind of record is kept, and what then becomes of it (GDP-04): settled by a council with its archives,
 * and published with its rules. What nobody filed is the only kind that goes by itself: all else waits for a visa.
 */
export const RetentionTable = z.strictObject({
  unfiledDraft: Retention.extend({
    months: z.int().min(1).max(120),
    from: z.literal('LAST_EDIT'),
    disposition: z.literal('DESTROY'),
  }),
  closedApplication: Retention,
  awardedApplication: Retention,
  decisionsAndMinutes: Retention,
  secretBallots: Retention,
  registerEntry: Retention,
  exchangeTraces: Retention,
  accessLogs: Retention,
  accounts: Retention,
  misuseReports: Retention,
});
export type RetentionTable = z.infer<typeof RetentionTable>;

/** Until a council says otherwise. */
export const DEFAULT_RETENTION: RetentionTable = {
  unfiledDraft: { months: 12, from: 'LAST_EDIT', disposition: 'DESTROY' },
  closedApplication: { months: 60, from: 'LAST_REMEDY_EXHAUSTED', disposition: 'DESTROY' },
  awardedApplication: { months: 120, from: 'END_OF_LABEL', disposition: 'SORT' },
  decisionsAndMinutes: { months: null, from: 'RECORDED', disposition: 'ARCHIVE' },
  secretBallots: { months: 2, from: 'DECISION_FINAL', disposition: 'DESTROY' },
  registerEntry: { months: null, from: 'RECORDED', disposition: 'ARCHIVE' },
  // R114-9-7: 36 months.
  exchangeTraces: { months: 36, from: 'RECORDED', disposition: 'DESTROY' },
  accessLogs: { months: 12, from: 'RECORDED', disposition: 'DESTROY' },
  accounts: { months: 6, from: 'END_OF_FUNCTION', disposition: 'DESTROY' },
  // No text sets it (J): the same claim may come again, or be contested, for as long.
  misuseReports: { months: 24, from: 'REPORT_CLOSED', disposition: 'DESTROY' },
};
