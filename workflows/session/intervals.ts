import type { MandateKind } from '../../events/council.ts';

/** How somebody attends: in the room, or live at a distance (DEL-14). */
export type AttendanceMode = 'ROOM' | 'REMOTE';

/** What a movement makes of a member: in the room, live at a distance, or gone. */
export type Became = 'IN_ROOM' | 'REMOTE' | 'OUT';

/** One movement of one member in one call of a session, at an instant; `quality` is that of the seat (DEL-13). */
export type Movement = { member: number; quality: MandateKind; became: Became; at: string };

/** From when to when somebody attends, and how; `to` is null while they still do. Instants in UTC, `to` excluded. */
export type Interval = { from: string; to: string | null; mode: AttendanceMode };

const MODES: Readonly<Record<Became, AttendanceMode | null>> = {
  IN_ROOM: 'ROOM',
  REMOTE: 'REMOTE',
  OUT: null,
};

const byInstant = (a: Movement, b: Movement): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** One interval more, unless nothing changes; one that begins where it ends is none. */
const follow = (intervals: Interval[], { became, at }: Movement): Interval[] => {
  const mode = MODES[became];
  const last = intervals.at(-1);
  const open = last !== undefined && last.to === null ? last : null;
  if (open?.mode === (mode ?? undefined)) return intervals;
  const before = open === null ? intervals : intervals.slice(0, -1);
  const ended = open === null || open.from === at ? [] : [{ ...open, to: at }];
  return [...before, ...ended, ...(mode === null ? [] : [{ from: at, to: null, mode }])];
};

/**
 * The intervals of one member, from their movements in any order (D1). Somebody who comes in twice, or leaves twice, has
 * moved once; whoever goes from the room to a distance ends one interval and begins another.
 */
export const intervalsOf = (movements: readonly Movement[]): Interval[] =>
  movements.toSorted(byInstant).reduce(follow, []);

/** The same of each member who moved, by number. */
export const intervalsByMember = (movements: readonly Movement[]): Map<number, Interval[]> =>
  new Map(
    [...Map.groupBy(movements, ({ member }) => member)].map(([member, own]) => [member, intervalsOf(own)]),
  );

const earlier = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a < b ? a : b;
const later = (a: string, b: string): string => (a > b ? a : b);

/** What of these intervals lies in a span: a session from its opening to its end, a point from one instant to another. */
export const within = (
  intervals: readonly Interval[],
  { from, to }: { from: string; to: string | null },
): Interval[] =>
  intervals
    .map((each) => ({ ...each, from: later(each.from, from), to: earlier(each.to, to) }))
    .filter((each) => each.to === null || each.from < each.to);

/** What of these intervals lies outside the others: when an alternate sits, who gives way to their titular (DEL-01). */
export const without = (intervals: readonly Interval[], others: readonly Interval[]): Interval[] =>
  others.reduce<Interval[]>(
    (left, other) =>
      left.flatMap((each) => [
        ...within([each], { from: each.from, to: other.from }),
        ...(other.to === null ? [] : within([each], { from: other.to, to: each.to })),
      ]),
    [...intervals],
  );

/** Whether somebody attends at an instant. */
export const attendsAt = (intervals: readonly Interval[], at: string): boolean =>
  intervals.some(({ from, to }) => from <= at && (to === null || at < to));
