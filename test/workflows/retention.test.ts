import * as fc from 'fast-check';
import { addDays } from '../../workflows/calendar/date-arithmetic.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { DEFAULT_LABEL_RULES, LabelRules } from '../../workflows/label/label-rules.ts';
import { isOver, lastDayThatMayBeOver, retainedUntil } from '../../workflows/retention/retained-until.ts';
import { DEFAULT_RETENTION } from '../../workflows/retention/retention-table.ts';

const day = (text: string) => text as LegalDate;

describe('how long a record is kept (GDP-04)', () => {
  it.each([
    ['2026-12-02', 12, '2027-12-02'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('from %s, %i months: the last day is %s', (from, months, last) => {
    expect(retainedUntil(day(from), months)).toBe(last);
    expect(isOver(day(from), months, day(last))).toBe(false);
    expect(isOver(day(from), months, addDays(day(last), 1))).toBe(true);
  });

  it('a list read up to the last day that may be over leaves out nothing that is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 120 }), (after, months) => {
        const from = addDays(day('2024-01-01'), after);
        for (const late of [1, 2, 40]) {
          const today = addDays(retainedUntil(from, months), late);
          expect(isOver(from, months, today)).toBe(true);
          expect(from <= lastDayThatMayBeOver(months, today)).toBe(true);
        }
      }),
    );
  });

  it('is settled by a council with its rules: each kind has its time, and a draft always ends', () => {
    const rules = (retention: object) => LabelRules.safeParse({ ...DEFAULT_LABEL_RULES, retention });
    const { unfiledDraft, accounts: _, ...rest } = DEFAULT_RETENTION;
    expect(rules({ ...DEFAULT_RETENTION, unfiledDraft: { ...unfiledDraft, months: 6 } }).success).toBe(true);
    expect(rules({ ...DEFAULT_RETENTION, unfiledDraft: { ...unfiledDraft, months: null } }).success).toBe(
      false,
    );
    expect(rules({ unfiledDraft, ...rest }).success).toBe(false);
    const { retention: __, ...before } = DEFAULT_LABEL_RULES;
    expect(LabelRules.parse(before).retention).toEqual(DEFAULT_RETENTION);
  });
});
