import { catalogueOf } from '../../workflows/charter/catalogue.ts';
import { ruleWords } from '../../workflows/charter/words/rule-words.ts';
import { compiled, firstText, sampleText } from '../support/charter-texts.ts';
import { wholeText } from '../support/charter-whole.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const first = compiled(firstText);
const criteriaOf = (text: string) => catalogueOf(compiled(text)).themes.flatMap(({ criteria }) => criteria);

describe('a rule in words', () => {
  const known = {
    types: new Map([
      ['votes', { base: 'choice' as const, choices: [{ code: 'OTHER', label: 'autrement' }] }],
      ['famille', { base: 'choice' as const, choices: [{ code: 'OTHER', label: 'autre forme' }] }],
    ]),
    thresholds: new Map([['durée_maximale', '15 mois']]),
  };

  it.each([
    ['élus ≥ 1 et durée ≤ durée_maximale', 'élus atteint 1 et durée ne dépasse pas durée maximale (15 mois)'],
    ['votes = OTHER et famille ≠ OTHER', 'votes est « autrement » et famille n’est pas « autre forme »'],
    ['famille parmi (OTHER, UNKNOWN)', 'famille parmi (« autre forme », « UNKNOWN »)'],
    ['ouverte = oui', 'ouverte est oui'],
    ['nombre(contrats) = 0', 'nombre (contrats) vaut 0'],
    ['paie < 1 823,03 €', 'paie n’atteint pas 1 823,03 €'],
    ['a > b ou non (c)', 'a dépasse b ou non (c)'],
  ])('says « %s »', (source, words) => {
    expect(plain(ruleWords(source, known))).toBe(words);
  });
});

describe('the published catalogue', () => {
  it('holds each criterion once, by theme, in the order of the charter', () => {
    const { themes } = catalogueOf(first);
    const ids = themes.flatMap(({ criteria }) => criteria.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(first.criteria.map(({ id }) => id).toSorted());
    expect(new Set(themes.map(({ theme }) => theme)).size).toBe(themes.length);
  });

  it('gives every threshold with its unit, every row, every question', () => {
    for (const [index, { questions, thresholds, rule }] of criteriaOf(wholeText).entries()) {
      const { questions: asked, thresholds: figures, rows } = compiled(wholeText).criteria[index]!;
      expect([questions.length, thresholds.length, rule.length]).toEqual([
        asked.length,
        figures.length,
        rows.length,
      ]);
    }
    const [assembly] = criteriaOf(sampleText);
    expect(assembly?.thresholds.map(({ name, value }) => [name, plain(value)])).toEqual([
      ['délai', '15 mois'],
      ['limite', '24 mois'],
    ]);
    expect(assembly?.rule.map(({ condition }) => condition && plain(condition))).toEqual([
      'exercices clos vaut 0',
      'ancienneté ne dépasse pas délai (15 mois)',
      'ancienneté ne dépasse pas limite (24 mois)',
      null,
    ]);
  });

  it('names documents by their title, and says what makes a criterion blocking', () => {
    expect(criteriaOf(wholeText)[0]?.evidence).toEqual([
      'Statuts en vigueur',
      'Procès-verbal de la dernière assemblée',
    ]);
    expect(criteriaOf(sampleText)[1]).toMatchObject({
      natureWord: 'progrès',
      blockingIf: expect.stringMatching(/^famille est «\u00a0société de l'ESS\u00a0»$/),
    });
  });

  it('leaves no name of the machine, no code and no brace in what people read', () => {
    const read = criteriaOf(firstText).flatMap(({ blockingIf, values, rule }) => [
      blockingIf ?? '',
      ...values.flatMap(({ name, words }) => [name, words]),
      ...rule.flatMap(({ condition, explanation, advice }) => [condition ?? '', explanation, advice ?? '']),
    ]);
    expect(read.length).toBeGreaterThan(40);
    // A choice said by its code would be a word in capitals within quotation marks.
    for (const words of read)
      expect(words).not.toMatch(/\p{L}_\p{L}|[{}]|undefined|«\u00a0[A-Z_]{3,}\u00a0»/u);
  });
});
