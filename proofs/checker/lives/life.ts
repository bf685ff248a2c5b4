import { isObject, type Json, type JsonObject } from '../json.ts';

/** Where a thing stands, as dotted paths (several when things go side by side), and what it remembers. */
export type Standing = { readonly places: readonly string[]; readonly context: JsonObject };

/** What one type of fact does: it is possible where the thing stands at or inside `from`. */
export type Step = {
  readonly from: string;
  /** Where the thing then stands instead; without it, it stays. */
  readonly to?: readonly string[] | ((data: JsonObject, context: JsonObject) => readonly string[]);
  readonly when?: (data: JsonObject, context: JsonObject) => boolean;
  readonly keeps?: (data: JsonObject, context: JsonObject, by: JsonObject, version: number) => JsonObject;
};

/** The life of the things of one workflow. */
export type Life = {
  readonly start: Standing;
  /** By type of fact. */
  readonly steps: Readonly<Record<string, readonly Step[]>>;
  /** The one word that lists show. */
  readonly word: (places: readonly string[]) => string;
  /** The version of the machine that writes states today. */
  readonly machine: number;
};

const isAt = (place: string, path: string): boolean => place === path || place.startsWith(`${path}.`);

/** The paths of a stored value. */
export const placesOf = (value: Json | undefined, prefix = ''): string[] => {
  if (typeof value === 'string') return [prefix + value];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => placesOf(inner, `${prefix}${name}.`));
};

type Told = {
  readonly type: string;
  readonly data: JsonObject;
  readonly by: JsonObject;
  readonly version: number;
};

/** The standing after a fact, or null when it cannot follow. */
export const after = (
  { steps }: Life,
  { places, context }: Standing,
  { type, data, by, version }: Told,
): Standing | null => {
  for (const { from, to, when, keeps } of steps[type] ?? []) {
    if (!places.some((place) => isAt(place, from)) || when?.(data, context) === false) continue;
    const next = typeof to === 'function' ? to(data, context) : to;
    const left = next === undefined ? places : places.filter((place) => !isAt(place, from));
    return {
      places: [...left, ...(next ?? [])].sort(),
      context: { ...context, ...keeps?.(data, context, by, version) },
    };
  }
  return null;
};
