import { Missing, type Place } from './judgement.ts';

const own = (holder: unknown, key: string | number): unknown =>
  typeof holder === 'object' && holder !== null
    ? Object.getOwnPropertyDescriptor(holder, key)?.value
    : undefined;

export const at = ({ path, value }: Place, key: string | number): Place => ({
  path: [...path, key],
  value: own(value, key),
});

export const isAbsent = ({ value }: Place): boolean => value === null || value === undefined;

const present = (place: Place, possible: readonly unknown[]): unknown => {
  if (isAbsent(place)) throw new Missing(place.path, possible);
  return place.value;
};

/** A whole number, be it cents, basis points, hundredths or a count. */
export const whole = (place: Place): bigint => BigInt(present(place, [0, 1, 4_000_000_000_000]) as number);
export const flag = (place: Place): boolean => present(place, [true, false]) as boolean;
export const day = (place: Place): string => present(place, ['1990-01-01', '2023-12-31']) as string;
export const code = (place: Place, codes: readonly string[]): string => present(place, codes) as string;

/** The items of a list; one that is a hole is read further like any other. */
export const items = (place: Place): Place[] =>
  (present(place, [[], [null]]) as unknown[]).map((value, index) => ({
    path: [...place.path, index],
    value,
  }));

/** The same value with one place filled in. */
export const filled = (holder: unknown, path: Place['path'], value: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(holder))
    return holder.map((item: unknown, index) => (index === key ? filled(item, rest, value) : item));
  return { ...(holder as object | null | undefined), [key]: filled(own(holder, key), rest, value) };
};
