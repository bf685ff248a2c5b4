import { charterFacts } from '../../workflows/application/examination/charter-facts.ts';
import { checkAnswers, evaluate } from '../../workflows/charter/language/evaluate.ts';
import { caseOf, CASES, type Case, outcomeOf, registeredIn } from '../support/charter-cases.ts';
import { compiled, firstText } from '../support/charter-texts.ts';

const charter = compiled(firstText);
const FILED = '2026-12-01';

const changed = (name: string, structure: object, answers: Record<string, unknown> = {}): Case => {
  const known = caseOf(name);
  return {
    ...known,
    structure: { ...known.structure, ...structure },
    answers: { ...known.answers, ...answers },
  };
};
const { registered: association } = registeredIn('62', caseOf('T01'));
const verdictOf = (id: string, known: Case) => outcomeOf(charter, known).criteria[id];

describe('the first charter', () => {
  it.each(CASES)('judges %s as the domain rules do', (name) => {
    const known = caseOf(name);
    const { eligibility, criteria, proposal, warnings = [] } = known.expected;
    const outcome = outcomeOf(charter, known);
    expect(outcome.criteria).toMatchObject(criteria);
    expect({ eligibility, proposal, warnings }).toEqual({
      eligibility: outcome.eligibility,
      proposal: outcome.proposal,
      warnings: outcome.warnings,
    });
  });

  it('leaves open in T04 the two criteria that its note names', () => {
    expect(outcomeOf(charter, caseOf('T04')).open).toEqual(['GOV-01', 'LIM-04']);
  });

  it('holds a sole trader out, even in a cooperative that could apply (T08b)', () => {
    const outcome = outcomeOf(charter, changed('T08', { legalCategory: '1000', siae: null }));
    expect(outcome).toMatchObject({ eligibility: 'INELIGIBLE', proposal: 'INELIGIBLE', criteria: {} });
  });

  it.each([
    ['2026-06-30', 'REVIEW', 'BLOCKED', []],
    ['2026-11-30', 'REVIEW', 'BLOCKED', []],
    ['2026-12-01', 'PASS', 'FAVOURABLE', ['SIAE-06']],
    ['2027-01-30', 'PASS', 'FAVOURABLE', ['SIAE-06']],
    ['2027-01-31', 'PASS', 'FAVOURABLE', []],
    [null, 'REVIEW', 'BLOCKED', []],
  ])(
    'makes %s, as the end of the convention of T07, a %s',
    (conventionValidUntil, verdict, proposal, warnings) => {
      const outcome = outcomeOf(charter, changed('T07', { siae: { type: 'AI', conventionValidUntil } }));
      expect(outcome.criteria['SIAE-06']).toBe(verdict);
      expect(outcome).toMatchObject({ proposal, warnings });
    },
  );

  it('warns of a convention that ends before a later session', () => {
    const later = changed('T07', { siae: { type: 'AI', conventionValidUntil: '2027-03-01' } });
    expect(outcomeOf(charter, { ...later, session: { date: '2027-03-02' } }).warnings).toEqual(['SIAE-06']);
    expect(outcomeOf(charter, { ...later, session: { date: '2027-03-01' } }).warnings).toEqual([]);
  });

  it('asks in French, with choices that a person understands', () => {
    for (const { questions } of charter.criteria)
      for (const { text } of questions) expect(text).toMatch(/\u00a0\?$/);
    for (const { title } of charter.criteria) expect(title).toMatch(/^\p{Lu}/u);
  });

  it.each([
    ['GOV-06', ['STRATEGY_CONSULTATION']],
    ['GOV-07', ['DEMOCRATIC_GOVERNANCE', 'USERS_LINK']],
    ['TER-04', ['TERRITORIALISATION', 'SUSTAINABLE_DEVELOPMENT']],
    ['TER-05', []],
    ['GOV-01', []],
  ])('makes %s count for the themes %j', (criterion, themes) => {
    expect(charter.criteria.find(({ id }) => id === criterion)?.countsFor).toEqual(themes);
  });

  it('has a criterion for each of the eight themes', () => {
    expect(new Set(charter.criteria.flatMap(({ countsFor }) => countsFor)).size).toBe(8);
  });

  it('says what would change each result that is not met', () => {
    for (const { id, rows } of charter.criteria)
      for (const { verdict, reason, advice } of rows)
        expect({ id, reason, advised: advice !== null }).toEqual({
          id,
          reason,
          advised: verdict === 'FAIL' || verdict === 'REVIEW',
        });
  });

  it.each([
    [{ seatCommune: '59350', establishments: [] }, undefined, 'FAIL'],
    [{ seatCommune: '59350', establishments: [] }, { regularActivity: false }, 'FAIL'],
    [{ seatCommune: '59350', establishments: [] }, { regularActivity: true }, 'REVIEW'],
    [{ seatCommune: '59350' }, undefined, 'PASS'],
    [{ siren: null, siret: null, establishments: [] }, undefined, 'PASS'],
  ])('TER-01 with %j and %j is %s', (structure, declared, verdict) => {
    expect(verdictOf('TER-01', changed('T01', structure, { 'TER-01': declared }))).toBe(verdict);
  });

  it('warns when declared jobs are not those of the establishments (TER-02)', () => {
    const answers = { 'TER-02': { fteLocalHundredths: 1040, fteTotalHundredths: 1041 } };
    const outcome = outcomeOf(charter, changed('T01', {}, answers));
    expect(outcome.criteria['TER-02']).toBe('PASS');
    expect(outcome.warnings).toEqual(['TER-02']);
    expect(outcome.results.find(({ id }) => id === 'TER-02')?.warning).toBe(
      'Les registres comptent 10,4 emplois dans le Pas-de-Calais sur 10,4\u00a0; la structure en déclare 10,4 sur 10,41.',
    );
  });

  it('waits for an officer when a review found faults (GOV-11, GOV-01)', () => {
    const review = { lastReview: '2023-03-15', associates: 14, turnoverCents: [], nonConformities: true };
    expect(verdictOf('GOV-01', changed('T02', {}, { 'GOV-11': review }))).toBe('REVIEW');
  });

  it.each([[undefined], [null], [{}], [{ years: [] }], [{ years: 'x' }], [{ years: [null] }]])(
    'LIM-04 with accounts %j waits, it takes nothing for zero',
    (given) => {
      const result = outcomeOf(charter, changed('T01', {}, { 'LIM-00': given })).results.find(
        ({ id }) => id === 'LIM-04',
      );
      expect(result?.verdict).toBe('REVIEW');
      expect(result?.missing[0]).toMatch(/^LIM-00\.years/);
      expect(result?.trace.at(-1)).toEqual(['base = 0 €', null]);
    },
  );

  it('gives no verdict by silence: an empty form waits everywhere it applies', () => {
    const { registered } = registeredIn('62', caseOf('T04'));
    const results = evaluate(charter, charterFacts(registered, {}, FILED), {});
    const judged = results.filter(({ verdict }) => verdict === 'PASS' || verdict === 'FAIL');
    // Registers alone say where the structure is.
    expect(judged.map(({ id }) => id)).toEqual(['TER-01']);
  });

  it('knows nothing of a structure whose registers are silent, and says what it needs', () => {
    const silent = {
      ...association,
      closedFinancialYears: null,
      employees: null,
      seatInTerritory: null,
      activeEstablishmentsInTerritory: null,
    };
    const { answers } = caseOf('T01');
    const missing = evaluate(charter, charterFacts(silent, answers, FILED), answers).flatMap((result) =>
      result.missing.length > 0 ? [[result.id, result.verdict, ...result.missing]] : [],
    );
    expect(missing).toEqual([
      ['GOV-02', 'REVIEW', 'contexte.exercices_clos'],
      ['GOV-03', 'REVIEW', 'contexte.exercices_clos'],
      ['GOV-06', 'REVIEW', 'contexte.effectif'],
      ['GOV-09', 'REVIEW', 'contexte.exercices_clos'],
      ['LIM-01', 'REVIEW', 'contexte.exercices_clos'],
      ['LIM-04', 'REVIEW', 'contexte.exercices_clos'],
      [
        'TER-01',
        'REVIEW',
        'contexte.siège_dans_le_territoire',
        'contexte.établissements_actifs_dans_le_territoire',
      ],
      ['TER-02', 'REVIEW', 'contexte.effectif'],
    ]);
  });

  it('refuses at entry an assembly to come, and more present than members', () => {
    const refused = (answers: object) => checkAnswers(charter, { ...answers }, { date_dépôt: FILED });
    expect(refused({ 'GOV-02': { lastGeneralMeeting: '2026-12-02' } })).toEqual([
      { path: 'GOV-02.lastGeneralMeeting', message: expect.stringContaining('pas encore passée') },
    ]);
    expect(refused({ 'GOV-02': { lastGeneralMeeting: FILED } })).toEqual([]);
    expect(refused({ 'GOV-03': { entitled: 10, present: 8, represented: 3 } })).toEqual([
      { path: 'GOV-03.entitled', message: expect.stringContaining('dépassent') },
    ]);
    expect(refused({ 'GOV-03': { entitled: 10, present: 8, represented: 2 } })).toEqual([]);
    expect(refused({ 'GOV-03': { present: 8, represented: 3 } })).toEqual([]);
  });

  it('keeps people’s own words out of what it says and of what it read', () => {
    const words = 'mots à garder';
    const spoken = JSON.parse(
      JSON.stringify(caseOf('T04')).replaceAll(
        /"(name|who|need|diagnosis|purpose|purposeArticle|text|extraImpact)":"[^"]*"/g,
        `"$1":"${words}"`,
      ),
    ) as Case;
    const { results } = outcomeOf(charter, {
      ...spoken,
      answers: { ...spoken.answers, 'COO-01': { networks: [words] }, 'ETH-01': { measures: [words] } },
    });
    expect(results).not.toHaveLength(0);
    expect(JSON.stringify(results)).not.toContain(words);
  });

  it('explains the money in figures that a person reads', () => {
    const results = outcomeOf(charter, caseOf('T04')).results;
    const explained = (id: string) => results.find((result) => result.id === id)?.explanation;
    expect(explained('LIM-04')).toMatch(
      /^25\u202f000,00\u00a0€ restent à l’activité sur un bénéfice de 50\u202f000,00\u00a0€\u00a0: exactement 50\u00a0%/,
    );
    expect(explained('LIM-02')).toMatch(/il en fallait 3\u202f000,00\u00a0€/);
    expect(explained('LIM-09')).toMatch(
      /de 210\u202f000,00\u00a0€ \(218\u202f763,60\u00a0€ au plus\).*soit 153\u202f134,52\u00a0€ en moyenne/,
    );
  });
});

describe('the facts given to charters', () => {
  it('name the last closed year, whatever its place in the list', () => {
    const answers = {
      'LIM-00': { years: [{ netResultCents: 1 }, { netResultCents: 2, retainedCents: -3 }] },
    };
    expect(charterFacts(association, answers, FILED)).toMatchObject({
      date_dépôt: FILED,
      date_séance: null,
      exercices_clos: 3,
      famille: 'ASSOCIATION',
      éligibilité: 'ELIGIBLE_FORM',
      statuts: 'AUTRES',
      catégorie_juridique: 9220,
      équivalents_au_total: 1040,
      résultat_net: 2,
      affecté_report_à_nouveau: -3,
      pertes_antérieures: undefined,
      activité_régulière: false,
      révision_défavorable: false,
      insertion: false,
      type_insertion: null,
      agrément_esus_jusqu_au: null,
    });
  });

  it('leave unknown what nobody told, never zero', () => {
    const facts = charterFacts({ ...association, legalCategory: null, employees: null }, {}, FILED);
    expect(facts['catégorie_juridique']).toBeUndefined();
    expect(facts['effectif']).toBeNull();
  });

  it('never throw on answers of any shape', () => {
    for (const answers of [{}, { 'LIM-00': [] }, { 'LIM-00': { years: [[]] } }, { 'TER-01': 'x' }])
      expect(charterFacts(association, answers, FILED)['résultat_net']).toBeUndefined();
  });
});
