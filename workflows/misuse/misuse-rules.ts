import * as z from 'zod';

const Days = z.int().min(1).max(366);

/** Days of a report of misuse: until it is examined, to answer it, and then to say what becomes of it. */
export const MisuseRules = z.strictObject({
  examinationDays: Days,
  answerDays: Days,
  closingDays: Days,
});
export type MisuseRules = z.infer<typeof MisuseRules>;

/** No text sets them: fifteen days to answer are those of a suspension (WDR-05). */
export const DEFAULT_MISUSE_RULES: MisuseRules = { examinationDays: 15, answerDays: 15, closingDays: 30 };
