import type { Random } from '../charter-random.ts';

/** How much of a dossier is left out, how much is not what it should be, how much registers do not know. */
export type Mood = { missing: number; hostile: number; unknown?: number };

/** Wrong shapes, and values at the edge of what JSON and JavaScript can hold. */
const WRONG_SHAPES = ['50', '', '\ud800', '__proto__', 'OPEN ', true, [], {}, [[]]];
const WRONG_NUMBERS = [1.5, -1, 2 ** 53, 1e300, Number.NaN, Number.POSITIVE_INFINITY, -0.5];
export const HOSTILE: readonly unknown[] = [
  ...WRONG_SHAPES,
  ...WRONG_NUMBERS,
  JSON.parse('{"__proto__": {"weightBp": 1000}}'),
];

/** The answers with holes and wrong shapes anywhere in them; what stays is as it was. */
export const spoil = (random: Random, mood: Mood, value: unknown): unknown => {
  if (random.chance(mood.hostile)) return random.pick(HOSTILE);
  if (Array.isArray(value))
    return value.map((each: unknown) =>
      random.chance(mood.missing) ? random.pick([null, undefined]) : spoil(random, mood, each),
    );
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(() => !random.chance(mood.missing / 2))
      .map(([key, each]) => [key, holed(random, mood, key, each)]),
  );
};

/** A term of null is a term for life: it is an answer, so it is never put there as a hole. */
const holed = (random: Random, mood: Mood, key: string, value: unknown): unknown => {
  if (!random.chance(mood.missing / 2)) return spoil(random, mood, value);
  return key === 'termYears' ? undefined : random.pick([null, undefined]);
};
