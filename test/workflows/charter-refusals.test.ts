import { compile } from '../../workflows/charter/language/compile.ts';
import { smallText } from '../support/charter-small.ts';
import { datedTable, firstText, sampleText } from '../support/charter-texts.ts';

type Edit = { edit: string; from: string; to: string; at?: string; says: RegExp };

const edits: Edit[] = [
  {
    edit: 'an unknown verdict',
    from: 'verdict: conforme',
    to: 'verdict: favorable',
    says: /« favorable » n’est pas admis.*conforme/,
  },
  {
    edit: 'an unknown nature',
    from: 'nature: progrès\n',
    to: 'nature: souhaité\n',
    says: /« souhaité » n’est pas admis/,
  },
  {
    edit: 'no sinon at the end',
    from: '- sinon:',
    to: '- si: élus = 0',
    says: /dernière ligne doit être « sinon »/,
  },
  {
    edit: 'a sinon before the end',
    from: '- si: est_nul(durée)',
    to: '- sinon:',
    says: /« sinon » ne va qu’à la dernière ligne/,
  },
  {
    edit: 'a sinon with a condition',
    from: '- sinon:',
    to: '- sinon: élus = 0',
    says: /« sinon » n’a pas de condition/,
  },
  {
    edit: 'a text compared with a number',
    from: 'total: somme(comptes.résultat)',
    to: 'total: somme(comptes.résultat) > "10"',
    says: /un texte ne peut pas être comparé/,
  },
  {
    edit: 'a choice compared with a number',
    from: 'mode = TIRAGE',
    to: 'mode = 3',
    says: /choix et nombre ne se comparent pas/,
  },
  { edit: 'decimals with a dot', from: 'effectif ≥ 1', to: 'effectif ≥ 1.5', says: /nombre décimal/ },
  { edit: 'decimals with a comma', from: 'effectif ≥ 1', to: 'effectif ≥ 1,5', says: /nombre décimal/ },
  {
    edit: 'three decimals of euros',
    from: '2026: 100 €',
    to: '2026: "100,001 €"',
    says: /deux décimales au plus/,
  },
  {
    edit: 'a name defined nowhere',
    from: 'ancienneté ≤ délai',
    to: 'anciennete ≤ délai',
    says: /« anciennete » n’est défini nulle part/,
  },
  {
    edit: 'a name used above its definition',
    from: 'total: somme(comptes.résultat)',
    to: 'total: double × 2\n  double: somme(comptes.résultat)',
    says: /« double » est utilisé avant sa définition/,
  },
  {
    edit: 'a question used above the questions',
    from: 'effectif ≥ 1',
    to: 'élus ≥ 1',
    says: /« élus » est utilisé avant sa définition/,
  },
  {
    edit: 'a name defined twice',
    from: '      ancienneté: mois',
    to: '      part: mois',
    says: /« part » est déjà défini/,
  },
  {
    edit: 'euros compared with months',
    from: 'ancienneté ≤ délai',
    to: 'paie ≤ délai',
    says: /euros et mois ne se comparent pas/,
  },
  {
    edit: 'years compared with months',
    from: 'durée ≤ durée_max',
    to: 'durée ≤ délai',
    says: /ans et mois ne se comparent pas/,
  },
  {
    edit: 'euros added to months',
    from: 'ancienneté ≤ délai',
    to: 'ancienneté + paie ≤ délai',
    says: /mois \+ euros n’a pas de sens/,
  },
  {
    edit: 'euros times euros',
    from: 'paie > plafond',
    to: 'paie × paie > plafond',
    says: /euros × euros n’a pas de sens/,
  },
  {
    edit: 'et and ou without parentheses',
    from: '(mode = TIRAGE ou paie > plafond(2026)) et',
    to: 'mode = TIRAGE ou paie > plafond(2026) et',
    says: /« et » et « ou » mêlés/,
  },
  {
    edit: 'a chained comparison',
    from: 'durée ≤ durée_max',
    to: '1 an ≤ durée ≤ durée_max',
    says: /comparaisons enchaînées/,
  },
  {
    edit: 'non without parentheses',
    from: 'non insertion',
    to: 'non mode = VOTE',
    says: /entre parenthèses ce que « non »/,
  },
  {
    edit: 'a number as a condition',
    from: 'non insertion',
    to: 'effectif',
    says: /une condition est attendue, pas nombre/,
  },
  {
    edit: 'a whole condition that is a number',
    from: '- si: est_nul(durée)',
    to: '- si: effectif',
    says: /une condition est attendue, pas nombre/,
  },
  {
    edit: 'an unknown key',
    from: 'thème: gouvernance',
    to: 'theme: gouvernance',
    says: /clé inconnue : « theme »/,
  },
  {
    edit: 'a key written twice',
    from: 'source: règlement',
    to: 'thème: règlement',
    says: /« thème » est écrit deux fois/,
  },
  {
    edit: 'a missing key',
    from: '    titre: Conseil\n',
    to: '',
    at: 'id: GOV-04',
    says: /il manque « titre »/,
  },
  { edit: 'an anchor', from: 'preuves: [statuts]', to: 'preuves: &p [statuts]', says: /ancres YAML/ },
  { edit: 'an alias', from: 'preuves: [statuts]', to: 'preuves: *p', says: /alias YAML/ },
  { edit: 'a tag', from: 'preuves: [statuts]', to: 'preuves: !!set [statuts]', says: /étiquettes YAML/ },
  {
    edit: 'broken YAML',
    from: 'preuves: [statuts]',
    to: 'preuves: [statuts',
    at: '    questions:\n      durée',
    says: /signe|indent|décalage/,
  },
  {
    edit: 'nesting too deep',
    from: 'preuves: [statuts]',
    to: `preuves: ${'['.repeat(30)}${']'.repeat(30)}`,
    says: /niveaux imbriqués/,
  },
  {
    edit: 'parentheses too deep',
    from: 'non insertion',
    to: `${'('.repeat(30)}insertion${')'.repeat(30)}`,
    says: /parenthèses imbriquées/,
  },
  {
    edit: 'an expression too long',
    from: 'non insertion',
    to: `effectif = 1${' + 1'.repeat(200)}`,
    says: /plus de 600 caractères/,
  },
  {
    edit: 'a choice that is not one',
    from: 'mode = TIRAGE',
    to: 'mode = TIRAGES',
    says: /« TIRAGES » n’est pas un choix : VOTE, TIRAGE/,
  },
  { edit: 'a choice put in order', from: 'mode = TIRAGE', to: 'mode > TIRAGE', says: /n’a pas d’ordre/ },
  {
    edit: 'an id used twice',
    from: 'id: GOV-04',
    to: 'id: LIM-00',
    says: /l’identifiant LIM-00 sert deux fois/,
  },
  {
    edit: 'a reason used twice',
    from: 'motif: A_LIRE',
    to: 'motif: ELUS',
    says: /le motif ELUS sert deux fois/,
  },
  {
    edit: 'a reason kept for the engine',
    from: 'motif: A_LIRE',
    to: 'motif: REPONSE_MANQUANTE',
    says: /réservé au moteur/,
  },
  {
    edit: 'an explanation with an unknown value',
    from: '{ancienneté}',
    to: '{anciennete}',
    says: /« anciennete » n’est défini nulle part/,
  },
  {
    edit: 'an explanation with a lone brace',
    from: '{ancienneté}',
    to: '{ancienneté',
    says: /accolade|n’est pas attendu|signe inattendu/,
  },
  {
    edit: 'an explanation with records',
    from: '{ancienneté}',
    to: '{élus × 100 % × 1 €}',
    says: /ne s’imprime pas/,
  },
  {
    edit: 'an unknown function',
    from: 'mois_entamés(dernière',
    to: 'mois_écoulés(dernière',
    says: /« mois_écoulés » n’est pas une fonction/,
  },
  {
    edit: 'too few values for a function',
    from: 'mois_entamés(dernière, date_dépôt)',
    to: 'mois_entamés(dernière)',
    says: /veut 2 valeur/,
  },
  {
    edit: 'a wrong type for a function',
    from: 'mois_entamés(dernière, date_dépôt)',
    to: 'mois_entamés(paie, date_dépôt)',
    says: /une date est attendu, pas euros/,
  },
  { edit: 'a division', from: 'élus × 100 % ≥', to: 'élus / 2 × 100 % ≥', says: /division n’existe pas/ },
  {
    edit: 'a divisor that is not fixed',
    from: 'paie > plafond',
    to: 'quotient_sup(paie, effectif) > plafond',
    says: /un seuil ou un nombre écrit/,
  },
  { edit: 'an ASCII comparison', from: 'durée ≤ durée_max', to: 'durée <= durée_max', says: /écrivez ≤/ },
  { edit: 'an ASCII product', from: 'élus × 100 % ≥', to: 'élus * 100 % ≥', says: /écrivez ×/ },
  {
    edit: 'null where no question allows it',
    from: 'est_nul(durée)',
    to: 'est_nul(paie)',
    says: /ne peut pas être nulle/,
  },
  {
    edit: 'a constant without its year',
    from: 'paie > plafond(2026)',
    to: 'paie > plafond',
    says: /écrivez plafond\(année\)/,
  },
  { edit: 'a constant whose unit changes', from: '2026: 100 €', to: '2026: 100', says: /l’unité change/ },
  { edit: 'an unknown type', from: '{type: ans,', to: '{type: heures,', says: /type inconnu : « heures »/ },
  {
    edit: 'a threshold without a number',
    from: 'durée_max: 6 ans',
    to: 'durée_max: six ans',
    says: /un nombre avec son unité/,
  },
  {
    edit: 'a count within a count',
    from: 'total: somme(comptes.résultat)',
    to: 'total: compter(c, comptes, compter(d, comptes, d.année = 1) = 1)',
    says: /compter dans compter/,
  },
  {
    edit: 'an unknown field of a record',
    from: 'somme(comptes.résultat)',
    to: 'somme(comptes.perte)',
    says: /« perte » n’est pas un champ/,
  },
  {
    edit: 'a reserved name',
    from: '      paie: {type',
    to: '      nombre: {type',
    says: /« nombre » est un mot de la langue/,
  },
  {
    edit: 'sections out of order',
    from: '    seuils:\n',
    to: '    valeurs: {}\n    seuils:\n',
    at: '    seuils:',
    says: /« seuils » doit se trouver au-dessus de « valeurs »/,
  },
  {
    edit: 'bloquant_si on a blocking criterion',
    from: 'nature: progrès\n',
    to: 'nature: bloquant\n',
    at: 'bloquant_si',
    says: /ne va qu’avec « nature: progrès »/,
  },
  {
    edit: 'a row that no example reaches',
    from: 'mode: TIRAGE, insertion: non, donne: à examiner A_LIRE',
    to: 'mode: VOTE, paie: 1, insertion: non, donne: non conforme PEU_ELUS',
    at: '- si: (mode',
    says: /aucun exemple n’atteint la ligne A_LIRE/,
  },
  {
    edit: 'a threshold moved without its examples',
    from: 'délai: 12 mois',
    to: 'délai: 11 mois',
    at: '- {date_dépôt: 2026-12-01, effectif',
    says: /l’exemple donne non conforme|l’exemple donne à examiner/,
  },
  {
    edit: 'a threshold not proven upwards',
    from: 'dernière: 2025-11-30',
    to: 'dernière: 2025-10-31',
    at: 'délai: 12 mois',
    says: /si « délai » passait à 13 mois/,
  },
  {
    edit: 'a threshold not proven downwards',
    from: 'durée: 6 ans',
    to: 'durée: 5 ans',
    at: 'durée_max: 6 ans',
    says: /si « durée_max » passait à 5 ans/,
  },
  {
    edit: 'a threshold that no rule uses',
    from: 'délai: 12 mois',
    to: 'délai: 12 mois\n      oublié: 3',
    at: 'oublié: 3',
    says: /« oublié » passait à 4/,
  },
  {
    edit: 'an example that does not hold',
    from: 'nature: bloquant, donne',
    to: 'nature: progrès, donne',
    says: /l’exemple donne conforme ELUS \(bloquant\)/,
  },
  {
    edit: 'an example with an unknown answer',
    from: 'durée: nul, effectif',
    to: 'durée: nul, effectifs',
    says: /ni un fait ni une réponse/,
  },
  { edit: 'an example of a wrong type', from: 'durée: 6 ans', to: 'durée: 6 mois', says: /ans est attendu/ },
  {
    edit: 'an example without its verdict',
    from: ', donne: non conforme A_VIE',
    to: '',
    says: /il manque « donne »/,
  },
  {
    edit: 'an impossible date',
    from: 'dernière: 2025-11-30',
    to: 'dernière: 2025-11-31',
    says: /date est attendu/,
  },
];

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

describe('a bad edit of a charter', () => {
  it('starts from charters that compile', () => {
    for (const text of [smallText, sampleText, firstText])
      expect(compile(text, datedTable).errors).toEqual([]);
  });

  it.each(edits)('$edit is refused where it stands, in French', ({ from, to, at, says }) => {
    expect(smallText.split(from).length).toBeGreaterThan(1);
    const spoilt = smallText.replace(from, () => to);
    const { charter, errors: written } = compile(spoilt);
    const errors = written.map((error) => ({ ...error, message: error.message.replaceAll('\u00a0', ' ') }));
    expect(charter).toBeUndefined();
    const place = at === undefined ? smallText.indexOf(from) : spoilt.indexOf(at);
    const lines = new Set([lineOf(spoilt, place), lineOf(spoilt, place) + to.split('\n').length - 1]);
    const said = errors.find(({ message }) => says.test(message));
    expect(errors).toContainEqual(expect.objectContaining({ message: expect.stringMatching(says) }));
    expect([...lines]).toContain(said?.line);
    const width = spoilt.split('\n')[(said?.line ?? 1) - 1]?.length ?? 0;
    expect(said?.column).toBeGreaterThanOrEqual(1);
    expect(said?.column).toBeLessThanOrEqual(width + 1);
    expect(said?.where).not.toBe('');
  });

  it('points at the very word inside an expression', () => {
    const spoilt = smallText.replace('ancienneté ≤ délai', 'ancienneté ≤ delai');
    const [error] = compile(spoilt).errors;
    const line = spoilt.split('\n')[(error?.line ?? 1) - 1] ?? '';
    expect(line.slice((error?.column ?? 1) - 1)).toMatch(/^delai$/);
    expect(error?.where).toBe('critère GOV-04, règle, ligne 2, si');
  });

  it('lists several errors at once, in the order of the file', () => {
    const spoilt = smallText.replace('6 ans\n', 'six ans\n').replace('verdict: conforme', 'verdict: oui');
    const { errors } = compile(spoilt);
    expect(errors.length).toBeGreaterThanOrEqual(2);
    expect(errors.map(({ line }) => line)).toEqual(errors.map(({ line }) => line).toSorted((a, b) => a - b));
  });

  it('refuses a text that is too long, unreadable or not a charter', () => {
    expect(compile(`# ${'x'.repeat(300_000)}`).errors[0]?.message).toMatch(/dépasse/);
    expect(compile('charte: \ud800').errors[0]?.message).toMatch(/illisible/);
    for (const text of ['', 'bonjour', '[]', '{}', '---\n---\n', '%YAML 1.1\n---\n{}', 'charte: []'])
      expect(compile(text).errors.length).toBeGreaterThan(0);
  });
});
