/** What is not known, and the exact paths that would make it known. */
export type Unknown = { readonly missing: readonly string[] };

/** An answer given as null on purpose (a term for life); `empty` is its path. */
export type EmptyAnswer = { readonly empty: string };
type Fields = ReadonlyMap<string, Value>;

/** Numbers are exact integers; dates and choices are strings. */
export type Value = bigint | string | boolean | readonly Value[] | Fields | EmptyAnswer | Unknown;

export const unknown = (...missing: string[]): Unknown => ({ missing });

export const isUnknown = (value: Value): value is Unknown => typeof value === 'object' && 'missing' in value;

export const isEmptyAnswer = (value: Value): value is EmptyAnswer =>
  typeof value === 'object' && 'empty' in value;

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** All that is missing from these values, each path once; null when nothing is. */
export const missingFrom = (values: readonly Value[]): Unknown | null => {
  const paths = values.flatMap((value) => {
    if (isUnknown(value)) return value.missing;
    return isEmptyAnswer(value) ? [value.empty] : [];
  });
  return values.some((value) => isUnknown(value) || isEmptyAnswer(value))
    ? { missing: [...new Set(paths)] }
    : null;
};
