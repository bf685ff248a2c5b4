import { answerAt, withAnswerAt } from '../../workflows/application/examination/answer-path.ts';
import { bounded } from '../../workflows/application/examination/bounded.ts';
import { evaluateDossier } from '../../workflows/application/examination/evaluate-dossier.ts';
import { nearestPasses } from '../../workflows/application/examination/nearest-pass.ts';
import { CriterionEvaluated } from '../../events/examination.ts';
import type { Day } from '../../events/fact.ts';
import { compiled, sampleText } from '../support/charter-texts.ts';
import { REGISTER } from '../support/sample-facts.ts';

const charter = compiled(sampleText);
const pays = [30_000_000, 1];
const ANSWERS = {
  'GOV-02': { lastGeneralMeeting: '2025-09-01' },
  'LIM-09': { topPaysCents: pays, yearPaid: 2026 },
};

const evaluate = (answers: Record<string, unknown>, corrected: Record<string, Day> = {}) =>
  evaluateDossier({
    charter,
    register: REGISTER,
    answers,
    corrected,
    factsOn: () => ({ date_dépôt: '2026-12-01', exercices_clos: 3, famille: 'ASSOCIATION' }),
  });
const criterion = (id: string, answers: Record<string, unknown>, corrected?: Record<string, Day>) => {
  const found = evaluate(answers, corrected).criteria.find((each) => each.criterion === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('a dossier is evaluated with all that an explanation needs (DEC-08)', () => {
  it('rule, rows tried, thresholds, amounts, inputs and where they come from', () => {
    const told = criterion('GOV-02', ANSWERS);
    expect(told).toMatchObject({
      title: 'Assemblée générale annuelle',
      source: 'règlement, art. 12',
      verdict: 'PASS',
      themes: [],
      parameters: { délai: '15\u00a0mois', limite: '24\u00a0mois' },
      amounts: { ancienneté: '15\u00a0mois' },
      change: null,
    });
    expect(told.operations).toEqual([
      { rule: 'exercices_clos = 0', met: false },
      { rule: 'ancienneté ≤ délai', met: true },
    ]);
    expect(told.origins).toEqual({
      'contexte.date_dépôt': { from: 'FILING', source: null, on: null },
      'contexte.exercices_clos': { from: 'REGISTER', source: 'OFFICER', on: '2026-11-01' },
      'GOV-02.lastGeneralMeeting': { from: 'ANSWER', source: null, on: null },
    });
  });

  it('an answer corrected since filing says so, with its day', () => {
    const on = '2026-12-12' as Day;
    expect(criterion('LIM-09', ANSWERS, { 'LIM-09.topPaysCents': on }).origins).toMatchObject({
      'LIM-09.topPaysCents': { from: 'CORRECTION', on },
      'LIM-09.yearPaid': { from: 'ANSWER' },
    });
  });

  it('each fits in its fact, whatever was answered', () => {
    for (const { criteria } of [
      evaluate(ANSWERS),
      evaluate({}),
      evaluate({ 'LIM-09': { topPaysCents: 'x' } }),
    ])
      for (const data of criteria) expect(CriterionEvaluated.shape.data.parse(data)).toEqual(data);
  });
});

describe('what would change a result', () => {
  // Ten times the yearly minimum wage of 2026 (LIM-09): 12 × 1 823,03 € × 10.
  const LARGEST = 21_876_360;

  it('is the smallest change of one number, to the cent', () => {
    const { change, verdict } = criterion('LIM-09', ANSWERS);
    expect(verdict).toBe('FAIL');
    expect(change?.replaceAll(/\s/g, ' ')).toBe(
      'Avec 218 763,60 € au lieu de 300 000,00 € (« Les cinq plus hautes rémunérations annuelles brutes ? »), tout le reste étant égal, ce critère serait conforme.',
    );
  });

  it('passes there, and does not one unit before', () => {
    const others = (value: number) => withAnswerAt(ANSWERS, 'LIM-09.topPaysCents[0]', value);
    expect(criterion('LIM-09', others(LARGEST)).verdict).toBe('PASS');
    expect(criterion('LIM-09', others(LARGEST + 1)).verdict).toBe('FAIL');
  });

  it('is not told when the criterion is met, when something is missing, or when no number decides', () => {
    expect(criterion('LIM-09', {}).change).toBeNull();
    expect(criterion('GOV-02', { 'GOV-02': { lastGeneralMeeting: '2020-01-01' } }).change).toBeNull();
    expect(criterion('LIM-09', { 'LIM-09': { topPaysCents: [], yearPaid: 2026 } }).change).toBeNull();
  });

  it('looks up and down, and takes the number that moves least', () => {
    const answers = { A: { big: 1_000_000, small: 10 } };
    const at = (path: string, least: number) => (others: Record<string, unknown>) => ({
      verdict: Number(answerAt(others, path)) >= least ? ('PASS' as const) : ('FAIL' as const),
    });
    const result = { verdict: 'FAIL' as const, missing: [], inputs: { 'A.big': 1_000_000, 'A.small': 10 } };
    expect(nearestPasses(result, answers, at('A.small', 13))).toEqual([
      { path: 'A.small', from: 10, to: 13 },
    ]);
    const either = (others: Record<string, unknown>) =>
      at('A.big', 1_000_007)(others).verdict === 'PASS' ? at('A.big', 0)(others) : at('A.small', 12)(others);
    expect(nearestPasses(result, answers, either)).toEqual([
      { path: 'A.big', from: 1_000_000, to: 1_000_007 },
      { path: 'A.small', from: 10, to: 12 },
    ]);
    expect(nearestPasses(result, answers, () => ({ verdict: 'FAIL' }))).toEqual([]);
  });
});

it('a text too long for a fact is cut where it can still be read', () => {
  expect(bounded('abc', 3)).toBe('abc');
  expect(bounded('a😀c', 3)).toBe('a\ufffd…');
  expect(bounded('x'.repeat(9), 4)).toBe('xxx…');
});

it('an answer is found and replaced where its path leads, and nowhere else', () => {
  const answers = { 'LIM-00': { years: [{ a: 1 }, { a: 2 }] } };
  expect(answerAt(answers, 'LIM-00.years[1].a')).toBe(2);
  expect(answerAt(answers, 'LIM-00.years[7].a')).toBeUndefined();
  expect(answerAt(answers, 'LIM-00.__proto__')).toBeUndefined();
  expect(withAnswerAt(answers, 'LIM-00.years[1].a', 3)).toEqual({
    'LIM-00': { years: [{ a: 1 }, { a: 3 }] },
  });
  expect(answers['LIM-00'].years[1]).toEqual({ a: 2 });
});
