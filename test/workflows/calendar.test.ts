import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDates,
  dayOfWeek,
  daysBetween,
} from '../../workflows/calendar/date-arithmetic.ts';
import {
  longDate,
  longDateWithWeekday,
  shortDate,
  timeInParis,
} from '../../workflows/calendar/french-dates.ts';
import {
  easterMonday,
  easterSunday,
  frenchHolidays,
  isFrenchHoliday,
} from '../../workflows/calendar/french-holidays.ts';
import { Instant } from '../../workflows/calendar/instant.ts';
import { instantOf, millisecondsOf } from '../../workflows/calendar/milliseconds.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { dateInParis, endOfDayInParis, startOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from '../../workflows/calendar/working-days.ts';
import { dayAfter, easterOf, isOff, makeWalk, monthsAfter, wallInParis } from '../support/calendar-oracle.ts';

const day = (text: string) => LegalDate.parse(text);
const at = (text: string) => Instant.parse(text);
const walk = makeWalk();
const anyDay = fc.constantFrom(...walk.slice(0, -800).map(({ date }) => day(date)));

describe('a legal date', () => {
  it.each(['2027-01-15', '2028-02-29', '1000-01-01', '9999-12-31', '2000-02-29'])('is %s', (text) => {
    expect(LegalDate.parse(text)).toBe(text);
  });

  it.each([
    '2027-02-29',
    '2100-02-29',
    '2027-13-01',
    '2027-04-31',
    '2027-1-5',
    '0999-12-31',
    '2027-01-15T00:00',
    '',
    ' 2027-01-15',
    '15/01/2027',
  ])('is not « %s »', (text) => {
    expect(LegalDate.safeParse(text).success).toBe(false);
  });
});

describe('an instant', () => {
  it('has milliseconds and is in UTC', () => {
    expect(Instant.parse('2027-01-15T09:42:00.000Z')).toBe('2027-01-15T09:42:00.000Z');
  });

  it.each([
    '2027-01-15T09:42:00Z',
    '2027-01-15T09:42:00.0000Z',
    '2027-01-15T09:42:00.000+01:00',
    '2027-02-29T09:42:00.000Z',
    '2027-01-15T24:00:00.000Z',
    '2027-01-15',
  ])('is not « %s »', (text) => {
    expect(Instant.safeParse(text).success).toBe(false);
  });

  it('goes to milliseconds and back', () => {
    expect(instantOf(millisecondsOf(at('2027-03-28T00:59:59.999Z')))).toBe('2027-03-28T00:59:59.999Z');
  });

  it('cannot be written beyond the year 9999', () => {
    expect(() => instantOf(Date.UTC(10_000, 0, 1))).toThrow(RangeError);
  });
});

describe('days and months', () => {
  it.each([
    ['2027-10-31', 4, '2028-02-29'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 24, '2030-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2027-03-18', 24, '2029-03-18'],
    ['2027-01-31', -2, '2026-11-30'],
    ['2027-01-15', -13, '2025-12-15'],
    ['2027-01-15', 0, '2027-01-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2027-03-27', 2, '2027-03-29'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
  });

  it('keeps pace with a day by day walk from 1996 to 2100', () => {
    const first = day('1996-01-01');
    const wrong = walk.filter(
      ({ date, weekday }, index) =>
        addDays(first, index) !== date ||
        dayOfWeek(date as LegalDate) !== weekday ||
        addDays(date as LegalDate, 1) !== dayAfter(date),
    );
    expect(wrong).toEqual([]);
    expect(daysBetween(day('1996-01-01'), day('2100-12-31'))).toBe(walk.length - 1);
  });

  it('agrees with month by month steps, and undoes what it did', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 24 }),
        fc.integer({ min: -700, max: 700 }),
        (date, n, d) => {
          expect(addMonths(date, n)).toBe(monthsAfter(date, n));
          expect(daysBetween(date, addDays(date, d))).toBe(d);
          expect(Math.sign(compareDates(addDays(date, d), date))).toBe(Math.sign(d));
          expect(addDays(addDays(date, d), -d)).toBe(date);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('refuses to leave the years 1000 to 9999', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(day('1000-01-01'), -1)).toThrow(RangeError);
  });
});

describe('the day in Paris', () => {
  it.each([
    ['2027-01-15T22:59:59.999Z', '2027-01-15'],
    ['2027-01-15T23:00:00.000Z', '2027-01-16'],
    ['2027-07-15T21:59:59.999Z', '2027-07-15'],
    ['2027-07-15T22:00:00.000Z', '2027-07-16'],
    ['2027-12-31T23:00:00.000Z', '2028-01-01'],
    ['2028-02-28T23:00:00.000Z', '2028-02-29'],
    ['2028-02-29T23:00:00.000Z', '2028-03-01'],
  ])('at %s it is %s', (instant, date) => {
    expect(dateInParis(at(instant))).toBe(date);
  });

  it.each([
    ['2027-03-28', '2027-03-27T23:00:00.000Z', '2027-03-28T22:00:00.000Z', 23],
    ['2027-10-31', '2027-10-30T22:00:00.000Z', '2027-10-31T23:00:00.000Z', 25],
    ['2027-06-01', '2027-05-31T22:00:00.000Z', '2027-06-01T22:00:00.000Z', 24],
    ['2028-02-29', '2028-02-28T23:00:00.000Z', '2028-02-29T23:00:00.000Z', 24],
  ])('%s lasts from %s to %s, %i hours', (date, start, end, hours) => {
    expect(startOfDayInParis(day(date))).toBe(start);
    expect(endOfDayInParis(day(date))).toBe(end);
    expect(millisecondsOf(at(end)) - millisecondsOf(at(start))).toBe(hours * 3_600_000);
  });

  it('begins and ends where the zone database says, every day from 1996 to 2100', () => {
    const wrong = walk.filter(({ date }, index) => {
      const start = millisecondsOf(startOfDayInParis(date as LegalDate));
      const wall = wallInParis(start);
      const before = index === 0 ? '1995-12-31' : walk[index - 1]!.date;
      return (
        `${wall.date} ${wall.time}` !== `${date} 00:00` ||
        dateInParis(instantOf(start)) !== date ||
        dateInParis(instantOf(start - 1)) !== before
      );
    });
    expect(wrong).toEqual([]);
  });

  it('shows the hour of the zone database around every change of clocks', () => {
    const wrong: string[] = [];
    for (let year = 1996; year <= 2100; year++)
      for (const month of [2, 9])
        for (let hour = 0; hour < 8 * 24; hour++) {
          const milliseconds = Date.UTC(year, month, 24, hour, 59, 59, 999) + (hour % 2);
          const instant = instantOf(milliseconds);
          const { date, time } = wallInParis(milliseconds);
          const shown = timeInParis(instant).replace('\u00A0h\u00A0', ':').padStart(5, '0');
          if (dateInParis(instant) !== date || shown !== time) wrong.push(instant);
        }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2027-03-28T00:59:59.999Z', '1\u00A0h\u00A059'],
    ['2027-03-28T01:00:00.000Z', '3\u00A0h\u00A000'],
    ['2027-10-31T00:59:59.999Z', '2\u00A0h\u00A059'],
    ['2027-10-31T01:00:00.000Z', '2\u00A0h\u00A000'],
  ])('on the nights of change, %s is %s', (instant, shown) => {
    expect(timeInParis(at(instant))).toBe(shown);
  });
});

describe('public holidays', () => {
  it('of 2027 are these, in order, with their names', () => {
    expect(frenchHolidays(2027)).toEqual([
      { date: '2027-01-01', name: 'Jour de l’an' },
      { date: '2027-03-29', name: 'Lundi de Pâques' },
      { date: '2027-05-01', name: 'Fête du Travail' },
      { date: '2027-05-06', name: 'Ascension' },
      { date: '2027-05-08', name: 'Victoire de 1945' },
      { date: '2027-05-17', name: 'Lundi de Pentecôte' },
      { date: '2027-07-14', name: 'Fête nationale' },
      { date: '2027-08-15', name: 'Assomption' },
      { date: '2027-11-01', name: 'Toussaint' },
      { date: '2027-11-11', name: 'Armistice de 1918' },
      { date: '2027-12-25', name: 'Noël' },
    ]);
  });

  it.each([
    [1996, '1996-04-07'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2100, '2100-03-28'],
  ])('Easter of %i is on %s', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  it('Easter agrees with another method for eight centuries, and is a Sunday', () => {
    for (let year = 1600; year <= 2400; year++) {
      expect(easterSunday(year)).toBe(easterOf(year));
      expect(dayOfWeek(easterSunday(year))).toBe(7);
      expect(daysBetween(easterSunday(year), easterMonday(year))).toBe(1);
    }
  });

  it('may fall on one day: Ascension and 1 May in 2008', () => {
    expect(frenchHolidays(2008).filter(({ date }) => date === '2008-05-01')).toHaveLength(2);
    expect(isFrenchHoliday(day('2008-05-01'))).toBe(true);
    expect(isFrenchHoliday(day('2008-05-02'))).toBe(false);
  });
});

describe('working days', () => {
  it('are Monday to Friday but holidays, from 1996 to 2100', () => {
    expect(
      walk.filter(({ date, weekday }) => isWorkingDay(date as LegalDate) === isOff(date, weekday)),
    ).toEqual([]);
  });

  it.each([
    ['2027-01-15', 1, '2027-01-18'],
    ['2027-01-15', 0, '2027-01-15'],
    ['2027-01-16', 0, '2027-01-16'],
    ['2027-03-29', 1, '2027-03-30'],
    ['2027-03-29', 10, '2027-04-12'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-31', 1, '2027-01-04'],
  ])('%s and %i working days is %s', (from, count, to) => {
    expect(addWorkingDays(day(from), count)).toBe(to);
  });

  it.each([
    ['2027-05-01', '2027-05-03'],
    ['2027-11-13', '2027-11-15'],
    ['2027-03-27', '2027-03-30'],
    ['2027-03-30', '2027-03-30'],
  ])('%s moves to %s', (from, to) => {
    expect(nextWorkingDay(day(from))).toBe(to);
  });

  it('count as many working days as were asked', () => {
    const working = walk.filter(({ date, weekday }) => !isOff(date, weekday)).map(({ date }) => date);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (date, count) => {
        const first = working.findIndex((other) => other > date);
        expect(addWorkingDays(date, count)).toBe(working[first + count - 1]);
        expect(nextWorkingDay(date)).toBe(working.find((other) => other >= date));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([-1, 1.5, Number.NaN])('cannot be %d', (count) => {
    expect(() => addWorkingDays(day('2027-01-15'), count)).toThrow(RangeError);
  });
});

describe('dates in French', () => {
  it('are written out, the day bound to its month', () => {
    expect(longDate(day('2026-12-01'))).toBe('1er\u00A0décembre 2026');
    expect(longDate(day('2028-02-29'))).toBe('29\u00A0février 2028');
    expect(longDate(day('2027-08-11'))).toBe('11\u00A0août 2027');
    expect(longDateWithWeekday(day('2027-01-21'))).toBe('jeudi 21\u00A0janvier 2027');
    expect(shortDate(day('2027-01-01'))).toBe('01/01/2027');
  });

  it('agree with Intl on every day', () => {
    const intl = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });
    const plain = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC' });
    const wrong = walk.slice(0, 4000).filter(({ date }) => {
      const written = longDateWithWeekday(date as LegalDate)
        .replace('\u00A0', ' ')
        .replace(' 1er ', ' 1 ');
      return (
        written !== intl.format(Date.parse(date)) ||
        shortDate(date as LegalDate) !== plain.format(Date.parse(date))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('give the hour of Paris', () => {
    expect(timeInParis(at('2027-01-21T13:02:59.999Z'))).toBe('14\u00A0h\u00A002');
    expect(timeInParis(at('2027-07-21T22:05:00.000Z'))).toBe('0\u00A0h\u00A005');
  });
});
