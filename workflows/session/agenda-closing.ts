import type { Day, Instant } from '../../events/fact.ts';
import { addDays, daysBetween } from '../calendar/date-arithmetic.ts';
import { longDate } from '../calendar/french-dates.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import type { RulesOfProcedure } from '../deliberation/rules-of-procedure.ts';
import type { Actor } from '../kernel/actor.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';

/** A session as far as its agenda goes. */
export type AgendaSeen = { state: string; heldOn: string; call: number };

/** Where a session is still to come. */
export const TO_COME = ['scheduled', 'convened'];

/** A session that is not over, on a day that has not gone by, and whose agenda may still change (DEL-08). */
export const agendaOpen = (
  session: AgendaSeen | null,
  states: readonly string[],
  today: string,
): Outcome<Day> => {
  if (session === null) return refused('unknown-reference', { field: 'séance' });
  if (!states.includes(session.state) || session.heldOn < today) return refused('session-closed');
  if (session.call > 1) return refused('agenda-frozen');
  return accepted(session.heldOn as Day);
};

type Adding = {
  session: AgendaSeen | null;
  /** Those of the session once it is convened, of the council before. */
  rules: Pick<RulesOfProcedure, 'agendaClosesDays'> | null;
  /** Why it cannot wait, when somebody says so. */
  urgency: string | undefined;
};
export type Added = { heldOn: Day; urgent: boolean };

const isPresident = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.roles.some(({ role }) => role === 'president');

/**
 * MAN-06: whatever a point is about, once the agenda is closed the president alone adds it, by urgency. The last day to
 * add it without is the closing itself.
 */
export const addToAgenda = (
  { session, rules, urgency }: Adding,
  { at, actor }: { at: Instant; actor: Actor },
): Outcome<Added> => {
  const today = dateInParis(at);
  const open = agendaOpen(session, [...TO_COME, 'open'], today);
  if (!open.ok) return open;
  if (rules === null) return refused('rules-missing');
  const heldOn = LegalDate.parse(open.value);
  const urgent = daysBetween(today, heldOn) < rules.agendaClosesDays;
  if (urgent && (!isPresident(actor) || urgency === undefined)) {
    const closedOn = longDate(addDays(heldOn, -rules.agendaClosesDays));
    return refused('agenda-closed', { closedOn, heldOn: longDate(heldOn) });
  }
  return accepted({ heldOn: open.value, urgent });
};
