import { FRENCH_HOLIDAY_RULES, holidayRulesIn } from '../../workflows/calendar/holiday-rules.ts';
import { frenchHolidays } from '../../workflows/calendar/french-holidays.ts';
import { acknowledgementDue } from '../../workflows/calendar/acknowledgement-due.ts';
import { courtDeadline } from '../../workflows/calendar/court-deadline.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { compile } from '../../workflows/charter/language/compile.ts';
import { compileConstants } from '../../workflows/charter/language/compile-constants.ts';
import type { CompileError } from '../../workflows/charter/language/compile-report.ts';
import { evaluate, evaluateEligibility } from '../../workflows/charter/language/evaluate.ts';
import { readCompiledCharter } from '../../workflows/charter/language/is-compiled-charter.ts';
import { tableText, wholeText } from '../support/charter-whole.ts';
import { compiled, datedTable, sampleText } from '../support/charter-texts.ts';

const table = compileConstants(tableText).table!;
const charter = compile(wholeText, table).charter!;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

type Edit = { edit: string; from: string; to: string; says: RegExp; on?: string };

/** The fault is said in French on the line of the edit, or on that of `on`, with a column inside it. */
const expectSaid = (text: string, { from, to, says, on }: Edit, read: (text: string) => CompileError[]) => {
  expect(text.split(from).length).toBeGreaterThan(1);
  const spoilt = text.replace(from, () => to);
  const errors = read(spoilt).map((error) => ({ ...error, message: plain(error.message) }));
  expect(errors).toContainEqual(expect.objectContaining({ message: expect.stringMatching(says) }));
  const said = errors.find(({ message }) => says.test(message))!;
  const place = on === undefined ? text.indexOf(from) : spoilt.indexOf(on);
  const last = on === undefined ? to.split('\n').length - 1 : 0;
  expect(said.line).toBeGreaterThanOrEqual(lineOf(spoilt, place));
  expect(said.line).toBeLessThanOrEqual(lineOf(spoilt, place) + last);
  expect(said.column).toBeLessThanOrEqual((spoilt.split('\n')[said.line - 1] ?? '').length + 1);
  expect(said.where).not.toBe('');
};

describe('a charter with the text that is voted', () => {
  it('keeps its articles, documents and citations', () => {
    expect(charter.articles.map(({ number, title }) => [number, title])).toEqual([
      [1, 'Objet'],
      [3, 'Gouvernance'],
    ]);
    expect(charter.articles[0]?.text).toBe(
      "La présente charte fixe les règles du label.\n\nElle s'applique à toutes les structures.",
    );
    expect(charter.documents).toEqual([
      {
        kind: 'STATUTS',
        title: 'Statuts en vigueur',
        validMonths: null,
        obtainedFrom: null,
        required: true,
        provesCriteria: [],
        help: null,
      },
      {
        kind: 'PV_AG',
        title: 'Procès-verbal de la dernière assemblée',
        validMonths: 12,
        obtainedFrom: 'greffe du tribunal',
        required: false,
        provesCriteria: ['GOV-01'],
        help: 'Le dernier, signé.',
      },
      expect.objectContaining({ kind: 'RAPPORT', validMonths: 24, required: false }),
    ]);
    expect(charter.criteria[0]).toMatchObject({ article: 3, evidence: ['STATUTS', 'PV_AG'] });
    expect(charter.criteria[0]?.rows.map(({ article }) => article)).toEqual([null, 3]);
  });

  it('compiles as before without any of it', () => {
    const { articles, documents, eligibility, criteria } = compiled(sampleText);
    expect([articles, documents, eligibility]).toEqual([[], [], null]);
    expect(criteria.map(({ article }) => article)).toEqual([null, null]);
    expect(compile(sampleText).errors).toEqual([]);
  });

  it('is read as it was stored before the language had these words', () => {
    const since = ['articles', 'documents', 'eligibility', 'article', 'advice'];
    const old: unknown = JSON.parse(
      JSON.stringify(compiled(sampleText), (key, value: unknown) =>
        since.includes(key) ? undefined : value,
      ),
    );
    expect(old).not.toHaveProperty('articles');
    expect(readCompiledCharter(old)).toEqual({
      ...compiled(sampleText),
      articles: [],
      documents: [],
      eligibility: null,
    });
    expect(() => readCompiledCharter({ ...compiled(sampleText), language: 0 })).toThrow();
  });
});

describe('an advice', () => {
  const judged = (payCents: number) => evaluate(charter, {}, { 'GOV-01': { payCents, year: 2026 } })[0];

  it('says what would change the result, with its values', () => {
    expect(plain(judged(364_605)?.advice ?? '')).toBe(
      'Portez la paie à 3 646,06 € au moins.'.replace('3 ', '3\u202f'),
    );
  });

  it('is none where all is well, or where an answer is missing', () => {
    expect(judged(364_606)).toMatchObject({ verdict: 'PASS', advice: null });
    expect(evaluate(charter, {}, {})[0]).toMatchObject({ verdict: 'REVIEW', advice: null });
  });
});

describe('a constant that the charter only declares', () => {
  it('takes its years and its source from the dated table', () => {
    expect(charter.constants).toEqual([
      {
        name: 'smic_mensuel',
        type: { base: 'money' },
        years: [{ year: 2026, value: 182_303 }],
        source: 'décret n° 2025-1228',
      },
      { name: 'plafond', type: { base: 'money' }, years: [{ year: 2026, value: 10_000 }], source: null },
    ]);
  });

  it('gives REVIEW and names the year that the table does not have', () => {
    const [result] = evaluate(charter, {}, { 'GOV-01': { payCents: 1, year: 2027 } });
    expect(result).toMatchObject({ verdict: 'REVIEW', reason: 'CONSTANTE_MANQUANTE' });
    expect(result?.explanation).toContain('2027');
  });

  it('needs no change of the charter when the table has a new year', () => {
    const next = compileConstants(tableText.replace('{2026:', '{2027: "1 900 €", 2026:')).table!;
    const later = compile(wholeText, next).charter!;
    const [result] = evaluate(later, {}, { 'GOV-01': { payCents: 380_000, year: 2027 } });
    expect(result?.verdict).toBe('PASS');
  });

  it('is refused without a table that has it', () => {
    const [error] = compile(wholeText).errors;
    expect(error).toMatchObject({ line: lineOf(wholeText, wholeText.indexOf('smic_mensuel: €')), column: 3 });
    expect(plain(error?.message ?? '')).toMatch(/table des constantes datées n’a pas de « smic_mensuel »/);
  });
});

describe('the eligibility questions', () => {
  const asked = (answers: object) => evaluateEligibility(charter, { ELIGIBILITY: answers });

  it('are judged before any dossier', () => {
    expect(asked({ form: 'ASSO', ageMonths: 12 })).toMatchObject({ verdict: 'PASS', reason: 'OUVERT' });
    expect(asked({ form: 'ASSO', ageMonths: 11 })).toMatchObject({ verdict: 'FAIL', reason: 'TROP_JEUNE' });
    expect(asked({ form: 'AUTRE' })).toMatchObject({
      verdict: 'REVIEW',
      reason: 'FORME_A_VOIR',
      advice: 'Écrivez-nous avant de commencer.',
    });
  });

  it('never let anyone through on a missing answer', () => {
    expect(asked({ form: 'ASSO' })).toMatchObject({ verdict: 'REVIEW', missing: ['ELIGIBILITY.ageMonths'] });
  });

  it('are none where the charter asks none', () => {
    expect(evaluateEligibility(compiled(sampleText), {})).toBeNull();
  });
});

const edits: Edit[] = [
  {
    edit: 'a heading with a slip of the pen',
    from: 'thème: gouvernance',
    to: 'thème: gouvernence',
    says: /« gouvernence » n’est pas un thème ; au choix : gouvernance, solidarité/,
  },
  {
    edit: 'no heading in the list',
    from: 'thèmes: [gouvernance, solidarité]',
    to: 'thèmes: []',
    says: /citez au moins un thème, ou ôtez cette clé/,
  },
  {
    edit: 'an article without its text',
    from: '    texte: Le pouvoir se partage.\n',
    to: '',
    on: '- numéro: 3',
    says: /il manque « texte »/,
  },
  {
    edit: 'an article number in words',
    from: 'numéro: 3',
    to: 'numéro: trois',
    says: /numéro d’article est attendu/,
  },
  { edit: 'an article 0', from: 'numéro: 1\n', to: 'numéro: 0\n', says: /numéro d’article est attendu/ },
  {
    edit: 'an article number used twice',
    from: 'numéro: 3',
    to: 'numéro: 1',
    says: /l’article 1 ne peut pas suivre l’article 1/,
  },
  {
    edit: 'an unknown key in an article',
    from: 'titre: Gouvernance',
    to: 'titre: Gouvernance\n    alinéa: 2',
    says: /clé inconnue : « alinéa »/,
  },
  {
    edit: 'a criterion of an article that is not there',
    from: 'article: 3\n    nature',
    to: 'article: 2\n    nature',
    says: /la charte n’a pas d’article 2/,
  },
  {
    edit: 'a row of an article that is not there',
    from: 'article: 1\n',
    to: 'article: 9\n',
    says: /la charte n’a pas d’article 9/,
  },
  {
    edit: 'the articles below the criteria',
    from: 'articles:',
    to: 'critères:',
    says: /écrit deux fois/,
    on: 'critères:\n  - id',
  },
  {
    edit: 'a document in small letters',
    from: 'RAPPORT:',
    to: 'rapport:',
    says: /code d’une pièce s’écrit en capitales/,
  },
  {
    edit: 'a document written twice',
    from: 'RAPPORT:',
    to: 'STATUTS:',
    says: /« STATUTS » est écrit deux fois/,
  },
  {
    edit: 'a document without title',
    from: '    titre: Statuts en vigueur\n',
    to: '',
    on: 'exigée: oui',
    says: /il manque « titre »/,
  },
  {
    edit: 'a validity in euros',
    from: 'validité: 12 mois',
    to: 'validité: 12 €',
    says: /une durée est attendue/,
  },
  {
    edit: 'a validity of no month',
    from: 'validité: 12 mois',
    to: 'validité: 0 mois',
    says: /une durée est attendue/,
  },
  {
    edit: 'a validity in words',
    from: 'validité: 12 mois',
    to: 'validité: un an',
    says: /nombre avec son unité/,
  },
  {
    edit: 'a document perhaps required',
    from: 'exigée: non',
    to: 'exigée: peut-être',
    says: /« peut-être » n’est pas admis/,
  },
  {
    edit: 'a document that proves no criterion',
    from: '[GOV-01]',
    to: '[GOV-02]',
    says: /aucun critère n’a pour identifiant « GOV-02 »/,
  },
  {
    edit: 'a proof that is none of the documents',
    from: '[STATUTS, PV_AG]',
    to: '[STATUTS, PV]',
    says: /« PV » n’est pas une des pièces/,
  },
  {
    edit: 'a proof cited twice',
    from: '[STATUTS, PV_AG]',
    to: '[STATUTS, STATUTS]',
    says: /STATUTS est cité deux fois/,
  },
  {
    edit: 'a declared constant in another unit',
    from: 'smic_mensuel: €',
    to: 'smic_mensuel: mois',
    says: /l’unité est mois ici, euros dans la table/,
  },
  {
    edit: 'a declared constant that is none of the table',
    from: 'smic_mensuel: €',
    to: 'smic_annuel: €',
    says: /n’a pas de « smic_annuel »/,
  },
  {
    edit: 'a declared constant without a unit',
    from: 'smic_mensuel: €',
    to: 'smic_mensuel: date',
    says: /une unité seule/,
  },
  {
    edit: 'an advice on a row that passes',
    from: 'explication: La paie suffit.',
    to: 'explication: La paie suffit.\n        conseil: Continuez.',
    says: /« conforme » n’a rien à conseiller/,
  },
  {
    edit: 'an advice with an unknown value',
    from: 'conseil: "Portez la paie à {smic_mensuel(année) × fois}',
    to: 'conseil: "Portez la paie à {salaire}',
    says: /« salaire » n’est défini nulle part/,
  },
  {
    edit: 'an empty advice',
    from: 'conseil: Écrivez-nous avant de commencer.',
    to: 'conseil: ""',
    says: /un texte de 1 à/,
  },
  {
    edit: 'an eligibility that says not applicable',
    from: 'verdict: non conforme\n      motif: TROP_JEUNE',
    to: 'verdict: sans objet\n      motif: TROP_JEUNE',
    on: '- si: ancienneté < recul',
    says: /« sans objet » ne répond pas/,
  },
  {
    edit: 'an eligibility that reads a register',
    from: 'si: ancienneté < recul',
    to: 'si: ancienneté < recul ou effectif = 0',
    on: '- si: forme = AUTRE',
    says: /« effectif » n’est pas connu avant le dépôt/,
  },
  {
    edit: 'an eligibility with a nature',
    from: 'éligibilité:\n',
    to: 'éligibilité:\n  nature: bloquant\n',
    says: /clé inconnue : « nature »/,
  },
  {
    edit: 'an eligibility row that no example reaches',
    from: '    - {forme: AUTRE, donne: à examiner FORME_A_VOIR}\n',
    to: '',
    on: '- si: forme = AUTRE',
    says: /aucun exemple n’atteint la ligne FORME_A_VOIR/,
  },
  {
    edit: 'an eligibility threshold that no example holds',
    from: 'ancienneté: 12, donne',
    to: 'ancienneté: 14, donne',
    on: 'recul: 12 mois',
    says: /aucun exemple ne changerait si « recul »/,
  },
  {
    edit: 'an eligibility example that does not hold',
    from: 'ancienneté: 11, donne: non conforme TROP_JEUNE',
    to: 'ancienneté: 11, donne: conforme OUVERT',
    says: /l’exemple donne non conforme TROP_JEUNE/,
  },
  {
    edit: 'an eligibility below the criteria it comes before',
    from: 'critères:\n',
    to: 'valeurs: {}\ncritères:\n',
    says: /« valeurs » doit se trouver au-dessus de « éligibilité »/,
  },
];

describe('a bad edit of what is voted', () => {
  it.each(edits)('$edit is refused where it stands, in French', (edit) => {
    expectSaid(wholeText, edit, (text) => compile(text, table).errors);
    expect(
      compile(
        wholeText.replace(edit.from, () => edit.to),
        table,
      ).charter,
    ).toBeUndefined();
  });
});

const tableEdits: Edit[] = [
  {
    edit: 'a constant without source',
    from: '    source: décret n° 2025-1228\n',
    to: '',
    on: 'années:',
    says: /il manque « source »/,
  },
  { edit: 'a constant without years', from: '{2026: "1 823,03 €"}', to: '{}', says: /une valeur par année/ },
  {
    edit: 'an amount with a dot',
    from: '1 823,03 €',
    to: '1 823.03 €',
    says: /décimales des montants avec une virgule/,
  },
  {
    edit: 'a unit that changes',
    from: '{2026:',
    to: '{2025: 12 mois, 2026:',
    says: /l’unité change d’une année à l’autre/,
  },
  { edit: 'a year in words', from: '{2026:', to: '{cette année:', says: /une année est attendue/ },
  { edit: 'a name that is no name', from: 'smic_mensuel:', to: 'SMIC:', says: /« SMIC » n’est pas un nom/ },
  {
    edit: 'a holiday without a day',
    from: '      jour: 2 mars\n',
    to: '',
    on: '- nom: Fête locale',
    says: /« jour » ou « après_pâques »/,
  },
  {
    edit: 'a holiday with two days',
    from: 'jour: 2 mars',
    to: 'jour: 2 mars\n      après_pâques: 1',
    on: '- nom: Fête locale',
    says: /un seul des deux/,
  },
  {
    edit: 'a day that does not exist',
    from: 'jour: 2 mars',
    to: 'jour: 30 février',
    says: /un jour de l’année/,
  },
  { edit: 'a day far from Easter', from: 'après_pâques: -2', to: 'après_pâques: 90', says: /de −70 à 70/ },
  {
    edit: 'a last year before the first',
    from: "jusqu'en: 2028",
    to: "jusqu'en: 2026",
    on: '- nom: Fête locale',
    says: /la dernière année vient avant/,
  },
  { edit: 'a department in letters', from: '[57, 2A]', to: '[Moselle]', says: /code de département/ },
  {
    edit: 'an unknown key',
    from: 'version:',
    to: 'auteur: moi\nversion:',
    says: /clé inconnue : « auteur »/,
  },
];

describe('the dated table', () => {
  it('is read with its sources', () => {
    expect(compileConstants(tableText)).toEqual({
      table: {
        title: "Table d'essai",
        version: '2026-12-01',
        constants: [charter.constants[0]],
        holidays: [
          { name: 'Fête locale', month: 3, day: 2, from: 2027, until: 2028, departments: [] },
          { name: 'Vendredi saint', daysAfterEaster: -2, from: null, until: null, departments: ['57', '2A'] },
        ],
      },
      errors: [],
    });
  });

  it.each(tableEdits)('$edit is refused where it stands, in French', (edit) => {
    expectSaid(tableText, edit, (text) => compileConstants(text).errors);
    expect(compileConstants(tableText.replace(edit.from, () => edit.to)).table).toBeUndefined();
  });

  it('has the public holidays that the calendar uses', () => {
    expect(datedTable.holidays).toEqual(FRENCH_HOLIDAY_RULES);
  });
});

describe('public holidays as data', () => {
  const day = (text: string) => LegalDate.parse(text);
  const names = (year: number, rules?: Parameters<typeof frenchHolidays>[1]) =>
    frenchHolidays(year, rules).map(({ name }) => name);

  it('come from a year and until a year', () => {
    const found = [2026, 2027, 2028, 2029].map((year) => names(year, holidayRulesIn(null, table.holidays)));
    expect(found).toEqual([[], ['Fête locale'], ['Fête locale'], []]);
  });

  it('are two more in Alsace and Moselle', () => {
    expect(names(2027)).toHaveLength(11);
    const more = names(2027, holidayRulesIn('67')).filter((name) => !names(2027).includes(name));
    expect(more).toEqual(['Vendredi saint', 'Deuxième jour de Noël']);
    expect(holidayRulesIn('62')).toEqual(holidayRulesIn(null));
  });

  it('move the time limits of a council that has more', () => {
    const rules = holidayRulesIn('57');
    // Good Friday of 2027 is 26 March.
    expect(acknowledgementDue(day('2027-03-15'))).toBe('2027-03-30');
    expect(acknowledgementDue(day('2027-03-15'), rules)).toBe('2027-03-31');
    expect(courtDeadline(day('2027-01-25'))).toBe('2027-03-26');
    expect(courtDeadline(day('2027-01-25'), rules)).toBe('2027-03-30');
  });
});
