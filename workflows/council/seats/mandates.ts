import { addDays } from '../../calendar/date-arithmetic.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import type { MandateEndReason, MandateKind } from '../../../events/council.ts';

/** A seat of a college, and whether it is held as its titular or as its alternate. */
export type Place = { college: number; seat: number; kind: MandateKind };

/** From which day to which a seat is held, both included; `endedOn`, the first day on which it no longer was. */
export type Term = { startsOn: string; termEndsOn: string; endedOn?: string };

/** A mandate as far as its seat and its days go. */
export type Mandate = Place & Term & { member: number; reason?: MandateEndReason };

/** The last day on which a mandate is held: of its term, or the day before it was ended (MAN-02). */
export const lastDayOf = ({ termEndsOn, endedOn }: Term): string => {
  if (endedOn === undefined) return termEndsOn;
  const before = addDays(LegalDate.parse(endedOn), -1);
  return before < termEndsOn ? before : termEndsOn;
};

/** Whether somebody sits on a day: from their appointment on, up to the last day of their mandate (MAN-01). */
export const sitsOn = (term: Term, day: string): boolean => term.startsOn <= day && day <= lastDayOf(term);

const isHeld = (term: Term): boolean => term.startsOn <= lastDayOf(term);

/** Whether two mandates have a day in common: one that ended on its first day has none. */
export const overlap = (one: Term, other: Term): boolean =>
  isHeld(one) && isHeld(other) && one.startsOn <= lastDayOf(other) && other.startsOn <= lastDayOf(one);

export const samePlace = (one: Place, other: Place): boolean =>
  one.college === other.college && one.seat === other.seat && one.kind === other.kind;

/** Members in office on a day: titular seats that are held (DEL-07); an alternate adds none. */
export const inOfficeOn = (mandates: readonly (Place & Term)[], day: string): number =>
  mandates.filter((each) => each.kind === 'TITULAR' && sitsOn(each, day)).length;

/** How many of them in each college. */
export const inOfficeByCollege = (
  mandates: readonly (Place & Term)[],
  day: string,
): ReadonlyMap<number, number> => {
  const titulars = mandates.filter((each) => each.kind === 'TITULAR' && sitsOn(each, day));
  const byCollege = Map.groupBy(titulars, ({ college }) => college);
  return new Map([...byCollege].map(([college, held]) => [college, held.length]));
};

/** The titular of the seat of an alternate on a day; null while that seat is vacant. */
export const titularOf = <M extends Mandate>(mandates: readonly M[], { college, seat }: Place, day: string) =>
  mandates.find((each) => samePlace(each, { college, seat, kind: 'TITULAR' }) && sitsOn(each, day)) ?? null;
