import type { Random } from '../charter-random.ts';

/** A count on, just under or just over an edge. */
export const near = (random: Random, edge: number): number =>
  Math.max(0, Math.trunc(edge) + random.pick([-1, 0, 0, 1, 2]));

/** Now and then anything, most often near one of the edges. */
export const around = (random: Random, ...edges: number[]): number =>
  random.chance(0.15) ? random.upTo(12_000) : near(random, random.pick(edges));

const DAY = 86_400_000;
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
const clamped = (year: number, month: number, day: number): number =>
  Date.UTC(year, month, Math.min(day, new Date(Date.UTC(year, month + 1, 0)).getUTCDate()));

/** A day about so many months before another, up to three days off; never after it. */
export const monthsBefore = (random: Random, on: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const exact = clamped(year, month - 1 - months, random.chance(0.1) ? 31 : day);
  const off = random.pick([0, 0, 0, 1, -1, -1, 2, -2, 3, -3, -4]);
  return iso(Math.min(exact + off * DAY, Date.parse(on)));
};

export const daysAfter = (on: string, days: number): string => iso(Date.parse(on) + days * DAY);

/** A list whose items are made one by one, empty one time in `rarely`. */
export const some = <T>(random: Random, most: number, make: (index: number) => T, rarely = 6): T[] =>
  random.chance(1 / rarely)
    ? []
    : Array.from({ length: 1 + random.upTo(most - 1) }, (_, index) => make(index));
