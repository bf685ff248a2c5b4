import { addMonths } from '../../calendar/date-arithmetic.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import type { HeldRole } from '../../kernel/actor.ts';

/** Whoever examines, votes, prepares the session or signs declares what they have to do with structures (MAN-04). */
export const DECLARERS = ['officer', 'member', 'secretary', 'president'] as const;

export const declares = (roles: readonly HeldRole[]): boolean =>
  roles.some(({ role }) => DECLARERS.some((each) => each === role));

/** How a declaration stands on a day: made when, to be made anew from when on, and whether that day has come. */
export type Standing = { declaredOn: string | null; dueOn: string | null; due: boolean; why: string | null };

const whyDue = (dueOn: LegalDate | null): string =>
  dueOn === null
    ? 'Déclarez vos intérêts, même si vous n’en avez aucun : vous ne l’avez pas encore fait dans ce conseil.'
    : `Déclarez à nouveau vos intérêts, même s’ils n’ont pas changé : votre déclaration était à refaire le ${longDate(dueOn)}.`;

/** MAN-04: made anew after so many months, the day itself included; null asks nobody for anything. */
export const standingOf = (declaredOn: string | null, months: number | null, today: string): Standing => {
  const dueOn =
    declaredOn === null || months === null ? null : addMonths(LegalDate.parse(declaredOn), months);
  const due = months !== null && (dueOn === null || dueOn <= today);
  return { declaredOn, dueOn, due, why: due ? whyDue(dueOn) : null };
};

/** DEL-12: what ended weighs for so many years more, the last day included. */
export const stillWeighs = ({ to }: { to: string | null }, today: string, years: number): boolean =>
  to === null || to >= addMonths(LegalDate.parse(today), -12 * years);
