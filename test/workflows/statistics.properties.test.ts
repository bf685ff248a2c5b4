import * as fc from 'fast-check';
import type { Happening } from '../../events/catalogue.ts';
import { Day, Instant } from '../../events/fact.ts';
import { addDays, daysBetween } from '../../workflows/calendar/date-arithmetic.ts';
import { startOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import { attendanceOf } from '../../workflows/statistics/attendance.ts';
import { atShare, delaysOf } from '../../workflows/statistics/delays.ts';
import { HOLDERS, passageOf, STEPS } from '../../workflows/statistics/passage.ts';
import { sittingsOf } from '../../workflows/statistics/sitting.ts';
import { FEWEST, OTHERS, toldCount, withoutSmall } from '../../workflows/statistics/small-counts.ts';
import { statisticsOf } from '../../workflows/statistics/statistics.ts';
import { sample } from '../support/sample-facts.ts';

const RECEIVED = Day.parse('2026-12-01');
type Type = Parameters<typeof sample>[0];

/** A fact of that kind, so many days after the receipt. */
const fact = (type: Type, after: number, more: object = {}): Happening => {
  const { data } = sample(type);
  const at = Instant.parse(startOfDayInParis(addDays(RECEIVED, after)));
  return { type, at, version: 1, data: { ...data, ...more } } as unknown as Happening;
};

const filed = fact('ApplicationSubmitted.v1', 0, { receivedOn: RECEIVED });
const concluded = (after: number) => fact('ReviewConcluded.v1', after, { visa: false });
const decided = (after: number, outcome = 'GRANTED') => fact('ApplicationDecided.v1', after, { outcome });

const MOVES: readonly Type[] = [
  'MissingItemsRequested.v1',
  'MissingItemProvided.v1',
  'ApplicationFoundComplete.v1',
  'ReviewConcluded.v1',
  'ReviewApproved.v1',
  'ReviewReopened.v1',
  'OpinionReceived.v1',
  'OpinionAnnulled.v1',
  'DecisionDeferred.v1',
  'ApplicationAcknowledged.v1',
];

const anyHistory = fc
  .array(fc.record({ type: fc.constantFrom(...MOVES), days: fc.nat({ max: 40 }) }), { maxLength: 20 })
  .map((moves) => {
    let on = 0;
    return moves.map(({ type, days }) => fact(type, (on += days)));
  });

describe('how a dossier went (J1)', () => {
  it('gives each day to who it waited for', () => {
    const { items } = sample('MissingItemsRequested.v1').data as { items: object[] };
    const passage = passageOf([
      filed,
      fact('MissingItemsRequested.v1', 3),
      ...items.map((_, rank) => fact('MissingItemProvided.v1', 10 + rank)),
      fact('ApplicationFoundComplete.v1', 14),
      concluded(30),
      fact('OpinionReceived.v1', 50),
      decided(55),
    ]);
    const last = 10 + items.length - 1;
    expect(passage).toEqual({
      receivedOn: RECEIVED,
      endedOn: addDays(RECEIVED, 55),
      waits: { SERVICE: 3 + (30 - last), APPLICANT: last - 3, COUNCIL: 20, SIGNATURE: 5 },
      reached: 'GRANTED',
    });
  });

  it('waits for the other officer until the visa, and for the council again once put off', () => {
    const passage = passageOf([
      filed,
      fact('ReviewConcluded.v1', 5, { visa: true }),
      fact('ReviewApproved.v1', 9),
      fact('OpinionReceived.v1', 20),
      fact('DecisionDeferred.v1', 22),
      fact('OpinionReceived.v1', 60),
      decided(61, 'REFUSED'),
    ]);
    expect(passage?.waits).toEqual({ SERVICE: 9, APPLICANT: 0, COUNCIL: 11 + 38, SIGNATURE: 2 + 1 });
    expect(passage?.reached).toBe('DECIDED');
  });

  it('is not measured before it is filed, nor past its first decision', () => {
    expect(passageOf([])).toBeNull();
    const first = [filed, decided(20, 'REFUSED')];
    expect(passageOf([...first, fact('ApplicationReopened.v1', 40), decided(90)])).toEqual(passageOf(first));
  });

  it('counts every day once, whatever happened and in which order', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat({ max: 400 }), (history, more) => {
        const last = history.at(-1)?.at;
        const from = last === undefined ? 0 : daysBetween(RECEIVED, Day.parse(last.slice(0, 10))) + 2;
        const passage = passageOf([filed, ...history, decided(from + more)]);
        const waited = HOLDERS.reduce((sum, holder) => sum + (passage?.waits[holder] ?? 0), 0);
        expect(waited).toBe(daysBetween(RECEIVED, passage!.endedOn!));
        expect(Object.values(passage!.waits).every((days) => days >= 0)).toBe(true);
      }),
    );
  });
});

describe('what is too small to be told (J2, J6)', () => {
  const anyCounts = fc
    .uniqueArray(fc.record({ name: fc.string({ minLength: 1 }), count: fc.nat({ max: 30 }) }), {
      selector: ({ name }) => name,
      maxLength: 12,
    })
    .filter((counts) => counts.every(({ name }) => name !== OTHERS));

  it('never leaves a count under five, nor one that a subtraction gives', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const told = withoutSmall(counts);
        const total = counts.reduce((sum, { count }) => sum + count, 0);
        expect(told.every(({ count }) => count >= FEWEST)).toBe(true);
        expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(total < FEWEST ? 0 : total);
      }),
    );
  });

  it('tells the great ones by their name', () => {
    const counts = [
      { name: 'Mutuelle', count: 2 },
      { name: 'Association', count: 40 },
      { name: 'Fondation', count: 4 },
      { name: 'Coopérative', count: 5 },
    ];
    expect(withoutSmall(counts)).toEqual([
      { name: 'Association', count: 40 },
      { name: 'Coopérative', count: 5 },
      { name: OTHERS, count: 6 },
    ]);
    expect(withoutSmall(counts.slice(1, 3))).toEqual([{ name: OTHERS, count: 44 }]);
  });

  it('tells none, and five', () => {
    expect([0, 1, 4, 5].map(toldCount)).toEqual([0, null, null, 5]);
  });
});

describe('who sat, by college (J3)', () => {
  const NAMES = ['Réseaux', 'Élus', 'Salariés', 'Usagers'];
  const sitting = (...colleges: readonly (readonly [inOffice: number, attending: number])[]) => ({
    heldOn: RECEIVED,
    inOffice: colleges.reduce((all, [inOffice]) => all + inOffice, 0),
    attending: colleges.reduce((all, [, attending]) => all + attending, 0),
    proxies: 0,
    colleges: colleges.map(([inOffice, attending], rank) => ({ college: rank + 1, inOffice, attending })),
    held: true,
  });

  it('is told by the name of the college, over all sittings', () => {
    const two = [sitting([10, 6], [10, 5]), sitting([10, 7], [9, 9])];
    expect(attendanceOf(two, NAMES.slice(0, 1))).toEqual([
      { college: 'Réseaux', places: 20, filled: 13 },
      { college: 'Collège 2', places: 19, filled: 14 },
    ]);
    expect(attendanceOf([], NAMES)).toEqual([]);
  });

  it('is not told where few came or few were missing, nor where a subtraction would tell it', () => {
    const all = attendanceOf([sitting([20, 10], [12, 10], [15, 7], [30, 15])], NAMES);
    expect(all.map(({ filled }) => filled)).toEqual([10, null, null, 15]);
    expect(attendanceOf([sitting([4, 4])], NAMES)).toMatchObject([{ places: 4, filled: null }]);
  });

  it('never leaves one college alone untold beside others, nor a few seats among those that are not told', () => {
    const seats = fc
      .nat({ max: 12 })
      .chain((inOffice) => fc.nat({ max: inOffice }).map((attending) => [inOffice, attending] as const));
    const anySittings = fc.array(fc.array(seats, { minLength: 4, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(anySittings, (rooms) => {
        const all = rooms.map((room) => sitting(...room));
        const told = attendanceOf(all, NAMES);
        for (const { places, filled } of told)
          if (filled !== null) expect([toldCount(filled), toldCount(places - filled)]).not.toContain(null);
        const known = told.filter(({ filled }) => filled !== null);
        if (known.length === 0) return;
        const left = told.length - known.length;
        const inAll = all.reduce((sum, { attending }) => sum + attending, 0);
        const untold = inAll - known.reduce((sum, { filled }) => sum + (filled ?? 0), 0);
        expect(left).not.toBe(1);
        if (left > 0) expect(toldCount(untold)).not.toBeNull();
      }),
    );
  });
});

describe('delays as a distribution', () => {
  it('are those of half and of nine in ten, by nearest rank', () => {
    const days = [10, 20, 30, 40, 50, 60, 70, 80, 90, 400];
    expect(delaysOf(days)).toMatchObject({ count: 10, median: 50, ninth: 90 });
    expect(delaysOf(days)?.bars.at(-1)).toEqual({ from: 180, to: null, count: 1 });
    expect(delaysOf(days.slice(0, 4))).toBeNull();
    expect(delaysOf(days.slice(0, 5))).not.toBeNull();
  });

  it('hold each dossier in one bar, and a share that counts', () => {
    const someDays = fc.array(fc.nat({ max: 500 }), { minLength: FEWEST, maxLength: 60 });
    fc.assert(
      fc.property(someDays, (days) => {
        const { bars, median, ninth } = delaysOf(days)!;
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
        expect(days.filter((each) => each <= median).length * 2).toBeGreaterThanOrEqual(days.length);
        expect(days.filter((each) => each < median).length * 2).toBeLessThan(days.length);
        expect(days.filter((each) => each <= ninth).length * 10).toBeGreaterThanOrEqual(days.length * 9);
        expect(
          atShare(
            days.toSorted((a, b) => a - b),
            1,
            1,
          ),
        ).toBe(Math.max(...days));
      }),
    );
  });
});

describe('the figures of a day', () => {
  const passage = passageOf([filed, concluded(30), fact('OpinionReceived.v1', 50), decided(55)])!;
  const today = addDays(RECEIVED, 100);

  it('are of the twelve months before, and tell nothing of fewer than five', () => {
    const six = { passages: Array(6).fill(passage), sittings: [], stops: [], labels: [], colleges: [] };
    const told = statisticsOf(six, today);
    expect(told.whole).toMatchObject({ count: 6, median: 55, ninth: 55 });
    expect(told.waits.map(({ delays }) => delays?.median)).toEqual([0, 30, 20, 5]);
    expect(told.funnel.map(({ count }) => count)).toEqual(STEPS.map(() => 6));
    const four = statisticsOf({ ...six, passages: six.passages.slice(2) }, today);
    expect(four.whole).toBeNull();
    expect(four.funnel.every(({ count }) => count === null)).toBe(true);
    expect(statisticsOf(six, addDays(RECEIVED, 500)).whole).toBeNull();
  });

  it('tell who sat, the last word of each call', () => {
    const opened = fact('SessionOpened.v1', 20, { call: 1, attending: 3 });
    const lost = fact('SessionAdjourned.v1', 20, { call: 1, attending: 1 });
    const again = fact('SessionOpened.v1', 40, { call: 2, attending: 2 });
    const sittings = [...sittingsOf([opened, lost, again]).values()];
    expect(sittings).toMatchObject([
      { attending: 1, held: false },
      { attending: 2, held: true },
    ]);
    expect(
      statisticsOf({ passages: [], sittings, stops: [], labels: [], colleges: [] }, today).sittings,
    ).toMatchObject([{ attending: 2 }, { attending: 1 }]);
  });
});
