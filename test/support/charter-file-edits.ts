import type { Edit } from './charter-edits.ts';
import { smallText } from './charter-small.ts';

const between = (from: string, to: string): string =>
  smallText.slice(smallText.indexOf(from), smallText.indexOf(to));
const RULE = between('    règle:', '    exemples:');
const EXAMPLES = smallText.slice(smallText.indexOf('    exemples:'));
const CRITERIA = smallText.slice(smallText.indexOf('critères:'));
const INVISIBLE = /caractère invisible ou illisible/;

/** Signs that nobody sees, and lines that do not stand where they should. */
const SIGNS: Edit[] = [
  {
    edit: 'a tab',
    from: '    thème: gouv',
    to: '\tthème: gouv',
    says: /tabulation.*décalez avec des espaces/,
  },
  {
    edit: 'a line too far to the right',
    from: 'bloquant_si: effectif ≥ 1\n    thème',
    to: 'bloquant_si: effectif ≥ 1\n     thème',
    says: /ligne d’après mal décalée/,
  },
  { edit: 'a line too far to the left', from: '    thème: gouv', to: '   thème: gouv', says: /mal décalée/ },
  {
    edit: 'a dash too many',
    from: '      durée: {type: ans,',
    to: '      - durée: {type: ans,',
    at: '      élus: {',
    says: /alignez-la sur la ligne du dessus/,
  },
  {
    edit: 'an unquoted colon',
    from: 'titre: Conseil',
    to: 'titre: Conseil: qui ?',
    says: /entre guillemets/,
  },
  {
    edit: 'a quote never closed',
    from: 'preuves: [statuts]',
    to: 'preuves: ["statuts]',
    says: /il manque un signe \(guillemet/,
  },
  {
    edit: 'a zero-width space',
    from: 'bloquant_si: effectif',
    to: 'bloquant_si: effec\u200Btif',
    says: INVISIBLE,
  },
  { edit: 'a soft hyphen', from: 'titre: Conseil', to: 'titre: Con\u00ADseil', says: INVISIBLE },
  { edit: 'a byte order mark inside', from: 'titre: Conseil', to: 'titre: \uFEFFConseil', says: INVISIBLE },
  { edit: 'what was not UTF-8', from: 'titre: Conseil', to: 'titre: Cons\uFFFDil', says: INVISIBLE },
  { edit: 'half a character', from: 'titre: Conseil', to: 'titre: \ud83d', says: INVISIBLE },
  { edit: 'a null character', from: 'titre: Conseil', to: 'titre: Con\u0000seil', says: INVISIBLE },
  {
    edit: 'a Cyrillic letter in a name',
    from: 'bloquant_si: effectif',
    to: 'bloquant_si: \u0435ffectif',
    says: /« \u0435 » n’y est pas une lettre latine/,
  },
  { edit: 'a merge key', from: 'thème: gouv', to: '<<: gouv', says: /clé inconnue : « << »/ },
  { edit: 'a merge of an anchor', from: 'thème: gouv', to: '<<: *gouv', says: /alias YAML/ },
  { edit: 'two documents', from: 'charte: C', to: 'a: 1\n---\ncharte: C', says: /un seul document/ },
];

/** Keys, lists and lengths. */
const SHAPES: Edit[] = [
  { edit: 'a rule without rows', from: RULE, to: '    règle: []\n', says: /au moins une ligne/ },
  { edit: 'a rule left empty', from: RULE, to: '    règle:\n', says: /au moins une ligne/ },
  { edit: 'a charter without criteria', from: CRITERIA, to: 'critères: []\n', says: /au moins un critère/ },
  {
    edit: 'no examples',
    from: EXAMPLES,
    to: '    exemples: []\n',
    at: '- si: est_nul(durée)',
    says: /aucun exemple n’atteint la ligne A_VIE/,
  },
  {
    edit: 'a text where a list goes',
    from: 'preuves: [statuts]',
    to: 'preuves: statuts',
    says: /une liste est attendue/,
  },
  { edit: 'an empty title', from: 'titre: Conseil', to: 'titre: ""', says: /1 à 200 caractères/ },
  {
    edit: 'a title too long',
    from: 'titre: Conseil',
    to: `titre: ${'x'.repeat(201)}`,
    says: /1 à 200 caractères/,
  },
  { edit: 'an id in small letters', from: 'id: GOV-04', to: 'id: gov-4', says: /s’écrit comme GOV-02/ },
  {
    edit: 'a field used twice',
    from: 'champ: directors',
    to: 'champ: elected',
    says: /le champ elected sert deux fois/,
  },
  {
    edit: 'a question asked twice',
    from: '      élus: {type',
    to: '      durée: {type',
    says: /« durée » est écrit deux fois/,
  },
  { edit: 'a year twice', from: '2026: 100 €', to: '2025: 100 €', says: /« 2025 » est écrit deux fois/ },
  { edit: 'a year that is none', from: '2025: 90 €', to: 'an25: 90 €', says: /une année est attendue/ },
  {
    edit: 'a choice twice',
    from: 'TIRAGE: tirage',
    to: 'VOTE: tirage',
    says: /« VOTE » est écrit deux fois/,
  },
  {
    edit: 'a choice without choices',
    from: 'choix: {VOTE: vote, TIRAGE: tirage au sort}',
    to: 'choix: {}',
    says: /veut la liste « choix »/,
  },
  {
    edit: 'a record without fields',
    from: between('        champs:\n', 'valeurs:'),
    to: '',
    at: "type: liste d'enregistrements",
    says: /veut ses « champs »/,
  },
  { edit: 'null perhaps', from: 'nul: true', to: 'nul: peut-être', says: /« peut-être » n’est pas admis/ },
  {
    edit: 'a row without its reason',
    from: '        motif: A_LIRE\n',
    to: '',
    at: '- si: (mode',
    says: /il manque « motif »/,
  },
  {
    edit: 'a row without explanation',
    from: '        explication: "Mode : {mode}, paie {paie}."\n',
    to: '',
    at: '- si: (mode',
    says: /il manque « explication »/,
  },
  {
    edit: 'a reason in small letters',
    from: 'motif: A_LIRE',
    to: 'motif: à lire',
    says: /en capitales sans accent/,
  },
  {
    edit: 'an empty condition',
    from: '- si: est_nul(durée)',
    to: '- si:',
    says: /une expression est attendue/,
  },
  {
    edit: 'si and sinon in one row',
    from: '- si: est_nul(durée)',
    to: '- si: est_nul(durée)\n        sinon:',
    says: /« si » et « sinon » ne vont pas ensemble/,
  },
];

/** Numbers, words and what examples say. */
const WORDS: Edit[] = [
  {
    edit: 'a share with three decimals',
    from: '"66,67 %"',
    to: '"66,667 %"',
    says: /deux décimales au plus/,
  },
  {
    edit: 'a threshold too large',
    from: 'durée_max: 6 ans',
    to: `durée_max: ${'9'.repeat(20)} ans`,
    says: /trop grand/,
  },
  {
    edit: 'a number too large',
    from: 'effectif ≥ 1',
    to: `effectif ≥ ${'9'.repeat(20)}`,
    says: /trop grand/,
  },
  { edit: 'an arrow for at least', from: 'effectif ≥ 1', to: 'effectif => 1', says: /écrivez ≥/ },
  {
    edit: 'a function without parentheses',
    from: 'ancienneté ≤ délai',
    to: 'mois_entamés ≤ délai',
    says: /écrivez mois_entamés\(…\)/,
  },
  { edit: 'a comparison with null', from: 'est_nul(durée)', to: 'durée = nul', says: /écrivez est_nul/ },
  {
    edit: 'a choice among others',
    from: 'mode = TIRAGE',
    to: 'mode parmi (TIRAGE, HASARD)',
    says: /« HASARD » n’est pas un choix/,
  },
  { edit: 'one of nothing', from: 'mode = TIRAGE', to: 'mode parmi ()', says: /au moins un choix/ },
  { edit: 'a constant in words', from: '2026: 100 €', to: '2026: cent', says: /un nombre avec son unité/ },
  { edit: 'a yes or no as boolean', from: 'oui ou non}', to: 'booléen}', says: /type inconnu : « booléen »/ },
  {
    edit: 'a fact without type',
    from: '{type: nombre, texte: Effectif}',
    to: '{texte: Effectif}',
    says: /il manque « type »/,
  },
  {
    edit: 'an example with an unknown choice',
    from: 'mode: TIRAGE, ins',
    to: 'mode: TIRAGES, ins',
    says: /« TIRAGES » : choix est attendu/,
  },
  {
    edit: 'an example in words',
    from: 'effectif: 0',
    to: 'effectif: zéro',
    says: /« zéro » : nombre est attendu/,
  },
  {
    edit: 'an example with another reason',
    from: 'donne: conforme ELUS',
    to: 'donne: conforme ELU',
    says: /l’exemple donne conforme ELUS/,
  },
  {
    edit: 'an example below zero',
    from: 'effectif: 0',
    to: 'effectif: -1',
    says: /un nombre négatif n’est pas admis/,
  },
];

/** Bad edits of the file itself: its signs, its shapes, its words. */
export const fileEdits: Edit[] = [...SIGNS, ...SHAPES, ...WORDS];
