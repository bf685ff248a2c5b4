import * as z from 'zod';

/** No council controls more in a year, and what is drawn stays in one fact. */
const MOST_DRAWN = 200;

/** What a council settles of its controls: how many labels chance draws in a year, and when who is awaited is reminded. */
export const ControlRules = z.strictObject({
  // H4: all that are in force, when fewer are
  drawn: z.int().min(1).max(MOST_DRAWN),
  // M35: days before the last day to answer; one that would be past is not sent
  reminderDays: z.int().min(1).max(60),
  // H6: days before the day of each commitment of a plan
  planReminderDays: z.int().min(1).max(60),
});
export type ControlRules = z.infer<typeof ControlRules>;

/** No text sets them (J). */
export const DEFAULT_CONTROL_RULES: ControlRules = {
  drawn: 2,
  reminderDays: 7,
  planReminderDays: 15,
};
