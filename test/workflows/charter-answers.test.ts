import { checkAnswers, evaluate } from '../../workflows/charter/language/evaluate.ts';
import { compile } from '../../workflows/charter/language/compile.ts';
import { compiled } from '../support/charter-texts.ts';

const text = `charte: Petite charte
version: 2026-12-01
contexte:
  date_dépôt: {type: date}
  date_séance: {type: date, nul: true}
critères:
  - id: SIA-01
    titre: Une convention en cours
    nature: bloquant
    thème: insertion
    source: règlement
    preuves: [convention]
    questions:
      fin: {type: date, facultatif: oui, champ: until, texte: Fin de la convention ?}
      sièges:
        type: enregistrement
        facultatif: oui
        champ: seats
        texte: Combien de sièges ?
        champs:
          salariés: {type: nombre, champ: staff, texte: Salariés}
          usagers: {type: nombre, champ: user, texte: Usagers}
      catégories:
        type: liste de choix
        facultatif: oui
        champ: categories
        texte: Quelles catégories ?
        ouvert: oui
        choix: {EMPLOYEES: salariés, USERS: usagers}
      ventes: {type: liste d'euros, facultatif: oui, champ: turnoverCents, texte: Vos ventes ?}
    seuils: {délai: 60 jours, gardés: 2, mini: 10 €}
    règle:
      - si: non (est_nul(date_séance)) et fin < date_séance
        verdict: à examiner
        motif: FINIE_AVANT
        explication: "Séance du {date_séance}."
      - si: jours_entre(date_dépôt, fin) ≤ délai
        verdict: non conforme
        motif: BIENTOT_FINIE
        explication: "Elle finit moins de {délai} après le dépôt, dans {jours_entre(date_dépôt, fin)}."
      - si: nombre(premiers(ventes, gardés)) = gardés et min(premiers(ventes, gardés)) ≥ mini
        verdict: conforme
        motif: VENTES
        explication: "{premiers(ventes, gardés)}"
      - si: contient(catégories, USERS) et sièges.salariés > sièges.usagers
        verdict: conforme
        motif: CATEGORIES
        explication: "{nombre(catégories)}"
      - sinon:
        verdict: non conforme
        motif: AUTRE
        explication: Autre.
    exemples:
      - {date_dépôt: 2026-12-01, date_séance: 2027-01-21, fin: 2027-01-20, donne: à examiner FINIE_AVANT}
      - {date_dépôt: 2026-12-01, date_séance: nul, fin: 2027-01-30, donne: non conforme BIENTOT_FINIE}
      - {date_dépôt: 2026-12-01, date_séance: nul, fin: 2027-01-31, ventes: [10 €, 11 €], donne: conforme VENTES}
      - {date_dépôt: 2026-12-01, date_séance: nul, fin: 2027-01-31, ventes: ["9,99 €", 11 €], catégories: [], donne: non conforme AUTRE}
      - {date_dépôt: 2026-12-01, date_séance: nul, fin: 2027-01-31, ventes: [11 €, 11 €, 1 €], donne: conforme VENTES}
      - {date_dépôt: 2026-12-01, date_séance: nul, fin: 2027-01-31, ventes: [11 €], catégories: [USERS], sièges: {salariés: 2, usagers: 1}, donne: conforme CATEGORIES}
`;

const charter = compiled(text);
const filed = { date_dépôt: '2026-12-01', date_séance: null };
const judged = (answers: object, facts: object = filed) =>
  evaluate(charter, { ...facts }, { 'SIA-01': answers })[0];
const late = { until: '2027-03-01', turnoverCents: [] };

describe('days between two dates', () => {
  it.each([
    ['2027-01-30', 'BIENTOT_FINIE', 'dans 60\u00a0jours.'],
    ['2026-12-02', 'BIENTOT_FINIE', 'dans 1\u00a0jour.'],
    ['2026-11-30', 'BIENTOT_FINIE', 'dans −1\u00a0jour.'],
  ])('are exact until %s', (until, reason, words) => {
    const result = judged({ until });
    expect(result?.reason).toBe(reason);
    expect(result?.explanation).toContain(words);
  });

  it('count the 29th of February', () => {
    expect(judged({ until: '2028-03-01' }, { ...filed, date_dépôt: '2028-01-01' })?.explanation).toContain(
      'dans 60\u00a0jours',
    );
  });
});

describe('a fact that may be none', () => {
  it('is known when it is null, and missing when it is absent', () => {
    expect(judged(late)?.missing).toEqual(['SIA-01.categories', 'SIA-01.seats']);
    expect(judged(late, { date_dépôt: '2026-12-01' })).toMatchObject({
      verdict: 'REVIEW',
      missing: ['contexte.date_séance'],
    });
  });

  it('is no date to compare with', () => {
    expect(judged({ until: '2027-01-20' })?.reason).toBe('BIENTOT_FINIE');
  });
});

describe('one record', () => {
  const seats = (value: unknown) => judged({ ...late, categories: ['USERS'], seats: value });

  it('is read field by field', () => {
    expect(seats({ staff: 2, user: 1 })).toMatchObject({ verdict: 'PASS', missing: [] });
    expect(seats({ staff: 1, user: 1 })?.verdict).toBe('FAIL');
    expect(seats({ staff: 2 })?.missing).toEqual(['SIA-01.seats.user']);
  });

  it.each([[[]], ['2'], [{ staff: 'x', user: 1 }]])('is refused as %j', (value) => {
    expect(seats(value)?.reason).toBe('REPONSE_INVALIDE');
  });
});

describe('an open choice', () => {
  const among = (categories: unknown) => checkAnswers(charter, { 'SIA-01': { categories } });

  it('takes another short text, which is none of its choices', () => {
    expect(among(['USERS', 'mairies'])).toEqual([]);
    const result = judged({ ...late, categories: ['mairies'], seats: { staff: 2, user: 1 } });
    expect(result?.verdict).toBe('FAIL');
  });

  it.each([[['']], [[7]], [['x'.repeat(121)]], [['\ud800']]])('refuses %j', (categories) => {
    expect(among(categories)).toHaveLength(1);
  });

  it('keeps them out of what was read and of what is said', () => {
    const result = judged({ ...late, categories: ['USERS', 'mairies'], seats: { staff: 2, user: 1 } });
    expect(result?.inputs['SIA-01.categories']).toEqual(['USERS', null]);
    expect(JSON.stringify(result)).not.toContain('mairies');
  });
});

describe('the first items of a list', () => {
  it.each([
    [[1000, 1000, 1], 'VENTES'],
    [[999, 1000, 1000], 'AUTRE'],
    [[1000], 'AUTRE'],
  ])('of %j lead to %s', (turnoverCents, reason) => {
    expect(judged({ until: '2027-03-01', turnoverCents, categories: [] })?.reason).toBe(reason);
  });
});

describe('a charter is refused', () => {
  it.each([
    ['type: enregistrement', 'type: enregistrements', /type inconnu/],
    ['ouvert: oui', 'ouvert: peut-être', /n’est pas admis/],
    [
      'type: date, facultatif: oui, champ: until',
      'type: date, ouvert: oui, champ: until',
      /ouvert.*ne va qu’avec/,
    ],
    ['délai: 60 jours', 'délai: 2 mois', /ne se comparent pas/],
    ['premiers(ventes, gardés))', 'premiers(ventes, mini))', /un nombre est attendu/],
    ['{nombre(catégories)}', '{catégories}', /ne s’imprime pas/],
    ['jours_entre(date_dépôt, fin) ≤', 'jours_entre(date_dépôt, ventes) ≤', /une date est attendu/],
  ])('with %s written %s', (from, to, says) => {
    expect(text).toContain(from);
    const { errors } = compile(text.replace(from, to));
    expect(errors.map(({ message }) => message).join(' ')).toMatch(says);
  });
});
