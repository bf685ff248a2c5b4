import type { Instant } from '../../../events/fact.ts';
import { instantOf, millisecondsOf } from '../../calendar/milliseconds.ts';
import type { Assembly } from '../commands.ts';
import { seatsOf } from '../room.ts';
import type { FloorRow, SpeakerRow } from './rows.ts';

type Seated = Pick<Assembly, 'presence' | 'standIns'>;

/** Somebody who waits to speak. */
export type Waiting = SpeakerRow & { askedAt: string };

/** Who sits in the room, by number: whoever is there and is replaced by nobody, or replaces somebody (DEL-01). */
export const sittingIn = (assembly: Seated): ReadonlySet<number> =>
  new Set(seatsOf(assembly).sitting.flatMap(({ member, attending }) => (attending ? [member] : [])));

/** A point of order first, then whoever one interrupted, then who has not spoken at this call, then who has. */
const turnOf = ({ pointOfOrder, resumes, spoke }: SpeakerRow): number => {
  if (pointOfOrder) return 0;
  if (resumes) return 1;
  return spoke ? 3 : 2;
};

const seatIn = ({ standIns }: Pick<Seated, 'standIns'>): ((member: number) => number) => {
  const titulars = new Map(standIns.map(({ alternate, titular }) => [alternate, titular]));
  return (member) => titulars.get(member) ?? member;
};

/** The seats from which somebody spoke at this call, each by its titular. */
export const seatsThatSpoke = (
  assembly: Pick<Seated, 'standIns'>,
  rows: readonly SpeakerRow[],
): ReadonlySet<number> =>
  new Set(rows.filter((row) => row.spoke).map(({ member }) => seatIn(assembly)(member)));

/**
 * Who waits to speak, in the order in which the floor is proposed; of those of one turn, by the hour at which they asked,
 * then by seat. An alternate counts for the seat: what either of the two said was said from it. Whoever has left waits no
 * more.
 */
export const waitingIn = (assembly: Seated, rows: readonly SpeakerRow[]): Waiting[] => {
  const there = sittingIn(assembly);
  const seatOf = seatIn(assembly);
  const spoke = seatsThatSpoke(assembly, rows);
  return rows
    .flatMap((row) =>
      row.askedAt === null || !there.has(row.member)
        ? []
        : [{ ...row, askedAt: row.askedAt, spoke: spoke.has(seatOf(row.member)) }],
    )
    .toSorted(
      (a, b) =>
        turnOf(a) - turnOf(b) ||
        (a.askedAt < b.askedAt ? -1 : a.askedAt > b.askedAt ? 1 : 0) ||
        a.member - b.member,
    );
};

/** Who speaks: whoever has the floor and has not left the room. */
export const speakingIn = (
  assembly: Seated,
  floor: FloorRow | null,
): (FloorRow & { member: number }) | null =>
  floor !== null && floor.member !== null && sittingIn(assembly).has(floor.member)
    ? { ...floor, member: floor.member }
    : null;

/** When the time of whoever speaks is over. */
export const speakingUntil = (since: Instant, minutes: number): Instant =>
  instantOf(millisecondsOf(since) + minutes * 60_000);
