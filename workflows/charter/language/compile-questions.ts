import type { Question, ValueType } from './charter-types.ts';
import type { Report } from './compile-report.ts';
import { isUsableName, readKeys, readNamed, readText, readWord } from './read-map.ts';
import { readType } from './read-type.ts';
import type { SourceNode } from './source-node.ts';

const FIELD = /^[a-z][A-Za-z0-9]{0,60}$/;
const KEYS = {
  required: ['type', 'champ', 'texte'],
  optional: ['aide', 'choix', 'ouvert', 'champs', 'nul', 'facultatif', 'négatif'],
};

/** A key that is either absent or true. */
export const readFlag = (node: SourceNode | undefined, where: string, report: Report): boolean =>
  readWord(node, where, ['true', 'oui'], report) !== null;

const readField = (node: SourceNode | undefined, where: string, report: Report): string => {
  if (node?.kind === 'text' && FIELD.test(node.text)) return node.text;
  if (node)
    report.add(node.at, where, 'un champ s’écrit en lettres et chiffres sans accent : lastGeneralMeeting');
  return '';
};

const compileRecord = (
  node: SourceNode,
  where: string,
  report: Report,
): Extract<ValueType, { base: 'record' }> => ({
  base: 'record',
  fields: compileQuestions(node, where, false, report),
});

const compileQuestion = (
  name: string,
  node: SourceNode,
  where: string,
  isTop: boolean,
  report: Report,
): Question | null => {
  const keys = readKeys(node, where, KEYS, report);
  const type = readType(
    keys,
    where,
    (fields) => {
      if (!isTop)
        report.add(fields.at, where, 'des enregistrements dans des enregistrements ne sont pas admis');
      return compileRecord(fields, where, report);
    },
    report,
  );
  const field = readField(keys.get('champ'), where, report);
  const help = keys.get('aide');
  const question = {
    name,
    field,
    text: readText(keys.get('texte'), where, 500, report),
    help: help ? readText(help, where, 1000, report) : null,
    nullable: readFlag(keys.get('nul'), where, report),
    optional: readFlag(keys.get('facultatif'), where, report),
    negative: readFlag(keys.get('négatif'), where, report),
  };
  return type && { ...question, type };
};

/** The questions of a block, each with its type, its text and its field in the answers. */
export const compileQuestions = (
  node: SourceNode | undefined,
  where: string,
  isTop: boolean,
  report: Report,
): Question[] => {
  const fields = new Set<string>();
  return readNamed(node, where, 40, report).flatMap(({ key, value }) => {
    const here = `${where}, ${key.text.slice(0, 60)}`;
    if (!isUsableName(key, here, report)) return [];
    const question = compileQuestion(key.text, value, here, isTop, report);
    if (!question) return [];
    if (fields.has(question.field)) report.add(key.at, here, `le champ ${question.field} sert deux fois`);
    fields.add(question.field);
    return [question];
  });
};
