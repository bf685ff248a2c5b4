import { readFileSync } from 'node:fs';
import { checkAnswers, evaluate } from '../../workflows/charter/language/evaluate.ts';
import { isCompiledCharter } from '../../workflows/charter/language/is-compiled-charter.ts';
import { printValue } from '../../workflows/charter/language/print-value.ts';
import { smallText } from '../support/charter-small.ts';
import { compiled, firstText, sampleText } from '../support/charter-texts.ts';

const sample = compiled(sampleText);
const small = compiled(smallText);
const first = compiled(firstText);
const filed = {
  date_dépôt: '2026-12-01',
  exercices_clos: 3,
  famille: 'ASSOCIATION',
  révision_défavorable: false,
};
const meeting = (lastGeneralMeeting: unknown, facts: object = filed) =>
  evaluate(sample, { ...facts }, { 'GOV-02': { lastGeneralMeeting } })[0];
const scale = (answers: object) => evaluate(sample, filed, { 'LIM-09': answers })[1];
const council = { elected: 10_000, directors: 10_000, termYears: 6, lastOn: '2026-01-01' };
const governance = (answers: object, years: unknown = [], facts: object = {}) =>
  evaluate(
    small,
    { date_dépôt: '2026-12-01', effectif: 0, ...facts },
    { 'GOV-04': answers, 'LIM-00': { years } },
  )[0];

const onFirst = (id: string, facts: object, answers: object) =>
  evaluate(first, { ...facts }, { ...answers }).find((result) => result.id === id);
const missingForProfit = (answers: object) => onFirst('LIM-04', filed, answers)?.missing;

describe('a result', () => {
  it('says the verdict, why, on what, and which conditions led there', () => {
    expect(meeting('2025-08-31')).toEqual({
      id: 'GOV-02',
      nature: 'BLOCKING',
      verdict: 'REVIEW',
      reason: 'AG_TARDIVE',
      explanation: 'Assemblée du 31\u00a0août 2025\u00a0: plus de 15\u00a0mois avant le dépôt.',
      inputs: {
        'contexte.date_dépôt': '2026-12-01',
        'contexte.exercices_clos': 3,
        'GOV-02.lastGeneralMeeting': '2025-08-31',
      },
      missing: [],
      trace: [
        ['exercices_clos = 0', false],
        ['ancienneté ≤ délai', false],
        ['ancienneté ≤ limite', true],
      ],
      warning: null,
      advice: null,
    });
  });

  it('carries the warning of its row', () => {
    expect(governance(council)).toMatchObject({ verdict: 'PASS', warning: 'Plafond de 100,00\u00a0€.' });
  });

  it('is blocking where the condition says so, and where that is not known', () => {
    const natures = [0, 1, undefined].map((effectif) => governance(council, [], { effectif })?.nature);
    expect(natures).toEqual(['PROGRESS', 'BLOCKING', 'BLOCKING']);
  });

  it('is plain JSON', () => {
    const results = evaluate(first, filed, { 'GOV-01': { votes: 'COLLEGES', colleges: [{ weightBp: 1 }] } });
    expect(JSON.parse(JSON.stringify(results))).toEqual(results);
  });
});

describe('a missing answer', () => {
  it.each([[undefined], [null]])('%s gives REVIEW with its exact path', (given) => {
    expect(meeting(given)).toMatchObject({
      verdict: 'REVIEW',
      reason: 'REPONSE_MANQUANTE',
      missing: ['GOV-02.lastGeneralMeeting'],
      trace: [
        ['exercices_clos = 0', false],
        ['ancienneté ≤ délai', null],
      ],
    });
  });

  it('names the question to the person', () => {
    expect(meeting(null)?.explanation).toBe(
      'Il manque\u00a0: «\u00a0Date de votre dernière assemblée générale annuelle\u00a0?\u00a0» (GOV-02.lastGeneralMeeting).',
    );
  });

  it('is not asked for where an earlier row decides', () => {
    expect(meeting(null, { ...filed, exercices_clos: 0 })).toMatchObject({
      verdict: 'NOT_APPLICABLE',
      missing: [],
    });
  });

  it('inside a list or a record is named down to its place', () => {
    expect(scale({ topPaysCents: [100, null], yearPaid: 2026 })?.missing).toEqual(['LIM-09.topPaysCents[1]']);
    const colleges = [{ name: 'a', weightBp: 5000 }, { name: 'b' }];
    const votes = onFirst('GOV-01', filed, { 'GOV-01': { votes: 'COLLEGES', colleges } });
    expect(votes?.missing).toEqual(['GOV-01.colleges[1].weightBp']);
  });

  it('that feeds a fact is named as the answer it comes from', () => {
    const years = [{ year: 2024 }, { year: 2025, netResultCents: 5 }];
    expect(missingForProfit({ 'LIM-00': { years } })).toContain('LIM-00.years[1].netResultCents');
    for (const answers of [{}, { 'LIM-00': { years: [] } }, { 'LIM-00': null }])
      expect(missingForProfit(answers)).toEqual(['LIM-00.years']);
  });

  it('null is an answer only where the question says so', () => {
    expect(governance({ ...council, termYears: null })).toMatchObject({ verdict: 'FAIL', reason: 'A_VIE' });
    expect(governance({ ...council, termYears: undefined })?.missing).toEqual(['GOV-04.termYears']);
    expect(governance({ ...council, elected: null })?.missing).toEqual(['GOV-04.elected']);
  });

  it('of a constant for a year is named', () => {
    expect(scale({ topPaysCents: [1], yearPaid: 2031 })).toMatchObject({
      verdict: 'REVIEW',
      reason: 'CONSTANTE_MANQUANTE',
      missing: ['constantes.smic_mensuel.2031'],
      explanation: 'Il manque\u00a0: la valeur de «\u00a0smic_mensuel\u00a0» pour 2031.',
    });
  });

  it('a date after the one it is measured to has no age, so nothing passes on it', () => {
    expect(meeting('2026-12-02')).toMatchObject({
      verdict: 'REVIEW',
      missing: ['mois_entamés(dernière_ag, date_dépôt)'],
    });
  });
});

describe('a wrongly shaped answer', () => {
  const wrong: unknown[] = [
    1,
    true,
    [],
    {},
    '2026-02-30',
    '01/12/2026',
    '',
    '\ud800',
    Number.NaN,
    '2026-12-01T00:00:00Z',
  ];
  it.each(wrong.map((value) => [value]))('%p as a date never passes', (value) => {
    expect(meeting(value)).toMatchObject({ verdict: 'REVIEW', missing: ['GOV-02.lastGeneralMeeting'] });
  });

  it.each([[1.5], ['3'], [Number.NaN], [Number.POSITIVE_INFINITY], [2 ** 53], [1e300], [-1], [[]], [true]])(
    '%p as a pay is listed',
    (value) => {
      expect(scale({ topPaysCents: [value], yearPaid: 2026 })).toMatchObject({
        verdict: 'REVIEW',
        reason: 'REPONSE_INVALIDE',
        missing: ['LIM-09.topPaysCents[0]'],
      });
    },
  );

  it('stops even a row that would not read it', () => {
    const colleges = [{ name: 3, weightBp: 'x' }];
    const votes = onFirst('GOV-01', filed, { 'GOV-01': { votes: 'ONE_PERSON_ONE_VOTE', colleges } });
    expect(votes).toMatchObject({
      verdict: 'REVIEW',
      missing: ['GOV-01.colleges[0].name', 'GOV-01.colleges[0].weightBp'],
    });
    expect(votes?.explanation).toMatch(/^À corriger\u00a0: GOV-01\.colleges\[0\]\.name \(un texte/);
  });

  it('to a question that no rule reads is listed all the same', () => {
    const facts = {
      siège_dans_le_territoire: true,
      établissements_actifs_dans_le_territoire: 0,
      activité_régulière: false,
    };
    const presence = (regularActivity: unknown) =>
      onFirst('TER-01', facts, { 'TER-01': { regularActivity } });
    expect(presence(undefined)?.verdict).toBe('PASS');
    expect(presence('x')).toMatchObject({ verdict: 'REVIEW', missing: ['TER-01.regularActivity'] });
  });

  it('leaves out of the criterion those that it does not concern', () => {
    const founded = { ...filed, famille: 'FOUNDATION' };
    const admission = onFirst('FRE-01', founded, { 'FRE-01': { admission: 7 } });
    expect(admission?.verdict).toBe('NOT_APPLICABLE');
  });

  it('is listed with all others for the form', () => {
    const answers = { 'GOV-02': { lastGeneralMeeting: 5 }, 'LIM-09': { topPaysCents: 'x', yearPaid: 2026 } };
    expect(checkAnswers(sample, answers).map(({ path }) => path)).toEqual([
      'GOV-02.lastGeneralMeeting',
      'LIM-09.topPaysCents',
    ]);
    expect(checkAnswers(sample, { 'GOV-02': { lastGeneralMeeting: '2026-01-01' } })).toEqual([]);
  });

  it('inherited names and foreign keys are not answers', () => {
    const inherited = JSON.parse('{"__proto__": {"lastGeneralMeeting": "2026-11-01"}}') as object;
    expect(evaluate(sample, filed, { 'GOV-02': inherited })[0]?.verdict).toBe('REVIEW');
    const polluted = Object.create({ 'GOV-02': { lastGeneralMeeting: '2026-11-01' } }) as Record<
      string,
      unknown
    >;
    expect(evaluate(sample, filed, polluted)[0]?.verdict).toBe('REVIEW');
    for (const answers of [{ 'GOV-02': [] }, { 'GOV-02': 'x' }, { 'GOV-02': null }])
      expect(evaluate(sample, filed, answers)[0]?.verdict).toBe('REVIEW');
  });

  it('a list beyond what a person would write is refused', () => {
    const topPaysCents = Array.from({ length: 501 }, () => 1);
    expect(scale({ topPaysCents, yearPaid: 2026 })?.reason).toBe('REPONSE_INVALIDE');
  });
});

describe('values', () => {
  it.each([
    [182_303n, 'money', '1\u202f823,03\u00a0€'],
    [-5n, 'money', '−0,05\u00a0€'],
    [123_456_789_012n, 'money', '1\u202f234\u202f567\u202f890,12\u00a0€'],
    [4000n, 'share', '40\u00a0%'],
    [5750n, 'share', '57,5\u00a0%'],
    [3333n, 'share', '33,33\u00a0%'],
    [5n, 'share', '0,05\u00a0%'],
    [1040n, 'hundredths', '10,4'],
    [15n, 'months', '15\u00a0mois'],
    [1n, 'years', '1\u00a0an'],
    [6n, 'years', '6\u00a0ans'],
    [12_345n, 'number', '12\u202f345'],
    ['2026-12-01', 'date', '1er\u00a0décembre 2026'],
    ['2026-08-31', 'date', '31\u00a0août 2026'],
    [true, 'yesNo', 'oui'],
    [false, 'yesNo', 'non'],
  ] as const)('%p as %s reads %s', (value, base, text) => {
    expect(printValue(value, { base })).toBe(text);
  });

  it('amounts stay exact beyond what a float holds', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const result = governance({ ...council, elected: most, directors: most });
    expect(result?.verdict).toBe('PASS');
    expect(governance({ ...council, elected: 6666, directors: 9999 })?.verdict).not.toBe('PASS');
  });
});

describe('a compiled charter', () => {
  it('is plain JSON that gives the same results once stored and loaded', () => {
    for (const charter of [sample, small, first]) {
      const loaded: unknown = JSON.parse(JSON.stringify(charter));
      expect(loaded).toEqual(charter);
      expect(isCompiledCharter(loaded)).toBe(true);
    }
  });

  it('of another language, or anything else, is not one', () => {
    const others = [
      null,
      3,
      'x',
      [],
      {},
      { ...first, language: 2 },
      { ...first, criteria: [null] },
      { ...first, data: 1 },
    ];
    for (const other of others) expect(isCompiledCharter(other)).toBe(false);
  });

  it('gives the form its questions, choices and fields', () => {
    const votes = first.criteria.find(({ id }) => id === 'GOV-01');
    expect(votes?.questions.map(({ field }) => field)).toEqual(['votes', 'colleges']);
    expect(first.data[0]?.questions.map(({ field }) => field)).toEqual([
      'years',
      'capitalCents',
      'reservesBeforeCents',
    ]);
  });

  it('is evaluated without YAML nor the compiler', () => {
    const seen = new Set<string>();
    const follow = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const source = readFileSync(
        new URL(`../../workflows/charter/language/${file}`, import.meta.url),
        'utf8',
      );
      for (const [statement, , target = ''] of source.matchAll(/^(import|export)[^;]*? from '([^']+)';/gms))
        if (!/^(import|export) type/.test(statement)) follow(target.replace('./', ''));
    };
    follow('evaluate.ts');
    follow('is-compiled-charter.ts');
    expect(
      [...seen].filter((file) => /yaml|^zod|compile|parse|token/.test(file.replace('is-compiled', ''))),
    ).toEqual([]);
    expect(seen.size).toBeGreaterThan(8);
  });
});
