import { checkExpression } from '../../workflows/charter/language/check-expression.ts';
import { evaluateExpression } from '../../workflows/charter/language/evaluate-expression.ts';
import type { ValueType } from '../../workflows/charter/language/charter-types.ts';
import { parseExpression } from '../../workflows/charter/language/parse-expression.ts';
import { printValue } from '../../workflows/charter/language/print-value.ts';
import { rootEntry } from '../../workflows/charter/language/scope-builder.ts';
import { unknown, type Value } from '../../workflows/charter/language/value.ts';

const list = (of: ValueType): ValueType => ({ base: 'list', of });
const choice: ValueType = {
  base: 'choice',
  choices: [
    { code: 'USAGERS', label: 'usagers' },
    { code: 'SALARIES', label: 'salariés' },
  ],
};
const field = { field: 'f', text: '', help: null, nullable: false, optional: false, negative: false };
const college: ValueType = {
  base: 'record',
  fields: [
    { ...field, name: 'poids', type: { base: 'share' } },
    { ...field, name: 'durée', type: { base: 'years' }, nullable: true },
  ],
};
const weighing = (poids: Value, durée: Value = 1n): Value =>
  new Map([
    ['poids', poids],
    ['durée', durée],
  ]);

const given: [string, ValueType, Value][] = [
  ['paies', list({ base: 'money' }), [300n, 100n, 200n, 100n]],
  ['vide', list({ base: 'money' }), []],
  ['trouées', list({ base: 'money' }), [300n, unknown('paies[1]')]],
  ['catégories', list(choice), ['USAGERS', 'USAGERS', 'SALARIES']],
  ['floues', list(choice), ['USAGERS', unknown('catégories[1]')]],
  ['collèges', list(college), [weighing(1000n), weighing(4000n, { empty: 'd' }), weighing(5000n)]],
  ['flous', list(college), [weighing(1000n), unknown('collèges[1]')]],
  ['premier', { base: 'date' }, '2024-01-31'],
  ['second', { base: 'date' }, '2024-02-29'],
  ['dates', list({ base: 'date' }), ['2025-03-01', '2024-12-31']],
  ['montant', { base: 'money' }, 999_999n],
  ['dette', { base: 'money' }, -7n],
  ['immense', { base: 'number' }, 9_007_199_254_740_991n],
  ['n', { base: 'number' }, 3n],
  ['vrai', { base: 'yesNo' }, true],
  ['inconnu', { base: 'yesNo' }, unknown('inconnu')],
];
const scope = {
  names: new Map(given.map(([name, type]) => [name, rootEntry(name, type, false)])),
  later: new Map<string, number>(),
  counting: false,
};
const names = { values: new Map(given.map(([name, , value]) => [name, value])), constants: [] };

const worth = (text: string): Value | string => {
  const { expression, type } = checkExpression(parseExpression(text), scope);
  const value = evaluateExpression(expression, names);
  return typeof value === 'object' && !Array.isArray(value) ? value : printValue(value, type);
};

it.each([
  ['somme(paies)', '7,00\u00a0€'],
  ['somme(vide)', '0,00\u00a0€'],
  ['nombre(paies)', '4'],
  ['nombre(trouées)', '2'],
  ['min(paies)', '1,00\u00a0€'],
  ['max(paies)', '3,00\u00a0€'],
  ['max(dates)', '1er\u00a0mars 2025'],
  ['plus_grands(paies, 2)', '3,00\u00a0€, 2,00\u00a0€'],
  ['plus_grands(paies, 9)', '3,00\u00a0€, 2,00\u00a0€, 1,00\u00a0€, 1,00\u00a0€'],
  ['plus_grands(paies, 0)', 'aucun'],
  ['plus_grands(paies, 0 - n)', 'aucun'],
  ['nombre(distincts(catégories))', '2'],
  ['distincts(paies)', '3,00\u00a0€, 1,00\u00a0€, 2,00\u00a0€'],
  ['contient(catégories, SALARIES)', 'oui'],
  ['contient(floues, USAGERS)', 'oui'],
  ['contient(paies, 4 €)', 'non'],
  ['compter(c, collèges, c.poids > 10 % et c.poids ≤ 50 %)', '2'],
  ['compter(c, collèges, est_nul(c.durée))', '1'],
  ['somme(collèges.poids) = 100 %', 'oui'],
  ['mois_entamés(premier, second)', '1\u00a0mois'],
  ['mois_entamés(second, second)', '0\u00a0mois'],
  ['quotient_sup(montant, 5)', '2\u202f000,00\u00a0€'],
  ['quotient_sup(montant, 2)', '5\u202f000,00\u00a0€'],
  ['quotient_sup(dette, 2)', '−0,03\u00a0€'],
  ['plancher_zéro(dette)', '0,00\u00a0€'],
  ['plancher_zéro(montant)', '9\u202f999,99\u00a0€'],
  ['plus_petit(montant, dette, 1 €)', '−0,07\u00a0€'],
  ['montant × 20 % > 9 999 € × 20 %', 'oui'],
  ['2 + n × 2', '8'],
  ['(2 + n) × 2', '10'],
  ['10 - n - 2', '5'],
  ['-n + 1', '−2'],
  ['immense × immense = immense × immense', 'oui'],
  ['immense + 1 > immense', 'oui'],
  ['n parmi (1, 3)', 'oui'],
  ['non vrai ou n = 3', 'oui'],
  ['vrai = oui', 'oui'],
  ['inconnu ou vrai', 'oui'],
  ['inconnu et non vrai', 'non'],
  ['1 823,03 € = 182303 × 0,01 €', 'oui'],
])('%s is %s', (text, value) => {
  expect(worth(text)).toBe(value);
});

it.each([
  ['max(vide)', ['max(vide)']],
  ['somme(trouées)', ['paies[1]']],
  ['max(trouées)', ['paies[1]']],
  ['contient(floues, SALARIES)', ['catégories[1]']],
  ['compter(c, flous, c.poids > 10 %)', ['collèges[1]']],
  ['somme(flous.poids)', ['collèges[1]']],
  ['mois_entamés(second, premier)', ['mois_entamés(second, premier)']],
  ['inconnu et vrai', ['inconnu']],
  ['non inconnu', ['inconnu']],
  ['immense × immense × immense × immense', ['immense × immense × immense × immense']],
])('%s has no value, for want of %j', (text, missing) => {
  expect(worth(text)).toEqual({ missing });
});
