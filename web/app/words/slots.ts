import { instantOf } from '../../../workflows/calendar/milliseconds.ts';
import { parisOffset } from '../../../workflows/calendar/paris-time.ts';
import { counted } from '../../public/french.ts';
import type { Asked, Typed } from '../acts/asked.ts';
import type { Slot } from '../api/slot-shapes.ts';

/** When a day and an hour on a clock in Paris are: meetings are held by day, when no clock changes. */
const instantInParis = (day: string, hour: string): string => {
  const clock = Date.parse(`${day}T${hour}:00.000Z`);
  return instantOf(clock - parisOffset(clock));
};

/** As many as may be proposed at once. */
const MOST = 5;
const RANKS = Array.from({ length: MOST }, (_, index) => index + 1);

const HOURS = Array.from({ length: 26 }, (_, half) => {
  const [hour, minutes] = [String(Math.floor(half / 2) + 8).padStart(2, '0'), half % 2 === 0 ? '00' : '30'];
  return { code: `${hour}:${minutes}`, label: `${Number(hour)} h ${minutes}` };
});

const MINUTES = [30, 45, 60, 90, 120, 180, 240, 480].map((minutes) => ({
  code: String(minutes),
  label: counted(minutes, 'minute', 'minutes'),
}));

const has = (name: string, typed: Typed): boolean => (typed[name] ?? '') !== '';

const nameOf = (what: string, rank: number): string => (rank === 1 ? what : `${what}, autre choix ${rank}`);

/** A day and its hour: the hour is missing once there is a day. */
const slotAsked = (rank: number, when: (typed: Typed) => boolean): readonly Asked[] => {
  const hour = {
    name: `hour${rank}`,
    kind: 'among',
    label: nameOf('Heure de Paris', rank),
    options: HOURS,
  } as const;
  const isAwaited = (typed: Typed) => rank === 1 || has(`day${rank}`, typed);
  return [
    { name: `day${rank}`, kind: 'date', label: nameOf('Jour', rank), optional: rank > 1, when },
    { ...hour, when: (typed) => when(typed) && isAwaited(typed) },
    { ...hour, optional: true, when: (typed) => when(typed) && !isAwaited(typed) },
  ];
};

/** Days and hours, one after the other, then how long it lasts: another is asked once the one before is given. */
export const slotsAsked = (isOpen: (rank: number, typed: Typed) => boolean): readonly Asked[] => [
  ...RANKS.flatMap((rank) =>
    slotAsked(rank, (typed) => isOpen(rank, typed) && (rank === 1 || has(`hour${rank - 1}`, typed))),
  ),
  { name: 'minutes', kind: 'among', label: 'Durée', options: MINUTES },
];

/** The slots that were typed, in the order in which they were. */
export const slotsIn = (typed: Typed, most = MOST): readonly Slot[] =>
  RANKS.slice(0, most).flatMap((rank) => {
    const [day = '', hour = ''] = [typed[`day${rank}`], typed[`hour${rank}`]];
    if (day === '' || hour === '') return [];
    return [{ start: instantInParis(day, hour), minutes: Number(typed['minutes'] ?? 0) }];
  });
