import { LANGUAGE_VERSION, type CompiledCharter, type Question } from './charter-types.ts';
import { checkOrder, compileCriterion, type PlacedCriterion } from './compile-criterion.ts';
import { compileConstants, compileContext, compileData } from './compile-declarations.ts';
import type { Report } from './compile-report.ts';
import { compileValues } from './compile-values.ts';
import { readItems, readKeys, readText } from './read-map.ts';
import { makeScopeBuilder } from './scope-builder.ts';
import { entryOf, type SourceNode } from './source-node.ts';

const ORDER = ['contexte', 'constantes', 'données', 'valeurs', 'critères'];
const KEYS = {
  required: ['charte', 'version', 'contexte', 'critères'],
  optional: ['constantes', 'données', 'valeurs'],
};

const namesOf = (node: SourceNode | undefined): string[] =>
  node?.kind === 'map' ? node.entries.map(({ key }) => key.text) : [];

const definedNames = (root: SourceNode): Set<string> => {
  const data = entryOf(root, 'données');
  return new Set([
    ...['contexte', 'constantes', 'valeurs'].flatMap((section) => namesOf(entryOf(root, section))),
    ...(data?.kind === 'list' ? data.items : []).flatMap((item) => namesOf(entryOf(item, 'questions'))),
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

/** The charter of a source tree, its criteria placed for their proof; whatever is wrong is reported. */
export const compileCharter = (
  root: SourceNode,
  report: Report,
): { charter: CompiledCharter; placed: PlacedCriterion[] } => {
  const keys = readKeys(root, 'charte', KEYS, report);
  checkOrder(root, ORDER, 'charte', report);
  const builder = makeScopeBuilder({ names: new Map(), later: definedNames(root), counting: false }, report);
  const taken = new Set<string>();
  const context = compileContext(keys.get('contexte'), builder, report);
  const constants = compileConstants(keys.get('constantes'), builder, report);
  const data = compileData(keys.get('données'), taken, builder, report);
  const values = compileValues(keys.get('valeurs'), 'valeurs', builder, report);
  const criteria = keys.get('critères');
  const items = readItems(criteria, 'critères', 150, report);
  if (criteria && items.length === 0) report.add(criteria.at, 'critères', 'une charte a au moins un critère');
  const placed = items.map((item, index) => compileCriterion(item, index, builder.scope(), taken, report));
  const charter: CompiledCharter = {
    language: LANGUAGE_VERSION,
    title: readText(keys.get('charte'), 'charte', 200, report),
    version: readText(keys.get('version'), 'version', 60, report),
    context,
    constants,
    data,
    values,
    criteria: placed.map(({ criterion }) => criterion),
  };
  checkOrigins(charter, keys.get('contexte')?.at ?? 0, report);
  return { charter, placed };
};
