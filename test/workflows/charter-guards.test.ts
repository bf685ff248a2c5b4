import { compile } from '../../workflows/charter/language/compile.ts';
import { checkAnswers, evaluate } from '../../workflows/charter/language/evaluate.ts';
import { compiled } from '../support/charter-texts.ts';

const text = `charte: Petite charte
version: 2026-12-01
contexte:
  date_dépôt: {type: date}
  effectif: {type: nombre, nul: true}
critères:
  - id: GOV-02
    titre: Une assemblée
    nature: progrès
    thème: gestion démocratique
    compte_pour: [gouvernance démocratique, "concertation dans l'élaboration de la stratégie"]
    source: règlement
    preuves: [procès-verbal]
    questions:
      tenue: {type: date, champ: heldOn, texte: Quand ?}
      lieu: {type: texte, champ: place, texte: Où ?}
      venus: {type: nombre, champ: attending, facultatif: oui, texte: Combien ?}
    contrôles:
      - {si: tenue > date_dépôt, message: Cette date n'est pas passée.}
    seuils: {mini: 3}
    règle:
      - {si: effectif = 0, verdict: sans objet, motif: PERSONNE, explication: Personne.}
      - {si: venus ≥ mini, verdict: conforme, motif: VENUS, explication: "{venus} venus."}
      - {sinon: , verdict: non conforme, motif: PEU_VENUS, explication: "{venus} venus."}
    avertissements:
      - {si: non (est_nul(effectif)) et venus > effectif, texte: "{venus} venus pour {effectif} salariés."}
    exemples:
      - {date_dépôt: 2026-12-01, effectif: 0, tenue: 2026-12-01, lieu: ici, venus: 1, donne: sans objet PERSONNE, avertit: non}
      - {date_dépôt: 2026-12-01, effectif: 5, tenue: 2026-12-01, lieu: ici, venus: 3, donne: conforme VENUS, avertit: non}
      - {date_dépôt: 2026-12-01, effectif: 1, tenue: 2026-12-01, lieu: ici, venus: 2, donne: non conforme PEU_VENUS, avertit: oui}
      - {date_dépôt: 2026-12-01, effectif: 5, tenue: 2026-12-02, lieu: ici, venus: 3, donne: à examiner REPONSE_INVALIDE}
      - {date_dépôt: 2026-12-01, effectif: 5, tenue: 2026-12-01, venus: 3, donne: à examiner REPONSE_MANQUANTE}
`;

const charter = compiled(text);
const filed = { date_dépôt: '2026-12-01', effectif: 5 };
const whole = { heldOn: '2026-11-30', place: 'ici', attending: 3 };
const judged = (answers: object, facts: object = filed) =>
  evaluate(charter, { ...facts }, { 'GOV-02': answers })[0];

describe('an answer that is asked for', () => {
  it('makes its criterion wait, even where the rule does without it', () => {
    const { place: _, ...silent } = whole;
    expect(judged(silent)).toMatchObject({
      verdict: 'REVIEW',
      reason: 'REPONSE_MANQUANTE',
      missing: ['GOV-02.place'],
      advice: null,
    });
    expect(judged({ ...whole, place: ' ' })?.missing).toEqual(['GOV-02.place']);
  });

  it('is named once, with what the rule itself wants', () => {
    expect(judged({})?.missing).toEqual(['GOV-02.heldOn', 'GOV-02.place', 'GOV-02.attending']);
  });

  it('may be missing where the criterion does not apply', () => {
    expect(judged({}, { ...filed, effectif: 0 })).toMatchObject({ verdict: 'NOT_APPLICABLE', missing: [] });
  });

  it('may be missing when it is optional and the rule does not want it', () => {
    expect(charter.criteria[0]?.questions.map(({ optional }) => optional)).toEqual([false, false, true]);
  });
});

describe('a check', () => {
  it('makes the criterion wait, and says what to correct', () => {
    expect(judged({ ...whole, heldOn: '2026-12-02' })).toMatchObject({
      verdict: 'REVIEW',
      reason: 'REPONSE_INVALIDE',
      missing: ['GOV-02.heldOn'],
      explanation: "À corriger : GOV-02.heldOn (Cette date n'est pas passée.).",
    });
  });

  it('refuses nothing on what is not known, or not asked', () => {
    expect(checkAnswers(charter, { 'GOV-02': { heldOn: '2030-01-01' } })).toEqual([]);
    expect(judged({ ...whole, heldOn: '2030-01-01' }, { effectif: 5 })?.verdict).toBe('PASS');
    expect(judged({ ...whole, heldOn: '2030-01-01' }, { ...filed, effectif: 0 })?.verdict).toBe(
      'NOT_APPLICABLE',
    );
  });

  it('refuses as soon as it is typed', () => {
    const late = { 'GOV-02': { heldOn: '2026-12-02' } };
    expect(checkAnswers(charter, late, { date_dépôt: '2026-12-01' })).toEqual([
      { path: 'GOV-02.heldOn', message: "Cette date n'est pas passée." },
    ]);
    expect(checkAnswers(charter, late, { date_dépôt: '2026-12-02' })).toEqual([]);
  });
});

describe('a warning', () => {
  it('stands beside the verdict without changing it', () => {
    expect(judged({ ...whole, attending: 6 })).toMatchObject({
      verdict: 'PASS',
      warning: '6 venus pour 5 salariés.',
    });
    expect(judged(whole)?.warning).toBeNull();
    expect(judged({ ...whole, attending: 6 }, { ...filed, effectif: null })?.verdict).toBe('REVIEW');
  });

  it('is silent on what is wrong or does not apply', () => {
    expect(judged({ ...whole, heldOn: '2026-12-02', attending: 6 })?.warning).toBeNull();
    expect(judged({ ...whole, attending: 6 }, { ...filed, effectif: 0 })?.warning).toBeNull();
  });
});

describe('a charter with guards', () => {
  it('counts for the themes it names', () => {
    expect(charter.criteria[0]?.countsFor).toEqual(['DEMOCRATIC_GOVERNANCE', 'STRATEGY_CONSULTATION']);
  });

  it.each([
    [
      'a check that no example meets',
      'tenue: 2026-12-02, lieu: ici, venus: 3, donne: à examiner REPONSE_INVALIDE',
      'tenue: 2026-12-01, lieu: ici, venus: 3, donne: conforme VENUS',
      /par ce contrôle/,
    ],
    ['a warning that no example meets', 'avertit: oui', 'nature: progrès', /par cet avertissement/],
    [
      'a warning told otherwise',
      'conforme VENUS, avertit: non',
      'conforme VENUS, avertit: oui',
      /l’exemple donne conforme VENUS/,
    ],
    [
      'an unknown theme',
      'compte_pour: [gouvernance démocratique,',
      'compte_pour: [gouvernance,',
      /un thème est attendu/,
    ],
    ['a check without its message', ", message: Cette date n'est pas passée.", '', /il manque « message »/],
    [
      'a warning on a name defined nowhere',
      'venus > effectif',
      'venus > personnel',
      /n’est défini nulle part/,
    ],
    ['an odd word for a warning', 'avertit: oui', 'avertit: peut-être', /n’est pas admis/],
    ['words of an answer in a text', '"{venus} venus."', '"{lieu}"', /texte ne s’imprime pas/],
    ['checks below the rule', 'seuils: {mini: 3}', 'exemples2: []', /clé inconnue/],
  ])('is refused with %s', (_, from, to, says) => {
    expect(text).toContain(from);
    const { errors } = compile(text.replace(from, to));
    expect(errors.map(({ message }) => message.replaceAll('\u00a0', ' ')).join(' ')).toMatch(says);
  });
});
