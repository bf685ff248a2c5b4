import * as fc from 'fast-check';
import { Day, Instant } from '../../events/fact.ts';
import { addDays } from '../../workflows/calendar/date-arithmetic.ts';
import { startOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import {
  type Draft,
  LEFT_AFTER_DAYS,
  leftOf,
  type Stop,
  stopsOf,
  toldStops,
} from '../../workflows/statistics/left-drafts.ts';
import { FEWEST, OTHERS } from '../../workflows/statistics/small-counts.ts';

const TODAY = Day.parse('2027-06-15');

let structures = 0;
/** A draft of a structure of its own, that was changed last so many days ago. */
const draft = (idle: number, more: Partial<Draft> = {}): Draft => ({
  structure: `structure-${(structures += 1)}`,
  charter: { compiledDigest: 'now' },
  editedAt: Instant.parse(startOfDayInParis(addDays(TODAY, -idle))),
  lastIn: 'GOV-01',
  open: true,
  ...more,
});

const FORMS: Readonly<Record<string, { id: string; title: string }[]>> = {
  before: [
    { id: 'GOV-09', title: 'Une question retirée' },
    { id: 'GOV-01', title: 'Les votes, comme avant' },
  ],
  now: [
    { id: 'DATA-01', title: 'Votre structure' },
    { id: 'GOV-01', title: 'Les votes' },
    { id: 'REM-01', title: 'Les salaires' },
  ],
};
const stopsIn = (left: readonly Draft[]) => stopsOf(left, (digest) => FORMS[digest] ?? []);
const stop = (criterion: string | null, count: number): Stop => ({
  criterion,
  title: `« ${criterion} »`,
  count,
});

describe('a draft that is left (J2)', () => {
  it('was touched by nobody for ninety days, and never filed', () => {
    const left = draft(LEFT_AFTER_DAYS);
    expect(leftOf([left, draft(LEFT_AFTER_DAYS - 1), draft(200, { open: false })], TODAY)).toEqual([left]);
  });

  it('counts once for its structure, where that one stopped last', () => {
    const [first, last] = [draft(300, { lastIn: 'REM-01' }), draft(200)];
    const both = [last, { ...first, structure: last.structure }];
    expect(leftOf(both, TODAY)).toEqual([last]);
    expect(leftOf(both.toReversed(), TODAY)).toEqual([last]);
  });
});

describe('where drafts stopped', () => {
  it('is told in the order of the form, those who answered nothing first', () => {
    const lastIn = ['REM-01', null, 'GOV-01', 'REM-01', 'DATA-01'];
    expect(stopsIn(lastIn.map((each) => draft(100, { lastIn: each })))).toEqual([
      { criterion: null, title: 'Avant la première réponse', count: 1 },
      { criterion: 'DATA-01', title: 'Votre structure', count: 1 },
      { criterion: 'GOV-01', title: 'Les votes', count: 1 },
      { criterion: 'REM-01', title: 'Les salaires', count: 2 },
    ]);
  });

  it('is called as in the charter of the latest, whatever charter the others are under', () => {
    const older = draft(200, { charter: { compiledDigest: 'before' } });
    expect(stopsIn([older, draft(100)])).toEqual([{ criterion: 'GOV-01', title: 'Les votes', count: 2 }]);
    expect(stopsIn([{ ...older, lastIn: 'GOV-09' }])).toMatchObject([{ title: 'Une question retirée' }]);
  });

  it('is told of a question that the charter asks no more, last', () => {
    const asked = draft(100, { lastIn: 'REM-01' });
    const gone = draft(100, { lastIn: 'GOV-09' });
    expect(stopsIn([gone, asked]).map(({ title }) => title)).toEqual([
      'Les salaires',
      'Question GOV-09 d’une charte précédente',
    ]);
  });
});

describe('what is published of it', () => {
  it('is nothing of four, and the whole of five', () => {
    expect(toldStops([])).toEqual({ total: 0, stops: [] });
    expect(toldStops([stop('GOV-01', 4)])).toEqual({ total: null, stops: [] });
    expect(toldStops([stop('GOV-01', 5)])).toEqual({ total: 5, stops: [stop('GOV-01', 5)] });
  });

  it('tells four together with others, after those that stand alone in the order of the form', () => {
    expect(toldStops([stop(null, 7), stop('DATA-01', 4), stop('GOV-01', 9), stop('REM-01', 5)])).toEqual({
      total: 25,
      stops: [stop(null, 7), stop('GOV-01', 9), { criterion: null, title: OTHERS, count: 9 }],
    });
  });

  it('never leaves a count under five, nor one that a subtraction gives', () => {
    const anyStops = fc
      .array(fc.integer({ min: 1, max: 20 }), { maxLength: 12 })
      .map((counts) => counts.map((count, rank) => stop(rank === 0 ? null : `GOV-${rank}`, count)));
    fc.assert(
      fc.property(anyStops, (stops) => {
        const { total, stops: told } = toldStops(stops);
        const inAll = stops.reduce((sum, { count }) => sum + count, 0);
        expect(total).toBe(inAll > 0 && inAll < FEWEST ? null : inAll);
        expect(told.every(({ count }) => count >= FEWEST)).toBe(true);
        expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(total ?? 0);
        const ranks = told
          .filter(({ title }) => title !== OTHERS)
          .map((each) => stops.findIndex(({ title }) => title === each.title));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });
});
