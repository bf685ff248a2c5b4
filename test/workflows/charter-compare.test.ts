import { array, assert, constantFrom, property } from 'fast-check';
import { compareCharters } from '../../workflows/charter/compare-charters.ts';
import { compareWords } from '../../workflows/charter/compare-words.ts';
import { expressionSource } from '../../workflows/charter/words/expression-source.ts';
import { compile } from '../../workflows/charter/language/compile.ts';
import { evaluate } from '../../workflows/charter/language/evaluate.ts';
import { simulate, type SimulatedDossier } from '../../workflows/charter/simulate.ts';
import { anyDossier } from '../support/charter-dossiers.ts';
import { makeRandom } from '../support/charter-random.ts';
import { wholeText } from '../support/charter-whole.ts';
import { compiled, datedTable, firstText, sampleText } from '../support/charter-texts.ts';
import { charterFacts } from '../../workflows/application/examination/charter-facts.ts';

const whole = compiled(wholeText);
const edited = (...edits: [string, string][]) => {
  const text = edits.reduce((kept, [from, to]) => {
    expect(kept).toContain(from);
    return kept.replace(from, () => to);
  }, wholeText);
  const { charter, errors } = compile(text, datedTable);
  expect(errors).toEqual([]);
  return charter!;
};
const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, ' ') ?? null;

describe('two charters compared', () => {
  it('are the same when they are one', () => {
    for (const text of [wholeText, sampleText, firstText])
      expect(compareCharters(compiled(text), compiled(text))).toEqual({
        articles: [],
        criteria: [],
        others: [],
      });
  });

  it('tell an article word by word', () => {
    const { articles, criteria } = compareCharters(
      whole,
      edited(['Le pouvoir se partage.', 'Le pouvoir vraiment se partage.']),
    );
    expect(criteria).toEqual([]);
    expect(articles).toEqual([
      {
        article: 3,
        kind: 'CHANGED',
        title: 'Gouvernance',
        words: [
          { kind: 'SAME', text: 'Gouvernance\nLe pouvoir ' },
          { kind: 'ADDED', text: 'vraiment ' },
          { kind: 'SAME', text: 'se partage.' },
        ],
      },
    ]);
  });

  it('tell of a criterion its thresholds with their unit, its rows, its nature, its questions', () => {
    const after = edited(
      ['fois: 2', 'fois: 3'],
      [
        '{paie: "3 646,06 €", année: 2026, donne: conforme',
        '{paie: "5 469,09 €", année: 2026, donne: conforme',
      ],
      ['{paie: "3 646,05 €"', '{paie: "3 646,06 €"'],
      [
        '{paie: "5 469,08 €", année: 2026, donne: conforme PAIE_HAUTE}',
        '{paie: "5 469,08 €", année: 2026, donne: non conforme PAIE_BASSE}',
      ],
      [
        '{paie: "1 823,03 €", année: 2026, donne: non conforme PAIE_BASSE}',
        '{paie: "7 292,12 €", année: 2026, donne: conforme PAIE_HAUTE}',
      ],
      ['nature: bloquant', 'nature: progrès'],
      ['texte: Plus basse paie ?', 'texte: Votre plus basse paie ?'],
      ['explication: La paie suffit.', 'explication: La paie suffit bien.'],
    );
    const [change] = compareCharters(whole, after).criteria;
    expect(change).toMatchObject({ criterion: 'GOV-01', kind: 'CHANGED' });
    const told = change!.changes.map(({ what, before, after }) => [what, plain(before), plain(after)]);
    expect(told).toContainEqual(['seuil fois', '2', '3']);
    expect(told).toContainEqual(['nature', 'bloquant', 'progrès']);
    expect(told.map(([what]) => what)).toEqual(['nature', 'question paie', 'seuil fois', 'ligne PAIE_HAUTE']);
  });

  it('tell what comes and what goes', () => {
    const { articles, criteria } = compareCharters(whole, compiled(sampleText));
    expect(articles.map(({ article, kind }) => [article, kind])).toEqual([
      [1, 'REMOVED'],
      [3, 'REMOVED'],
    ]);
    expect(criteria.map(({ criterion, kind }) => [criterion, kind])).toEqual([
      ['ELIGIBILITY', 'REMOVED'],
      ['GOV-01', 'REMOVED'],
      ['GOV-02', 'ADDED'],
      ['LIM-09', 'ADDED'],
    ]);
  });

  it('are told in French, without a word of the machine', () => {
    const { criteria, others } = compareCharters(
      whole,
      edited(
        ['{ASSO: association, AUTRE: autre forme}', '{ASSO: association, AUTRE: autre forme, RIEN: aucune}'],
        ['    validité: 12 mois', '    validité: 6 mois'],
        ['effectif: {type: nombre, texte: Effectif}', 'effectif: {type: centièmes, texte: Effectif}'],
        [
          'année: {type: nombre, champ: year, texte: Quelle année ?}',
          'année: {type: nombre, champ: year, texte: Quelle année ?, aide: Celle du contrat.}',
        ],
        [
          'Portez la paie à {smic_mensuel(année) × fois} au moins.',
          'Payez au moins {smic_mensuel(année) × fois}.',
        ],
      ),
    );
    const told = [...criteria.flatMap(({ changes }) => changes), ...others].map(({ what, before, after }) => [
      what,
      plain(before),
      plain(after),
    ]);
    expect(told).toEqual([
      [
        'question forme',
        'Quelle est votre forme ? – au choix : association ; autre forme',
        'Quelle est votre forme ? – au choix : association ; autre forme ; aucune',
      ],
      [
        'question année',
        'Quelle année ? – un nombre entier',
        'Quelle année ? – Celle du contrat. – un nombre entier',
      ],
      [
        'ligne PAIE_BASSE',
        'sinon : non conforme (PAIE_BASSE) – La paie ne suffit pas. – conseil : Portez la paie à {smic_mensuel(année) × fois} au moins. – article 3',
        'sinon : non conforme (PAIE_BASSE) – La paie ne suffit pas. – conseil : Payez au moins {smic_mensuel(année) × fois}. – article 3',
      ],
      [
        'pièce PV_AG',
        'Procès-verbal de la dernière assemblée – valable 12 mois – non exigée – obtenue auprès de : greffe du tribunal – vaut preuve pour GOV-01 – Le dernier, signé.',
        'Procès-verbal de la dernière assemblée – valable 6 mois – non exigée – obtenue auprès de : greffe du tribunal – vaut preuve pour GOV-01 – Le dernier, signé.',
      ],
      ['donnée effectif', 'Effectif – un nombre entier', 'Effectif – un nombre, deux décimales au plus'],
    ]);
  });

  it('write conditions back as they would be written', () => {
    // The first charter and the whole one have their conditions both as text and compiled.
    const rows = [whole, compiled(firstText), compiled(sampleText)].flatMap(({ criteria }) =>
      criteria.flatMap((criterion) => criterion.rows),
    );
    const bare = (text: string) => text.replaceAll(/[\s()\u00a0\u202f]/g, '').replaceAll('−', '-');
    const letters = rows.filter(({ condition, text }) => condition !== null && !/\d/.test(text));
    expect(letters.length).toBeGreaterThan(8);
    for (const { condition, text } of letters) expect(bare(expressionSource(condition!))).toBe(bare(text));
  });

  it('word by word give back both texts, whatever they are', () => {
    const text = array(constantFrom('le', 'la', ' ', '\n', 'label', 'é')).map((some) => some.join(''));
    assert(
      property(text, text, (before, after) => {
        const words = compareWords(before, after);
        const without = (kind: string) =>
          words
            .filter((each) => each.kind !== kind)
            .map((each) => each.text)
            .join('');
        expect([without('ADDED'), without('REMOVED')]).toEqual([before, after]);
        if (before === after) expect(words.every(({ kind }) => kind === 'SAME')).toBe(true);
      }),
    );
  });
});

describe('a draft simulated on dossiers', () => {
  const first = compiled(firstText);
  const dossiers = Array.from({ length: 120 }, (_, index): SimulatedDossier => {
    const { structure, answers, filedOn } = anyDossier(makeRandom(index + 1));
    return {
      application: `a${index}`,
      structure: `s${index}`,
      structureName: `Structure ${index}`,
      holder: index % 3 === 0,
      facts: charterFacts(structure, answers, filedOn),
      answers,
    };
  });
  const id = 'GOV-01';
  const draft = {
    ...first,
    criteria: first.criteria.map((criterion) =>
      criterion.id === id
        ? {
            ...criterion,
            rows: criterion.rows.map((row) =>
              row.verdict === 'PASS' ? { ...row, verdict: 'FAIL' as const, reason: 'PLUS_STRICT' } : row,
            ),
          }
        : criterion,
    ),
  };

  it('lists exactly those who change, with why', () => {
    const simulation = simulate(first, draft, dossiers);
    // A second count, straight from the verdicts.
    const failing = dossiers.filter(
      ({ facts, answers }) =>
        evaluate(first, facts, answers).find((each) => each.id === id)?.verdict === 'PASS',
    );
    expect(failing.length).toBeGreaterThan(5);
    expect(simulation.differences.map(({ application }) => application)).toEqual(
      failing.map(({ application }) => application),
    );
    expect(simulation).toMatchObject({
      evaluated: 120,
      changed: failing.length,
      gaining: 0,
      byCriterion: { [id]: failing.length },
    });
    for (const { to, criteria } of simulation.differences) {
      expect(to).toBe('UNFAVOURABLE');
      expect(criteria).toEqual([
        {
          criterion: id,
          from: expect.objectContaining({ verdict: 'PASS' }),
          to: expect.objectContaining({ verdict: 'FAIL', reason: 'PLUS_STRICT' }),
        },
      ]);
    }
  });

  it('turned round, who lost gains', () => {
    const [there, back] = [simulate(first, draft, dossiers), simulate(draft, first, dossiers)];
    expect([back.losing, back.gaining]).toEqual([there.gaining, there.losing]);
    expect(back.differences.map(({ from, to }) => [to, from])).toEqual(
      there.differences.map(({ from, to }) => [from, to]),
    );
  });

  it('changes nobody when the charter is the same', () => {
    expect(simulate(first, first, dossiers)).toMatchObject({ evaluated: 120, changed: 0, differences: [] });
  });

  it('tells everyone of a criterion that comes', () => {
    const before = { ...first, criteria: first.criteria.filter((each) => each.id !== id) };
    const { differences } = simulate(before, first, dossiers);
    expect(differences).toHaveLength(120);
    expect(differences[0]?.criteria[0]).toMatchObject({ criterion: id, from: null });
  });
});
