import type { PlantedBug } from '../bug.ts';

const CALENDAR = 'test/workflows/calendar-deadlines.test.ts';

/** Dates, numbers and what the public is told (SIL-01 to SIL-08, INC-03, ID-01, OPD-03). */
export const RULES: readonly PlantedBug[] = [
  {
    name: 'day-of-utc',
    why: 'The day of the law is read in universal time, an hour or two behind Paris.',
    file: 'workflows/calendar/paris-time.ts',
    find: 'Math.floor((milliseconds + parisOffset(milliseconds)) / DAY)',
    replace: 'Math.floor(milliseconds / DAY)',
    caughtBy: { test: 'test/workflows/session.test.ts', title: /counts days as Paris does/ },
  },
  {
    name: 'silence-suspended-too-long',
    why: 'Silence stays suspended until items came, even past their deadline.',
    file: 'workflows/calendar/implicit-decision-date.ts',
    find: 'producedOn === null ? deadline : earlierOf(producedOn, deadline)',
    replace: 'producedOn ?? deadline',
    caughtBy: {
      test: CALENDAR,
      title: /items produced on their deadline or the day after suspend it as long/,
    },
  },
  {
    name: 'silence-of-a-late-request',
    why: 'A request for items made after silence has decided moves the day all the same.',
    file: 'workflows/calendar/implicit-decision-date.ts',
    find: 'compareDates(request.requestedOn, implicit) > 0',
    replace: 'compareDates(request.requestedOn, implicit) > 365',
    caughtBy: { test: CALENDAR, title: /items asked for after the silence has decided change nothing/ },
  },
  {
    name: 'month-that-overflows',
    why: 'A term that ends on a day which its month has not runs into the next month.',
    file: 'workflows/calendar/date-arithmetic.ts',
    find: 'Math.min(day, lengthOfMonth(newYear, newMonth))',
    replace: 'Math.min(day, 31)',
    caughtBy: { test: 'test/workflows/calendar.test.ts', title: /agrees with month by month steps/ },
  },
  {
    name: 'last-day-lost',
    why: 'A label is told to have expired on its last day of validity.',
    file: 'workflows/label/public-row.ts',
    find: 'day > label.validUntil',
    replace: 'day >= label.validUntil',
    caughtBy: { test: 'test/workflows/public-label.test.ts', title: /on 2029-01-21 a label is VALID/ },
  },
  {
    name: 'check-digit-of-chance',
    why: 'The check digit of a label number does not see two digits that changed places.',
    file: 'workflows/structure/luhn.ts',
    find: '% 2 === 0 ? 2 : 1)',
    replace: '% 2 === 0 ? 1 : 1)',
    caughtBy: {
      test: 'test/workflows/label-number.test.ts',
      title: /never takes two neighbours exchanged for another label/,
    },
  },
  {
    name: 'ceased-and-eligible',
    why: 'A structure that has ceased is found eligible by its form.',
    file: 'workflows/structure/eligibility.ts',
    find: "structure.administrativeState === 'C' ? (['CEASED'] as const) : []",
    replace: "structure.administrativeState === 'C' ? [] : []",
    caughtBy: {
      test: 'test/workflows/eligibility.test.ts',
      title: /a ceased unit is out, whatever its form/,
    },
  },
  {
    name: 'carried-out-by-two',
    why: 'A proposal that passes to another stays on the list of whoever had it.',
    file: 'workflows/proposal/implementation.ts',
    find: 'return stays ? [put] : [...takenBack(thing), put];',
    replace: 'return [put];',
    caughtBy: {
      test: 'test/workflows/proposal.test.ts',
      title: /until it passes to another, or to another day/,
    },
  },
];
