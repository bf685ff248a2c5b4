import type { ContextItem, DataBlock } from './charter-types.ts';
import { compileQuestions, readFlag } from './compile-questions.ts';
import type { Report } from './compile-report.ts';
import { isUsableName, readItems, readKeys, readNamed, readText } from './read-map.ts';
import { readType } from './read-type.ts';
import { defineQuestions, rootEntry, type ScopeBuilder } from './scope-builder.ts';
import type { SourceNode } from './source-node.ts';

const ID = /^[A-Z][A-Z0-9]{1,7}-\d{2}[A-Z]?$/;
const DRAWN_FROM = /^[A-Z][A-Z0-9]{1,7}-\d{2}[A-Z]?\.[A-Za-z0-9]+(?:\[dernier\]\.[A-Za-z0-9]+)?$/;

/** The identifier of a criterion or data block: `GOV-02`. */
export const readId = (
  node: SourceNode | undefined,
  where: string,
  taken: Set<string>,
  report: Report,
): string => {
  if (!node) return '';
  const id = node.kind === 'text' ? node.text : '';
  if (!ID.test(id)) report.add(node.at, where, 'un identifiant s’écrit comme GOV-02');
  else if (taken.has(id)) report.add(node.at, where, `l’identifiant ${id} sert deux fois`);
  taken.add(id);
  return id;
};

const readDrawnFrom = (node: SourceNode | undefined, where: string, report: Report): string | null => {
  if (!node) return null;
  if (node.kind === 'text' && DRAWN_FROM.test(node.text)) return node.text;
  report.add(node.at, where, '« vient_de » s’écrit comme LIM-00.years[dernier].netResultCents');
  return null;
};

/** What registers give and nobody is asked. */
export const compileContext = (
  node: SourceNode | undefined,
  builder: ScopeBuilder,
  report: Report,
): ContextItem[] =>
  readNamed(node, 'contexte', 60, report).flatMap(({ key, value }) => {
    const where = `contexte, ${key.text.slice(0, 60)}`;
    if (!isUsableName(key, where, report)) return [];
    const optional = ['texte', 'choix', 'nul', 'négatif', 'vient_de'];
    const keys = readKeys(value, where, { required: ['type'], optional }, report);
    const type = readType(keys, where, () => ({ base: 'record', fields: [] }), report);
    if (!type) return [];
    const nullable = readFlag(keys.get('nul'), where, report);
    builder.define(key.text, rootEntry(key.text, type, nullable), { at: key.at, where });
    const text = keys.get('texte');
    return [
      {
        name: key.text,
        text: text ? readText(text, where, 300, report) : null,
        type,
        nullable,
        negative: readFlag(keys.get('négatif'), where, report),
        from: readDrawnFrom(keys.get('vient_de'), where, report),
      },
    ];
  });

/** What is only asked and feeds several criteria: no rule, no verdict. */
export const compileData = (
  node: SourceNode | undefined,
  taken: Set<string>,
  builder: ScopeBuilder,
  report: Report,
): DataBlock[] =>
  readItems(node, 'données', 40, report).map((item, index) => {
    const where = `données, ${index + 1}`;
    const keys = readKeys(item, where, { required: ['id', 'titre', 'questions'], optional: [] }, report);
    const id = readId(keys.get('id'), where, taken, report);
    const title = readText(keys.get('titre'), where, 200, report);
    const questions = compileQuestions(keys.get('questions'), `données ${id}`, true, report);
    defineQuestions(questions, builder, { at: item.at, where: `données ${id}` });
    return { id, title, questions };
  });
