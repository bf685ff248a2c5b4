import type { Instant } from '../../events/fact.ts';
import type { MeetingRules, Slot } from '../../events/meeting.ts';
import { addDays, daysBetween } from '../calendar/date-arithmetic.ts';
import { instantOf, millisecondsOf } from '../calendar/milliseconds.ts';
import { dateInParis, endOfDayInParis, startOfDayInParis } from '../calendar/paris-time.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';

const MINUTE = 60_000;
/** A reminder is read in the morning. */
const REMINDED_AT = 8 * 60 * MINUTE;

/** The instant at which a slot is over. */
export const endOf = ({ start, minutes }: Slot): Instant =>
  instantOf(millisecondsOf(start) + minutes * MINUTE);

/** In the order of time. */
export const sorted = (slots: readonly Slot[]): Slot[] =>
  slots.toSorted((a, b) => millisecondsOf(a.start) - millisecondsOf(b.start));

/** Slots to choose from begin later than now, and none begins before another has ended. */
export const possibleSlots = (slots: readonly Slot[], at: Instant): Outcome<Slot[]> => {
  const inOrder = sorted(slots);
  if (inOrder.some(({ start }) => start <= at)) return refused('slot-in-the-past');
  const overlap = inOrder.some((slot, index) => index > 0 && slot.start < endOf(inOrder[index - 1] ?? slot));
  return overlap ? refused('slots-overlap') : accepted(inOrder);
};

/** A slot that the service fixes alone leaves the days of notice of the rules, counted between days in Paris. */
export const noticed = (slot: Slot, { noticeDays }: MeetingRules, at: Instant): Outcome<Slot> => {
  if (slot.start <= at) return refused('slot-in-the-past');
  const left = daysBetween(dateInParis(at), dateInParis(slot.start));
  return left < noticeDays ? refused('meeting-too-soon', { required: noticeDays, left }) : accepted(slot);
};

/** The end of the day until which a slot may be chosen without anybody being told of a silence; the first slot at most. */
export const slotChoiceDue = (slots: readonly Slot[], { answerDays }: MeetingRules, at: Instant): Instant => {
  const due = endOfDayInParis(addDays(dateInParis(at), answerDays));
  const [first] = sorted(slots);
  return first !== undefined && first.start < due ? first.start : due;
};

/** In the morning of the day before; null when that has gone by. */
const dayBefore = ({ start }: Slot, at: Instant): Instant | null => {
  const morning = instantOf(millisecondsOf(startOfDayInParis(addDays(dateInParis(start), -1))) + REMINDED_AT);
  return morning > at ? morning : null;
};

/** What runs once a slot is settled: the reminder of the day before, and the days for the report. */
export const settledDeadlines = (slot: Slot, { reportDays }: MeetingRules, at: Instant) => ({
  slotChoice: null,
  dayBefore: dayBefore(slot, at),
  reportDue: endOfDayInParis(addDays(dateInParis(slot.start), reportDays)),
});

/** Nothing runs any more. */
export const NOTHING_RUNS = { slotChoice: null, dayBefore: null, reportDue: null };
