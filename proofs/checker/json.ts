/** Any JSON value, as a table gives it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [name: string]: Json | undefined };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text that stands there, or nothing: what has another shape differs from all that is expected. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

export const numberOf = (value: Json | undefined): number => (typeof value === 'number' ? value : Number.NaN);

export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

export const listOf = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : [];

export const numbersOf = (value: Json | undefined): number[] => listOf(value).map(numberOf);

export const textsOf = (value: Json | undefined): string[] => listOf(value).map(textOf);

export const objectsOf = (value: Json | undefined): JsonObject[] =>
  listOf(value).filter((one) => isObject(one));
