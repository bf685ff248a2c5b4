import * as fc from 'fast-check';
import { addDays } from '../../workflows/calendar/date-arithmetic.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { filingPromises, promiseSentence } from '../../workflows/session/filing-promise.ts';
import { minutesSpent, timeToFile } from '../../workflows/session/time-to-file.ts';

const day = (text: string) => LegalDate.parse(text);
const campaign = (heldOn: string, closesOn: string) => ({
  id: heldOn,
  heldOn: day(heldOn),
  opensOn: day('2026-01-01'),
  closesOn: day(closesOn),
});
const PACE = { examinationDays: 10, agendaClosesDays: 12 };
const JANUARY = campaign('2027-01-21', '2026-12-27');
const JUNE = campaign('2027-06-24', '2027-05-30');

describe('the promise of a session (M12, A13)', () => {
  it.each([
    ['the end of the campaign', JANUARY, '2026-12-27'],
    ['the time to examine before the agenda closes', campaign('2027-01-21', '2027-01-10'), '2026-12-30'],
    ['the day on which both fall', campaign('2027-01-21', '2026-12-30'), '2026-12-30'],
  ])('to be complete by then keeps %s', (_, held, completeBy) => {
    expect(filingPromises([held], PACE, day('2026-12-01'))).toMatchObject([{ completeBy }]);
  });

  it('holds on its last day, and is the next session’s on the day after', () => {
    const on = (today: string) => filingPromises([JUNE, JANUARY], PACE, day(today)).map(({ id }) => id);
    expect(on('2026-12-27')).toEqual(['2027-01-21', '2027-06-24']);
    expect(on('2026-12-28')).toEqual(['2027-06-24']);
    expect(on('2027-05-31')).toEqual([]);
  });

  it('is said in one sentence, with what follows when it is missed', () => {
    const said = (...campaigns: (typeof JUNE)[]) =>
      promiseSentence(filingPromises(campaigns, PACE, day('2026-12-01'))).replaceAll('\u00a0', ' ');
    expect(said(JANUARY, JUNE)).toBe(
      'Déposé complet au plus tard le 27 décembre 2026 : séance du 21 janvier 2027. Après : séance du 24 juin 2027.',
    );
    expect(said(JUNE)).toMatch(/Après : une séance dont la date n’est pas encore fixée\.$/);
    expect(said()).toMatch(/^Aucune séance n’est encore ouverte au dépôt\./);
  });

  it('is never later than the agenda allows, whatever the dates', () => {
    const days = fc.integer({ min: 0, max: 400 }).map((n) => addDays(day('2026-12-01'), n));
    const pace = fc.record({ examinationDays: fc.nat({ max: 60 }), agendaClosesDays: fc.nat({ max: 60 }) });
    fc.assert(
      fc.property(days, days, days, pace, (heldOn, closesOn, today, rules) => {
        for (const { completeBy } of filingPromises([{ ...JUNE, heldOn, closesOn }], rules, today)) {
          expect(completeBy >= today && completeBy <= closesOn).toBe(true);
          expect(addDays(completeBy, rules.examinationDays + rules.agendaClosesDays) <= heldOn).toBe(true);
        }
      }),
    );
  });
});

describe('the time that a form takes (A12)', () => {
  const at = (...minutes: number[]) =>
    minutes.map((n) => new Date(Date.UTC(2026, 11, 1, 9, n)).toISOString());

  it('adds the gaps between what was saved, in any order, and leaves pauses out', () => {
    expect(minutesSpent(at(12, 0, 2))).toBe(1 + 2 + 10);
    expect(minutesSpent(at(0, 2, 13))).toBe(1 + 2);
    expect(minutesSpent(at(5))).toBe(1);
    expect(minutesSpent([])).toBe(0);
  });

  it('is an estimate until five forms were filed, then their median', () => {
    expect(timeToFile([40, 40, 40, 40], 90)).toEqual({ minutes: 30, from: 'ESTIMATE', filings: 4 });
    expect(timeToFile([600, 21, 22, 24, 1], 90)).toEqual({ minutes: 25, from: 'MEDIAN', filings: 5 });
    expect(timeToFile([], 0)).toEqual({ minutes: 5, from: 'ESTIMATE', filings: 0 });
  });
});
