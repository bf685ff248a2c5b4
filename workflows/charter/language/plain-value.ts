import type { ValueType } from './charter-types.ts';
import { isEmptyAnswer, isList, isUnknown, type Value } from './value.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Whether values of this type are people's own words. */
export const isWords = (type: ValueType): boolean =>
  type.base === 'list' ? isWords(type.of) : type.base === 'text';

const plainRecord = (value: ReadonlyMap<string, Value>, type: ValueType & { base: 'record' }): Json =>
  Object.fromEntries(
    type.fields
      .filter((field) => !isWords(field.type))
      .map(({ name, field, type }) => [field, plainValue(value.get(name) ?? { missing: [] }, type)]),
  );

const plainScalar = (value: string | boolean, type: ValueType): Json => {
  if (type.base !== 'choice' || type.open !== true) return value;
  return type.choices.some(({ code }) => code === value) ? value : null;
};

/**
 * A value as the JSON it was read from, without anything that the charter did not ask for, and without people's own
 * words: they stay sealed with the answers.
 */
export const plainValue = (value: Value, type: ValueType): Json => {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object') return plainScalar(value, type);
  if (isUnknown(value) || isEmptyAnswer(value)) return null;
  if (isList(value)) return type.base === 'list' ? value.map((item) => plainValue(item, type.of)) : null;
  return type.base === 'record' ? plainRecord(value, type) : null;
};
