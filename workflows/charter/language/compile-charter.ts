import { LANGUAGE_VERSION, type CompiledCharter, type Question } from './charter-types.ts';
import { compileArticles } from './compile-articles.ts';
import {
  checkOrder,
  compileCriterion,
  type PlacedCriterion,
  type Surroundings,
} from './compile-criterion.ts';
import { compileContext, compileData } from './compile-declarations.ts';
import { compileDocuments } from './compile-documents.ts';
import { compileEligibility } from './compile-eligibility.ts';
import type { Report } from './compile-report.ts';
import { compileDatedConstants } from './compile-dated-constants.ts';
import { compileThemes } from './compile-themes.ts';
import { compileValues } from './compile-values.ts';
import { readItems, readKeys, readText } from './read-map.ts';
import { makeScopeBuilder } from './scope-builder.ts';
import { entryOf, keyPlaces, type SourceNode } from './source-node.ts';
import type { DatedTable } from './compile-constants.ts';

/** Names are defined above their use; what criteria cite is above them too. */
const ORDERS = [
  ['contexte', 'constantes', 'données', 'valeurs', 'éligibilité', 'critères'],
  ['articles', 'éligibilité', 'critères'],
  ['pièces', 'critères'],
  ['thèmes', 'critères'],
];
const KEYS = {
  required: ['charte', 'version', 'contexte', 'critères'],
  optional: ['articles', 'pièces', 'constantes', 'données', 'valeurs', 'éligibilité', 'thèmes'],
};

/** Every name that the file means to define above its criteria, and where. */
const definedNames = (root: SourceNode): Map<string, number> => {
  const data = entryOf(root, 'données');
  return new Map([
    ...['contexte', 'constantes', 'valeurs'].flatMap((section) => keyPlaces(entryOf(root, section))),
    ...(data?.kind === 'list' ? data.items : []).flatMap((item) => keyPlaces(entryOf(item, 'questions'))),
  ]);
};

/** Paths that facts may be drawn from, as `vient_de` writes them. */
const answerPaths = (blocks: readonly { id: string; questions: Question[] }[]): string[] =>
  blocks.flatMap(({ id, questions }) =>
    questions.flatMap(({ field, type }) => {
      const records = type.base === 'list' && type.of.base === 'record' ? type.of.fields : [];
      return [`${id}.${field}`, ...records.map((record) => `${id}.${field}[dernier].${record.field}`)];
    }),
  );

const checkOrigins = (charter: CompiledCharter, at: number, report: Report): void => {
  const paths = answerPaths([...charter.data, ...charter.criteria]);
  for (const { name, from } of charter.context)
    if (from !== null && !paths.includes(from))
      report.add(at, `contexte, ${name}`, `« vient_de » : aucune question n’a pour champ ${from}`);
};

const criterionIds = (items: readonly SourceNode[]): Set<string> =>
  new Set(
    items.flatMap((item) => {
      const id = entryOf(item, 'id');
      return id?.kind === 'text' ? [id.text] : [];
    }),
  );

/**
 * The charter of a source tree, what it judges placed for its proof; whatever is wrong is reported. `table` gives the
 * years of the constants that the charter only declares.
 */
export const compileCharter = (
  root: SourceNode,
  table: DatedTable | undefined,
  report: Report,
): { charter: CompiledCharter; placed: PlacedCriterion[] } => {
  const keys = readKeys(root, 'charte', KEYS, report);
  for (const order of ORDERS) checkOrder(root, order, 'charte', report);
  const builder = makeScopeBuilder({ names: new Map(), later: definedNames(root), counting: false }, report);
  const taken = new Set<string>();
  const articles = compileArticles(keys.get('articles'), report);
  const context = compileContext(keys.get('contexte'), builder, report);
  const constants = compileDatedConstants(keys.get('constantes'), table, builder, report);
  const data = compileData(keys.get('données'), taken, builder, report);
  const values = compileValues(keys.get('valeurs'), 'valeurs', builder, report);
  const written = keys.get('critères');
  const items = readItems(written, 'critères', 150, report);
  if (written && items.length === 0) report.add(written.at, 'critères', 'une charte a au moins un critère');
  const documents = compileDocuments(keys.get('pièces'), criterionIds(items), report);
  const around: Surroundings = {
    scope: builder.scope(),
    articles: articles.map(({ number }) => number),
    themes: compileThemes(keys.get('thèmes'), report),
    kinds: keys.has('pièces') ? new Set(documents.map(({ kind }) => kind)) : null,
  };
  const eligibility = compileEligibility(keys.get('éligibilité'), around, report);
  const criteria = items.map((item, index) => compileCriterion(item, index, around, taken, report));
  const charter: CompiledCharter = {
    language: LANGUAGE_VERSION,
    title: readText(keys.get('charte'), 'charte', 150, report),
    version: readText(keys.get('version'), 'version', 40, report),
    articles,
    documents,
    context,
    constants,
    data,
    values,
    eligibility: eligibility?.criterion ?? null,
    criteria: criteria.map(({ criterion }) => criterion),
  };
  checkOrigins(charter, keys.get('contexte')?.at ?? 0, report);
  return { charter, placed: [...(eligibility ? [eligibility] : []), ...criteria] };
};
