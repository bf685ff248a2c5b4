import type { CompiledCriterion } from './charter-types.ts';
import { readArticle } from './compile-articles.ts';
import { readId } from './compile-declarations.ts';
import { readEvidence } from './compile-documents.ts';
import { compileCondition } from './compile-expression.ts';
import { compileChecks, compileWarnings } from './compile-guards.ts';
import { compileQuestions } from './compile-questions.ts';
import type { Report } from './compile-report.ts';
import { compileRows } from './compile-rows.ts';
import { readTheme } from './compile-themes.ts';
import { compileThresholds } from './compile-thresholds.ts';
import { compileValues } from './compile-values.ts';
import { readThemes } from './guide-themes.ts';
import { readKeys, readText, readWord } from './read-map.ts';
import { defineQuestions, makeScopeBuilder } from './scope-builder.ts';
import type { Scope } from './scope.ts';
import { entryOf, keyPlaces, type SourceNode } from './source-node.ts';
import { NATURES, natureWords } from './verdict-words.ts';

/** A criterion with the places in the file that its proof refers to. */
export type PlacedCriterion = {
  criterion: CompiledCriterion;
  where: string;
  at: number;
  rowPlaces: number[];
  thresholdPlaces: number[];
  checkPlaces: number[];
  warningPlaces: number[];
  examples: SourceNode | undefined;
};

const KEYS = {
  required: ['id', 'titre', 'nature', 'thème', 'source', 'preuves', 'règle', 'exemples'],
  optional: [
    'article',
    'bloquant_si',
    'compte_pour',
    'questions',
    'contrôles',
    'seuils',
    'valeurs',
    'avertissements',
  ],
};
const ORDER = ['questions', 'contrôles', 'seuils', 'valeurs', 'règle', 'avertissements', 'exemples'];

/** Names are defined above their use, so sections come in one order. */
export const checkOrder = (
  node: SourceNode,
  order: readonly string[],
  where: string,
  report: Report,
): void => {
  if (node.kind !== 'map') return;
  const written = node.entries.map(({ key }) => key).filter(({ text }) => order.includes(text));
  for (const [index, key] of written.entries()) {
    const above = written[index - 1];
    if (above && order.indexOf(above.text) > order.indexOf(key.text))
      report.add(key.at, where, `« ${key.text} » doit se trouver au-dessus de « ${above.text} »`);
  }
};

const withNamesOf = ({ later, ...scope }: Scope, node: SourceNode): Scope => ({
  ...scope,
  later: new Map([
    ...later,
    ...['questions', 'seuils', 'valeurs'].flatMap((section) => keyPlaces(entryOf(node, section))),
  ]),
});

/** What the file says above its criteria, and what they may cite: names, articles, kinds of documents, headings. */
export type Surroundings = {
  scope: Scope;
  articles: readonly number[];
  kinds: ReadonlySet<string> | null;
  themes: readonly string[] | null;
};

type Keyed = { node: SourceNode; keys: ReadonlyMap<string, SourceNode>; where: string };

/** What is asked, and the rule that judges it; `roots` are the facts and answers that the rule reads. */
export const compileJudgement = (
  { node, keys, where }: Keyed,
  { scope: shared, articles }: Surroundings,
  report: Report,
) => {
  checkOrder(node, ORDER, where, report);
  const scope = withNamesOf(shared, node);
  const builder = makeScopeBuilder(scope, report);
  const questions = compileQuestions(keys.get('questions'), `${where}, questions`, true, report);
  defineQuestions(questions, builder, { at: keys.get('questions')?.at ?? node.at, where });
  const checks = compileChecks(keys.get('contrôles'), `${where}, contrôles`, builder.scope(), report);
  const placed = compileThresholds(keys.get('seuils'), `${where}, seuils`, builder, report);
  const values = compileValues(keys.get('valeurs'), `${where}, valeurs`, builder, report);
  const rule = compileRows(keys.get('règle'), `${where}, règle`, builder.scope(), articles, report);
  const told = keys.get('avertissements');
  const warnings = compileWarnings(told, `${where}, avertissements`, builder.scope(), report);
  return {
    judged: {
      questions,
      checks: checks.guards,
      thresholds: placed.map(({ name, type, value }) => ({ name, type, value })),
      values,
      rows: rule.rows,
      warnings: warnings.guards,
    },
    roots: [...checks.roots, ...rule.roots, ...warnings.roots],
    places: {
      where,
      at: node.at,
      rowPlaces: rule.places,
      thresholdPlaces: placed.map(({ at }) => at),
      checkPlaces: checks.places,
      warningPlaces: warnings.places,
      examples: keys.get('exemples'),
    },
  };
};

const readIdentity = ({ keys, where }: Keyed, { articles, kinds, themes }: Surroundings, report: Report) => ({
  title: readText(keys.get('titre'), `${where}, titre`, 200, report),
  article: readArticle(keys.get('article'), `${where}, article`, articles, report),
  nature: NATURES[readWord(keys.get('nature'), `${where}, nature`, natureWords, report) ?? 'bloquant'],
  theme: readTheme(keys.get('thème'), `${where}, thème`, themes, report),
  countsFor: readThemes(keys.get('compte_pour'), `${where}, compte_pour`, report),
  source: readText(keys.get('source'), `${where}, source`, 500, report),
  evidence: readEvidence(keys.get('preuves'), `${where}, preuves`, kinds, report),
});

/** One criterion of the charter; `index` names it in messages while its id is not known. */
export const compileCriterion = (
  node: SourceNode,
  index: number,
  around: Surroundings,
  taken: Set<string>,
  report: Report,
): PlacedCriterion => {
  const written = entryOf(node, 'id');
  const where = `critère ${written?.kind === 'text' ? written.text.slice(0, 20) : index + 1}`;
  const keyed = { node, keys: readKeys(node, where, KEYS, report), where };
  const id = readId(keyed.keys.get('id'), where, taken, report);
  const identity = readIdentity(keyed, around, report);
  const condition = keyed.keys.get('bloquant_si');
  if (condition && identity.nature === 'BLOCKING')
    report.add(condition.at, where, '« bloquant_si » ne va qu’avec « nature: progrès »');
  const scope = withNamesOf(around.scope, node);
  const blockingIf = compileCondition(condition, `${where}, bloquant_si`, scope, report);
  const { judged, roots, places } = compileJudgement(keyed, around, report);
  const criterion: CompiledCriterion = {
    id,
    ...identity,
    blockingIf: blockingIf?.expression ?? null,
    ...judged,
    uses: [...new Set([...roots, ...(blockingIf?.roots ?? [])])].sort(),
  };
  return { criterion, ...places };
};
