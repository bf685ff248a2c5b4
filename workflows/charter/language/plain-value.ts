import type { ValueType } from './charter-types.ts';
import { isEmptyAnswer, isList, isUnknown, type Value } from './value.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A value as the JSON it was read from, without anything that the charter did not ask for. */
export const plainValue = (value: Value, type: ValueType): Json => {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object') return value;
  if (isUnknown(value) || isEmptyAnswer(value)) return null;
  if (isList(value)) return type.base === 'list' ? value.map((item) => plainValue(item, type.of)) : null;
  if (type.base !== 'record') return null;
  return Object.fromEntries(
    type.fields.map(({ name, field, type }) => [field, plainValue(value.get(name) ?? { missing: [] }, type)]),
  );
};
