import * as z from 'zod';
import type { Sitting } from './sitting.ts';
import { toldCount } from './small-counts.ts';

/** Of the seats that a college had at the sittings told of, how many were filled; null where that could tell of somebody. */
export const Attendance = z.strictObject({
  college: z.string(),
  places: z.int().min(0),
  filled: z.int().min(0).nullable(),
});
export type Attendance = z.infer<typeof Attendance>;

type Count = { readonly college: string; readonly places: number; readonly filled: number };

/** Few seats filled, or few left empty: each could be known by who was there. */
const isSmall = ({ places, filled }: Omit<Count, 'college'>): boolean =>
  toldCount(filled) === null || toldCount(Math.max(0, places - filled)) === null;

const sum = (counts: readonly Count[]): Omit<Count, 'college'> => ({
  places: counts.reduce((all, { places }) => all + places, 0),
  filled: counts.reduce((all, { filled }) => all + filled, 0),
});

/**
 * What is too small is not told; nor are the smallest of the others, until those that are not told are several, and too many
 * together: how many sat in all is told beside, and no subtraction gives one away.
 */
const hiddenAmong = (counts: readonly Count[]): ReadonlySet<Count> => {
  const hidden = counts.filter(isSmall);
  const others = counts.filter((count) => !isSmall(count)).toSorted((a, b) => a.places - b.places);
  while (hidden.length > 0 && (hidden.length === 1 || isSmall(sum(hidden)))) {
    const next = others.shift();
    if (next === undefined) break;
    hidden.push(next);
  }
  return new Set(hidden);
};

/** How often the seats of each college were filled at some sittings, by the name of the college; nobody is named (J3). */
export const attendanceOf = (sittings: readonly Sitting[], names: readonly string[]): Attendance[] => {
  const all = sittings.flatMap(({ colleges }) => colleges);
  const counts = [...Map.groupBy(all, ({ college }) => college)]
    .toSorted(([a], [b]) => a - b)
    .map(([college, its]) => ({
      college: names[college - 1] ?? `Collège ${college}`,
      places: its.reduce((places, { inOffice }) => places + inOffice, 0),
      filled: its.reduce((filled, { attending }) => filled + attending, 0),
    }));
  const hidden = hiddenAmong(counts);
  return counts.map((count) => (hidden.has(count) ? { ...count, filled: null } : count));
};
