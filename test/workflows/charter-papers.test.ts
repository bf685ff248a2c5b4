import { compiled, firstText } from '../support/charter-texts.ts';

const { articles, documents, criteria, eligibility } = compiled(firstText);
const kindsThat = (holds: (each: (typeof documents)[number]) => boolean) =>
  documents.filter(holds).map(({ kind }) => kind);

describe('the text that the council votes', () => {
  it('has short articles, numbered from one, and each is what criteria or questions cite or a commitment', () => {
    expect(articles.map(({ number }) => number)).toEqual(articles.map((_, index) => index + 1));
    expect(articles.length).toBeGreaterThanOrEqual(8);
    expect(articles.length).toBeLessThanOrEqual(12);
    for (const { text } of articles) expect(text.length).toBeLessThanOrEqual(600);
    const cited = new Set(criteria.map(({ article }) => article));
    expect(articles.map(({ number }) => number).filter((number) => !cited.has(number))).toEqual([11, 12]);
  });

  it('says the values of the social and solidarity economy of the Pas-de-Calais (S1)', () => {
    const titles = articles.map(({ title }) => title).join(' ');
    for (const value of [
      'intérêt collectif',
      'excédents',
      'ancrage',
      'mobilisation citoyenne',
      'démocratique',
      'adhésion',
    ])
      expect(titles).toContain(value);
  });

  it('is cited by every criterion and every answer before applying', () => {
    expect(criteria.filter(({ article }) => article === null)).toEqual([]);
    expect(eligibility?.rows.filter(({ article }) => article === null)).toEqual([]);
  });

  it('says what to do wherever it does not say yes', () => {
    const rows = [...criteria, ...(eligibility ? [eligibility] : [])].flatMap(({ id, rows }) =>
      rows.map((row) => ({ ...row, id })),
    );
    expect(
      rows
        .filter(({ verdict, advice }) => advice === null && (verdict === 'FAIL' || verdict === 'REVIEW'))
        .map(({ id, reason }) => `${id} ${reason}`),
    ).toEqual([]);
  });
});

describe('the documents', () => {
  it('of each criterion are kinds that are told apart, and each kind proves something', () => {
    const cited = new Set(criteria.flatMap(({ evidence }) => evidence));
    expect(kindsThat(({ kind }) => !cited.has(kind))).toEqual([]);
    expect(criteria.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });

  it('that are required are those of the evidence pack alone (INC-05)', () => {
    expect(kindsThat(({ required }) => required)).toEqual([
      'STATUTS',
      'PV_ASSEMBLEE',
      'FEUILLE_PRESENCE',
      'LISTE_CONSEIL',
      'COMPTES',
      'RAPPORT_ACTIVITE',
      'DECLARATION_HONNEUR',
      'CONVENTION_INSERTION',
    ]);
  });

  it('that administrations hold are asked only when they cannot be obtained (F9)', () => {
    expect(kindsThat(({ obtainedFrom }) => obtainedFrom !== null)).toEqual([
      'STATUTS',
      'LISTE_CONSEIL',
      'COMPTES',
      'CONVENTION_INSERTION',
      'AGREMENT_ESUS',
      'SITUATION_REGISTRES',
    ]);
  });

  it('hold as long as what they prove: an approval five years, fair trade three (ESUS-04, FT-01)', () => {
    const months = Object.fromEntries(documents.map(({ kind, validMonths }) => [kind, validMonths]));
    expect(months).toMatchObject({ AGREMENT_ESUS: 60, COMMERCE_EQUITABLE: 36, STATUTS: null });
  });

  it('let an ESUS approval stand for three criteria, fair trade for one (ESUS-05, FT-02)', () => {
    const proves = documents.filter(({ provesCriteria }) => provesCriteria.length > 0);
    expect(proves.map(({ kind, provesCriteria }) => [kind, provesCriteria])).toEqual([
      ['AGREMENT_ESUS', ['INT-02', 'LIM-09', 'LIM-12']],
      ['COMMERCE_EQUITABLE', ['INT-02']],
    ]);
    for (const { kind, provesCriteria } of proves)
      for (const id of provesCriteria)
        expect(criteria.find((each) => each.id === id)?.evidence).toContain(kind);
  });
});
