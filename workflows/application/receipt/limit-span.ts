import { acknowledgementDue } from '../../calendar/acknowledgement-due.ts';
import { addDays, compareDates, daysBetween, earlierOf } from '../../calendar/date-arithmetic.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import type { EscalatedLimit } from '../../../events/clock.ts';
import type { ApplicationContext } from '../application-context.ts';

export type Clock = Pick<
  ApplicationContext,
  'silenceRegime' | 'receivedOn' | 'completeOn' | 'implicitOn' | 'suspendedDays' | 'openRequest'
>;
type Pause = { since: LegalDate; until: LegalDate };

/** The time of a limit, in days: those for which it stood still, before and in a pause under way, are not counted. */
export type Span = { from: LegalDate; dueOn: LegalDate; stoodStill: number; pause: Pause | null };

const dayOf = (day: string | null): LegalDate | null => (day === null ? null : LegalDate.parse(day));

/** INC-03: a rejection waits for what was asked, until the day given at the latest. */
const pauseOf = ({ silenceRegime, openRequest }: Clock): Pause | null =>
  silenceRegime === 'REJECTION' && openRequest !== null
    ? { since: LegalDate.parse(openRequest.requestedOn), until: LegalDate.parse(openRequest.dueOn) }
    : null;

const pausedUntil = (pause: Pause | null, day: LegalDate): number =>
  pause === null ? 0 : Math.max(0, daysBetween(pause.since, earlierOf(day, pause.until)));

/** Days for which the clock of silence stood still, up to a day (INC-03). */
export const stoodStill = (clock: Clock, day: LegalDate): number =>
  clock.suspendedDays + pausedUntil(pauseOf(clock), day);

/** The time of silence; null while it decides nothing. INC-02: an acceptance runs from the day the last item came. */
export const silenceSpan = (clock: Clock): Span | null => {
  const dueOn = dayOf(clock.implicitOn);
  const completeOn = clock.silenceRegime === 'ACCEPTANCE' ? clock.completeOn : null;
  return (
    dueOn && {
      from: LegalDate.parse(completeOn ?? clock.receivedOn),
      dueOn,
      stoodStill: clock.suspendedDays,
      pause: pauseOf(clock),
    }
  );
};

/** A limit whose days all count. */
export const plainSpan = (from: string, dueOn: string | null): Span | null => {
  const due = dayOf(dueOn);
  return due && { from: LegalDate.parse(from), dueOn: due, stoodStill: 0, pause: null };
};

/** The limits that bind the service, by what the dossier knows of each (ACK-02, SIL-01, SIL-07, MAN-06). */
export const spanOf = (limit: EscalatedLimit, context: ApplicationContext): Span | null => {
  const { receivedOn, agendaClosesOn, reasonsAsked } = context;
  switch (limit) {
    case 'acknowledgement':
      return plainSpan(receivedOn, acknowledgementDue(LegalDate.parse(receivedOn)));
    case 'implicitDecision':
      return silenceSpan(context);
    case 'agenda':
      return plainSpan(receivedOn, agendaClosesOn);
    case 'reasons':
      return reasonsAsked && plainSpan(reasonsAsked.askedOn, reasonsAsked.dueOn);
  }
};

const goneOn = ({ from, stoodStill: before, pause }: Span, day: LegalDate): number =>
  daysBetween(from, day) - before - pausedUntil(pause, day);

const wholeOf = (span: Span): number => Math.max(1, goneOn(span, span.dueOn));

/** How much of a limit is spent on a day, in percent, 0 to 100. */
export const percentOn = (span: Span, day: LegalDate): number =>
  Math.min(100, Math.max(0, Math.floor((100 * goneOn(span, day)) / wholeOf(span))));

/** The first day on which a share of a limit is spent: what falls after a pause waits for its end. */
export const dayOfShare = (span: Span, share: number): LegalDate => {
  const { from, stoodStill: before, pause } = span;
  const running = addDays(from, Math.ceil((wholeOf(span) * share) / 100) + before);
  return pause === null || compareDates(running, pause.since) <= 0
    ? running
    : addDays(running, Math.max(0, daysBetween(pause.since, pause.until)));
};
