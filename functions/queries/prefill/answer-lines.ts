import type { Question, ValueType } from '../../../workflows/charter/language/charter-types.ts';
import { printValue } from '../../../workflows/charter/language/print-value.ts';
import { readAnswer } from '../../../workflows/charter/language/read-answer.ts';
import { isList, type Value } from '../../../workflows/charter/language/value.ts';

type Fields = ReadonlyMap<string, Value>;

const isFields = (value: Value): value is Fields => value instanceof Map;

const ofRecord = (value: Fields, fields: readonly Question[]): string =>
  fields
    .flatMap(({ name, text, type }) => {
      const held = value.get(name);
      return held === undefined ? [] : [`${text} : ${linesOf(held, type).join(', ')}`];
    })
    .join(' ; ');

/** A value in words: one line, or one an item when it is a list of records. */
const linesOf = (value: Value, type: ValueType): string[] => {
  if (type.base === 'record' && isFields(value)) return [ofRecord(value, type.fields)];
  if (type.base === 'list' && type.of.base === 'record' && isList(value) && value.length > 0)
    return value.flatMap((item) => linesOf(item, type.of));
  return [printValue(value, type)];
};

/** An answer as a person reads it, under the labels and in the units of its question. */
export const answerLines = (question: Question, raw: unknown): string[] =>
  linesOf(readAnswer(raw, { ...question, path: question.field }, []), question.type);
