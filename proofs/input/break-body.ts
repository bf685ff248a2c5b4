import type { Random } from '../stage/random.ts';

/** Where something stands in a body: names and indexes, from the root. */
export type Place = readonly (string | number)[];

const isHolder = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

/** Every place of a body, the root left out. */
export const placesIn = (value: unknown, at: Place = []): Place[] =>
  isHolder(value)
    ? Object.keys(value).flatMap((key) => {
        const place = [...at, Array.isArray(value) ? Number(key) : key];
        return [place, ...placesIn(value[key], place)];
      })
    : [];

export const valueAt = (body: unknown, place: Place): unknown =>
  place.reduce<unknown>((value, key) => (isHolder(value) ? value[key] : undefined), body);

/** A copy of a body with one place changed by `change`, which is given what holds it and its key. */
const changed = (
  body: unknown,
  place: Place,
  change: (holder: Record<string | number, unknown>, key: string | number) => void,
): unknown => {
  const copy = structuredClone(body);
  const holder = valueAt(copy, place.slice(0, -1));
  const key = place.at(-1);
  if (isHolder(holder) && key !== undefined) change(holder, key);
  return copy;
};

export const withValue = (body: unknown, place: Place, value: unknown): unknown =>
  changed(body, place, (holder, key) => {
    // An assignment to this name would set no field at all.
    Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
  });

/** JSON that no value of the language writes: it stands for itself once the body is text. */
const RAW = [
  '1e400',
  '-1e400',
  '-0',
  '1e-400',
  '00',
  '1.',
  'NaN',
  'undefined',
  '0x10',
  '"\\ud800"',
  '"\\u0000"',
];
const MARK = 'raw-json-here';

const OTHER_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  2 ** 53 - 1,
  1e300,
  -1e300,
  5e-324,
  '',
  ' ',
  'x',
  'é'.repeat(50_000),
  '0',
  'true',
  '2027-02-30',
  '0000-00-00',
  '9999-12-31',
  '10000-01-01',
  '+002027-01-01',
  [],
  [[]],
  [null],
  {},
  { '': '' },
  { $ref: '#' },
  { toString: 1 },
  { length: 2 ** 31 },
  Array.from({ length: 5_000 }, () => 0),
  Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`k${at}`, at])),
];

const deep = (many: number): unknown => {
  let value: unknown = 1;
  for (let at = 0; at < many; at += 1) value = at % 2 === 0 ? [value] : { a: value };
  return value;
};

const EXTRA_NAMES = [
  'extra',
  '__proto__',
  'constructor',
  'type',
  'council',
  'version',
  'pk',
  '',
  'é',
  'to string',
];

type Way = (body: unknown, place: Place, random: Random) => string;

const pickFrom = <T>(random: Random, list: readonly T[]): T => list[random.below(list.length)] as T;

const WAYS: readonly Way[] = [
  (body, place, random) => JSON.stringify(withValue(body, place, pickFrom(random, OTHER_VALUES))),
  (body, place) => JSON.stringify(changed(body, place, (holder, key) => delete holder[key])),
  (body, place, random) =>
    JSON.stringify(withValue(body, [...place.slice(0, -1), pickFrom(random, EXTRA_NAMES)], 'x')),
  (body, place, random) =>
    JSON.stringify(withValue(body, place, MARK)).replace(JSON.stringify(MARK), () => pickFrom(random, RAW)),
  (body, place) => JSON.stringify(withValue(body, place, [valueAt(body, place)])),
  (body, place) => JSON.stringify(withValue(body, place, { value: valueAt(body, place) })),
  (body, place) => JSON.stringify(withValue(body, place, String(valueAt(body, place)))),
  (body, place, random) => JSON.stringify(withValue(body, place, deep(5 + random.below(60)))),
  // The same name twice: the last one counts, whichever is checked.
  (body, place) => {
    const name = JSON.stringify(String(place[0]));
    return JSON.stringify(body)
      .replace('{', () => `{${name}:null,`)
      .replace(/\}$/, () => `,${name}:[]}`);
  },
  (body) => JSON.stringify(body).slice(0, -1),
  (body) => `${JSON.stringify(body)}}`,
];

/** The text of a body with one thing wrong, or nearly. */
export const breakBody = (body: unknown, random: Random): string => {
  const places = placesIn(body);
  const place = places.length === 0 ? ['extra'] : pickFrom(random, places);
  return pickFrom(random, WAYS)(body, place, random);
};
