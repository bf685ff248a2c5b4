import { addDays, addMonths } from '../../calendar/date-arithmetic.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import type { MandateKind } from '../../../events/council.ts';
import type { RulesOfProcedure } from '../../deliberation/rules-of-procedure.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { lastDayOf, overlap, samePlace, type Mandate, type Place, type Term } from './mandates.ts';

/** What is asked: a seat of a college, or any that is free, from a day on, to a day or to the end of the term. */
export type SeatAsked = {
  college: number;
  seat: number | undefined;
  kind: MandateKind;
  startsOn: LegalDate;
  termEndsOn: string | undefined;
};

/** What it is measured against: the colleges, the rules if any, and every mandate past, present and to come. */
export type Around = {
  colleges: number;
  procedure: Pick<RulesOfProcedure, 'composition' | 'termYears' | 'qualifiedPersonsReplaceable'> | null;
  mandates: readonly Mandate[];
};

export type Settled = Place & { startsOn: LegalDate; termEndsOn: LegalDate };

/** More seats than a college may have: who has no composition has that many. */
const MOST_SEATS = 200;

const asWords = (day: string): string => longDate(LegalDate.parse(day));

/** The mandate of a seat that ended before its term, whose remaining days are all that a replacement has (DEL-02). */
const cutShort = (mandates: readonly Mandate[], place: Place, startsOn: string): Mandate | null => {
  const before = mandates
    .filter((each) => samePlace(each, place) && lastDayOf(each) < startsOn)
    .toSorted((a, b) => (lastDayOf(a) < lastDayOf(b) ? 1 : -1));
  const [last] = before;
  if (last?.endedOn === undefined || last.reason === 'TERM') return null;
  return last.termEndsOn >= startsOn ? last : null;
};

/** MAN-01, DEL-02: to the end of the term that was cut short, else for the years that the rules give. */
const termOf = (asked: SeatAsked, place: Place, { procedure, mandates }: Around): Outcome<LegalDate> => {
  const { startsOn, termEndsOn } = asked;
  const last = cutShort(mandates, place, startsOn)?.termEndsOn;
  if (last !== undefined) {
    if (termEndsOn !== undefined && termEndsOn > last)
      return refused('beyond-remaining-term', { until: asWords(last) });
    return accepted(LegalDate.parse(termEndsOn ?? last));
  }
  if (procedure === null)
    return termEndsOn === undefined ? refused('rules-missing') : accepted(LegalDate.parse(termEndsOn));
  const latest = addDays(addMonths(startsOn, 12 * procedure.termYears), -1);
  if (termEndsOn !== undefined && termEndsOn > latest)
    return refused('term-too-long', { years: procedure.termYears, latest: longDate(latest) });
  return accepted(LegalDate.parse(termEndsOn ?? latest));
};

const toldOf = (taken: Mandate) => ({
  member: taken.member,
  from: asWords(taken.startsOn),
  until: asWords(lastDayOf(taken)),
});

const takenBy = (mandates: readonly Mandate[], place: Place, term: Term): Mandate | null =>
  mandates.find((each) => samePlace(each, place) && overlap(each, term)) ?? null;

/** How many seats the college has for such a mandate, if it may have one at all (BOD-02, DEL-01). */
const seatsFor = ({ college, seat, kind }: SeatAsked, { colleges, procedure }: Around): Outcome<number> => {
  if (college > colleges) return refused('no-such-college', { colleges });
  const rule = procedure?.composition?.[college - 1];
  const alone = rule?.qualified === true && procedure?.qualifiedPersonsReplaceable === false;
  if (kind === 'ALTERNATE' && alone) return refused('no-alternate-here');
  const seats = rule?.seats ?? MOST_SEATS;
  return seat !== undefined && seat > seats ? refused('no-such-seat', { seats }) : accepted(seats);
};

/** The mandate in one seat, or whoever holds it on one of these days. */
const tryPlace = (asked: SeatAsked, place: Place, around: Around): Outcome<Settled | Mandate> => {
  const { startsOn } = asked;
  const { mandates } = around;
  const holder = takenBy(mandates, place, { startsOn, termEndsOn: startsOn });
  if (holder !== null) return accepted(holder);
  const term = termOf(asked, place, around);
  if (!term.ok) return term;
  if (term.value < startsOn) return refused('term-impossible');
  const settled = { ...place, startsOn, termEndsOn: term.value };
  return accepted(takenBy(mandates, place, settled) ?? settled);
};

/**
 * Where somebody sits and for how long: in the seat that is asked, or the first of the college that is free for the
 * whole term; never where somebody else sits on one of these days (BOD-02, DEL-01, DEL-02, MAN-01).
 */
export const settleSeat = (asked: SeatAsked, around: Around): Outcome<Settled> => {
  const { college, kind, seat } = asked;
  const seats = seatsFor(asked, around);
  if (!seats.ok) return seats;
  const numbers = seat === undefined ? Array.from({ length: seats.value }, (_, at) => at + 1) : [seat];
  for (const number of numbers) {
    const found = tryPlace(asked, { college, seat: number, kind }, around);
    if (!found.ok) return found;
    if (!('member' in found.value)) return accepted(found.value);
    if (seat !== undefined) return refused('seat-taken', toldOf(found.value));
  }
  return refused('college-full', { seats: seats.value });
};

/** Seats of each college that nobody holds as titular on a day, as the rules count them (Q12). */
export const vacanciesOn = (
  composition: RulesOfProcedure['composition'],
  sitting: readonly Place[],
): { college: number; seat: number }[] =>
  (composition ?? []).flatMap(({ seats }, index) =>
    Array.from({ length: seats }, (_, at) => ({ college: index + 1, seat: at + 1 })).filter(
      (place) => !sitting.some((each) => samePlace(each, { ...place, kind: 'TITULAR' })),
    ),
  );
