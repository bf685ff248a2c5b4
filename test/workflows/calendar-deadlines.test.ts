import * as fc from 'fast-check';
import { acknowledgementDue } from '../../workflows/calendar/acknowledgement-due.ts';
import { adminAppealDeadline } from '../../workflows/calendar/admin-appeal-deadline.ts';
import { appealRejectionDate } from '../../workflows/calendar/appeal-rejection-date.ts';
import {
  campaignOpensTooEarly,
  earliestCampaignOpening,
} from '../../workflows/calendar/campaign-opens-too-early.ts';
import { courtDeadline } from '../../workflows/calendar/court-deadline.ts';
import { addDays, addMonths } from '../../workflows/calendar/date-arithmetic.ts';
import type { MissingItemsRequest, SilenceRegime } from '../../workflows/calendar/implicit-decision-date.ts';
import { implicitDecisionDate } from '../../workflows/calendar/implicit-decision-date.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { registrationReceiptDue } from '../../workflows/calendar/registration-receipt-due.ts';
import { rescissionDeadline } from '../../workflows/calendar/rescission-deadline.ts';
import { daysAfter, isOff, makeWalk, monthsAfter, silentlyDecidedOn } from '../support/calendar-oracle.ts';

const day = (text: string) => LegalDate.parse(text);
const walk = makeWalk();
const anyDay = fc.constantFrom(...walk.slice(0, -800).map(({ date }) => day(date)));

const asked = (requestedOn: string, deadline: string, producedOn: string | null): MissingItemsRequest => ({
  requestedOn: day(requestedOn),
  deadline: day(deadline),
  producedOn: producedOn === null ? null : day(producedOn),
});

/** Given a file received on 15 January 2027 and what was asked for, when two months of silence pass. */
const given = (...requests: MissingItemsRequest[]) => ({
  under: (regime: SilenceRegime) => ({
    thenDecidedOn: (expected: string | null) =>
      expect(implicitDecisionDate({ regime, receivedOn: day('2027-01-15'), requests })).toBe(expected),
  }),
});

describe('receipts (ACK-01, ACK-02)', () => {
  it.each([
    ['2027-01-15', '2027-01-18', '2027-01-29'],
    ['2027-03-29', '2027-03-30', '2027-04-12'],
    ['2026-12-01', '2026-12-02', '2026-12-15'],
  ])('received on %s: registered by %s, acknowledged by %s', (received, registered, acknowledged) => {
    expect(registrationReceiptDue(day(received))).toBe(registered);
    expect(acknowledgementDue(day(received))).toBe(acknowledged);
  });
});

describe('silence (SIL-01, INC-02, INC-03)', () => {
  it.each([
    ['2027-01-15', '2027-03-15'],
    ['2027-03-29', '2027-05-29'],
    ['2026-12-01', '2027-02-01'],
    ['2026-12-31', '2027-02-28'],
    ['2027-12-31', '2028-02-29'],
  ])('received complete on %s: decided on %s under both regimes', (received, implicit) => {
    for (const regime of ['ACCEPTANCE', 'REJECTION'] as const)
      expect(implicitDecisionDate({ regime, receivedOn: day(received), requests: [] })).toBe(implicit);
  });

  it('rejection: items produced early suspend the clock until then', () => {
    given(asked('2027-02-01', '2027-02-22', '2027-02-10'))
      .under('REJECTION')
      .thenDecidedOn('2027-03-24');
  });

  it('rejection: items never produced suspend the clock until their deadline', () => {
    given(asked('2027-02-01', '2027-02-22', null))
      .under('REJECTION')
      .thenDecidedOn('2027-04-05');
  });

  it('rejection: items produced on their deadline or the day after suspend it as long', () => {
    given(asked('2027-02-01', '2027-02-22', '2027-02-22'))
      .under('REJECTION')
      .thenDecidedOn('2027-04-05');
    given(asked('2027-02-01', '2027-02-22', '2027-02-23'))
      .under('REJECTION')
      .thenDecidedOn('2027-04-05');
    given(asked('2027-02-01', '2027-02-22', '2027-02-21'))
      .under('REJECTION')
      .thenDecidedOn('2027-04-04');
  });

  it('rejection: suspensions add up, in whatever order they are told', () => {
    const first = asked('2027-02-01', '2027-02-22', '2027-02-10');
    const second = asked('2027-03-01', '2027-03-22', null);
    given(first, second).under('REJECTION').thenDecidedOn('2027-04-14');
    given(second, first).under('REJECTION').thenDecidedOn('2027-04-14');
  });

  it('acceptance: two months from the last item', () => {
    given(asked('2027-02-01', '2027-02-22', '2027-02-10'))
      .under('ACCEPTANCE')
      .thenDecidedOn('2027-04-10');
  });

  it('acceptance: an item that never comes means no acceptance ever', () => {
    given(asked('2027-02-01', '2027-02-22', null))
      .under('ACCEPTANCE')
      .thenDecidedOn(null);
    given(asked('2027-02-01', '2027-02-22', '2027-02-10'), asked('2027-03-01', '2027-03-22', null))
      .under('ACCEPTANCE')
      .thenDecidedOn(null);
  });

  it('acceptance: an item that comes after its deadline still starts the two months', () => {
    given(asked('2027-02-01', '2027-02-22', '2027-06-30'))
      .under('ACCEPTANCE')
      .thenDecidedOn('2027-08-30');
  });

  it('items asked for after the silence has decided change nothing', () => {
    given(asked('2027-03-15', '2027-04-05', null))
      .under('ACCEPTANCE')
      .thenDecidedOn(null);
    given(asked('2027-03-16', '2027-04-06', null))
      .under('ACCEPTANCE')
      .thenDecidedOn('2027-03-15');
    given(asked('2027-03-15', '2027-04-05', null))
      .under('REJECTION')
      .thenDecidedOn('2027-04-05');
    given(asked('2027-03-16', '2027-04-06', null))
      .under('REJECTION')
      .thenDecidedOn('2027-03-15');
  });

  it('agrees with a count day by day, one request', () => {
    const offset = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(anyDay, offset, offset, fc.option(offset), (received, asking, granted, answer) => {
        const requestedOn = addDays(received, asking);
        const deadline = addDays(requestedOn, granted);
        const producedOn = answer === null ? null : addDays(requestedOn, answer);
        const requests = [{ requestedOn, deadline, producedOn }];
        const stopped = Math.min(granted, answer ?? Infinity);
        expect(implicitDecisionDate({ regime: 'REJECTION', receivedOn: received, requests })).toBe(
          daysAfter(monthsAfter(received, 2), stopped),
        );
        expect(implicitDecisionDate({ regime: 'ACCEPTANCE', receivedOn: received, requests })).toBe(
          producedOn === null ? null : monthsAfter(producedOn, 2),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('silence, with requests one after the other', () => {
  const asking = fc.record({
    after: fc.integer({ min: 0, max: 40 }),
    granted: fc.constantFrom(0, 1, 15, 21, 28, 31, 60),
    answered: fc.option(fc.integer({ min: 0, max: 80 }), { freq: 4 }),
  });
  const edges = [
    '2026-12-31',
    '2027-12-29',
    '2027-12-30',
    '2027-12-31',
    '2028-01-31',
    '2028-02-29',
    '2027-03-28',
  ];
  const received = fc.oneof(anyDay, fc.constantFrom(...edges.map(day)));

  /** Each is asked once the one before is over; the deadline granted is not longer than what is awaited. */
  const inTurn = (
    receivedOn: LegalDate,
    asked: { after: number; granted: number; answered: number | null }[],
  ) => {
    let from = receivedOn;
    return asked.map(({ after, granted, answered }): MissingItemsRequest => {
      const requestedOn = addDays(from, after);
      const deadline = addDays(requestedOn, granted);
      const producedOn = answered === null ? null : addDays(requestedOn, answered);
      from = producedOn !== null && producedOn > deadline ? producedOn : deadline;
      return { requestedOn, deadline, producedOn };
    });
  };

  it.each(['ACCEPTANCE', 'REJECTION'] as const)(
    '%s agrees with a file that is opened every day',
    (regime) => {
      const decided = { never: 0, later: 0, plain: 0 };
      fc.assert(
        fc.property(
          received,
          fc.array(asking, { maxLength: 4 }),
          fc.boolean(),
          (receivedOn, asked, turned) => {
            const requests = inTurn(receivedOn, asked);
            const found = implicitDecisionDate({
              regime,
              receivedOn,
              requests: turned ? requests.toReversed() : requests,
            });
            expect(found).toBe(silentlyDecidedOn(regime, receivedOn, requests));
            if (found === null) decided.never += 1;
            else decided[found > addMonths(receivedOn, 2) ? 'later' : 'plain'] += 1;
          },
        ),
        { numRuns: 600 },
      );
      expect(decided.later).toBeGreaterThan(100);
      expect(decided.plain).toBeGreaterThan(40);
      expect(decided.never > 40).toBe(regime === 'ACCEPTANCE');
    },
  );
});

/** After 28 years, days of the week and leap years come round again. */
describe('every day of 28 years', () => {
  const days = walk.map(({ date }) => date);
  const at = new Map(days.map((date, index) => [date, index]));
  const working = walk.filter(({ date, weekday }) => !isOff(date, weekday)).map(({ date }) => date);
  /** By day, how many working days are not after it; so the next ones stand from there on. */
  const workingBefore: number[] = [];
  for (const date of days) {
    const before = workingBefore.at(-1) ?? 0;
    workingBefore.push(working[before] === date ? before + 1 : before);
  }
  const nthAfter = (date: string, n: number): string => working[workingBefore[at.get(date)!]! + n - 1]!;
  const onOrAfter = (date: string): string =>
    working[workingBefore[at.get(date)!]! - 1] === date ? date : nthAfter(date, 1);

  it('has its receipts, its silence, its remedies and its terms where a second calendar has them', () => {
    const wrong: string[] = [];
    let compared = 0;
    const expectDay = (name: string, date: string, found: string | null, expected: string): void => {
      compared += 1;
      if (found !== expected) wrong.push(`${name} of ${date}: ${found}, not ${expected}`);
    };
    for (const date of days.filter((each) => each >= '2024-01-01' && each < '2052-01-01')) {
      const from = date as LegalDate;
      const two = monthsAfter(date, 2);
      expectDay('registration', date, registrationReceiptDue(from), nthAfter(date, 1));
      expectDay('acknowledgement', date, acknowledgementDue(from), nthAfter(date, 10));
      expectDay('court', date, courtDeadline(from), onOrAfter(daysAfter(two, 1)));
      expectDay('gracieux', date, adminAppealDeadline(from), two);
      expectDay('rejected appeal', date, appealRejectionDate(from), two);
      expectDay('rescission', date, rescissionDeadline(from), monthsAfter(date, 4));
      for (const regime of ['ACCEPTANCE', 'REJECTION'] as const)
        expectDay(regime, date, implicitDecisionDate({ regime, receivedOn: from, requests: [] }), two);
    }
    expect(compared).toBe(8 * 10_227);
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it.each([
    '01-29',
    '01-30',
    '01-31',
    '03-31',
    '05-31',
    '08-31',
    '10-31',
    '12-29',
    '12-30',
    '12-31',
    '02-29',
  ])('a month that ends before the %s is kept to its last day, leap or not', (monthDay) => {
    const dates = days.slice(0, -800).filter((date) => date.endsWith(monthDay));
    expect(dates.length).toBeGreaterThanOrEqual(25);
    for (const date of dates)
      for (const months of [1, 2, 4, 12, 15, 24])
        expect(addMonths(day(date), months)).toBe(monthsAfter(date, months));
  });
});

describe('remedies (REM-01, REM-02, REM-06, REM-09)', () => {
  it.each([
    ['2027-01-10', '2027-03-11'],
    ['2027-03-01', '2027-05-03'],
    ['2027-09-12', '2027-11-15'],
    ['2027-07-10', '2027-09-13'],
    ['2026-12-31', '2027-03-01'],
    ['2027-01-28', '2027-03-30'],
  ])('notified on %s: court until %s', (notified, last) => {
    expect(courtDeadline(day(notified))).toBe(last);
  });

  it('a gracieux appeal is due two months after, be it a Sunday', () => {
    expect(adminAppealDeadline(day('2027-03-02'))).toBe('2027-05-02');
    expect(adminAppealDeadline(day('2027-12-31'))).toBe('2028-02-29');
  });

  it('a refusal notified, an appeal left without answer, then the court', () => {
    const appealedOn = day('2027-05-10');
    expect(appealedOn <= adminAppealDeadline(day('2027-03-29'))).toBe(true);
    const rejectedOn = appealRejectionDate(appealedOn);
    expect(rejectedOn).toBe('2027-07-10');
    expect(courtDeadline(rejectedOn)).toBe('2027-09-13');
  });

  it('the example of February: appeal of the 15th rejected on 15 April', () => {
    expect(appealRejectionDate(day('2027-02-15'))).toBe('2027-04-15');
  });

  it('the court deadline is the first working day on or after two months and a day', () => {
    const weekdays = new Map(walk.map(({ date, weekday }) => [date, weekday]));
    fc.assert(
      fc.property(anyDay, (notified) => {
        let last = daysAfter(monthsAfter(notified, 2), 1);
        while (isOff(last, weekdays.get(last)!)) last = daysAfter(last, 1);
        expect(courtDeadline(notified)).toBe(last);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('terms', () => {
  it('an award of 18 March 2027 ends on 18 March 2029', () => {
    const end = addMonths(day('2027-03-18'), 24);
    expect(end).toBe('2029-03-18');
    expect(day('2029-03-10') < end).toBe(true);
  });

  it.each([
    ['2027-03-18', '2027-07-18'],
    ['2027-10-31', '2028-02-29'],
    ['2026-10-31', '2027-02-28'],
  ])('a decision of %s may be rescinded until %s (WDR-06)', (decided, last) => {
    expect(rescissionDeadline(day(decided))).toBe(last);
  });
});

describe('campaigns (SIL-08)', () => {
  it('opens in time when silence would decide on the very day the signature is due', () => {
    expect(campaignOpensTooEarly(day('2026-12-01'), day('2027-01-22'), 10)).toBe(false);
    expect(campaignOpensTooEarly(day('2026-11-30'), day('2027-01-22'), 10)).toBe(true);
    expect(campaignOpensTooEarly(day('2026-12-01'), day('2027-01-23'), 10)).toBe(true);
  });

  it('names the first day that would do', () => {
    expect(earliestCampaignOpening(day('2027-01-22'), 10)).toBe('2026-12-01');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (sessionOn, signingDays) => {
        const opening = earliestCampaignOpening(sessionOn, signingDays);
        expect(campaignOpensTooEarly(opening, sessionOn, signingDays)).toBe(false);
        expect(campaignOpensTooEarly(addDays(opening, -1), sessionOn, signingDays)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
