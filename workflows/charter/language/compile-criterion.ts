import type { CompiledCriterion } from './charter-types.ts';
import { readId } from './compile-declarations.ts';
import { compileCondition } from './compile-expression.ts';
import { compileQuestions } from './compile-questions.ts';
import type { Report } from './compile-report.ts';
import { compileRows } from './compile-rows.ts';
import { compileThresholds } from './compile-thresholds.ts';
import { compileValues } from './compile-values.ts';
import { readItems, readKeys, readText, readWord } from './read-map.ts';
import { defineQuestions, makeScopeBuilder } from './scope-builder.ts';
import type { Scope } from './scope.ts';
import { entryOf, type SourceNode } from './source-node.ts';
import { NATURES, natureWords } from './verdict-words.ts';

/** A criterion with the places in the file that its proof refers to. */
export type PlacedCriterion = {
  criterion: CompiledCriterion;
  where: string;
  at: number;
  rowPlaces: number[];
  thresholdPlaces: number[];
  examples: SourceNode | undefined;
};

const KEYS = {
  required: ['id', 'titre', 'nature', 'thème', 'source', 'preuves', 'règle', 'exemples'],
  optional: ['bloquant_si', 'questions', 'seuils', 'valeurs'],
};
const ORDER = ['questions', 'seuils', 'valeurs', 'règle', 'exemples'];

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

const definedIn = (node: SourceNode): string[] =>
  ['questions', 'seuils', 'valeurs'].flatMap((section) => {
    const names = entryOf(node, section);
    return names?.kind === 'map' ? names.entries.map(({ key }) => key.text) : [];
  });

const readIdentity = (keys: ReadonlyMap<string, SourceNode>, where: string, report: Report) => ({
  title: readText(keys.get('titre'), `${where}, titre`, 200, report),
  nature: NATURES[readWord(keys.get('nature'), `${where}, nature`, natureWords, report) ?? 'bloquant'],
  theme: readText(keys.get('thème'), `${where}, thème`, 200, report),
  source: readText(keys.get('source'), `${where}, source`, 500, report),
  evidence: readItems(keys.get('preuves'), `${where}, preuves`, 20, report).map((item) =>
    readText(item, `${where}, preuves`, 300, report),
  ),
});

/** One criterion of the charter; `index` names it in messages while its id is not known. */
export const compileCriterion = (
  node: SourceNode,
  index: number,
  shared: Scope,
  taken: Set<string>,
  report: Report,
): PlacedCriterion => {
  const written = entryOf(node, 'id');
  const where = `critère ${written?.kind === 'text' ? written.text.slice(0, 20) : index + 1}`;
  const keys = readKeys(node, where, KEYS, report);
  checkOrder(node, ORDER, where, report);
  const scope: Scope = { ...shared, later: new Set([...shared.later, ...definedIn(node)]) };
  const builder = makeScopeBuilder(scope, report);
  const id = readId(keys.get('id'), where, taken, report);
  const identity = readIdentity(keys, where, report);
  const condition = keys.get('bloquant_si');
  if (condition && identity.nature === 'BLOCKING')
    report.add(condition.at, where, '« bloquant_si » ne va qu’avec « nature: progrès »');
  const blockingIf = compileCondition(condition, `${where}, bloquant_si`, scope, report);
  const questions = compileQuestions(keys.get('questions'), `${where}, questions`, true, report);
  defineQuestions(questions, builder, { at: keys.get('questions')?.at ?? node.at, where });
  const placed = compileThresholds(keys.get('seuils'), `${where}, seuils`, builder, report);
  const values = compileValues(keys.get('valeurs'), `${where}, valeurs`, builder, report);
  const { rows, places, roots } = compileRows(keys.get('règle'), `${where}, règle`, builder.scope(), report);
  const criterion: CompiledCriterion = {
    id,
    ...identity,
    blockingIf: blockingIf?.expression ?? null,
    questions,
    thresholds: placed.map(({ name, type, value }) => ({ name, type, value })),
    values,
    rows,
    uses: [...new Set([...roots, ...(blockingIf?.roots ?? [])])].sort(),
  };
  return {
    criterion,
    where,
    at: node.at,
    rowPlaces: places,
    thresholdPlaces: placed.map(({ at }) => at),
    examples: keys.get('exemples'),
  };
};
