import type { Json, JsonObject } from './json.ts';

/** Rows that the facts of a council determine, by `partition sort-key`. */
export type Rows = Map<string, JsonObject>;

export const rowName = (pk: string, sk: string): string => `${pk} ${sk}`;

export type Council = { readonly key: string; readonly code: string; readonly rows: Rows };

const rolesOf = ({ rows, code }: Council, person: string): JsonObject =>
  rows.get(rowName(`${code}#person#${person}`, 'roles')) ?? {};

export const setRole = (council: Council, person: string, field: string, value: Json | undefined): void => {
  const roles = { ...rolesOf(council, person), [field]: value };
  if (value === undefined) delete roles[field];
  council.rows.set(rowName(`${council.code}#person#${person}`, 'roles'), roles);
};

export const link = ({ rows, code }: Council, person: string): void =>
  void rows.set(rowName(`person#${person}`, `council#${code}`), { council: code });
