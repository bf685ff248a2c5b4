import { addDays } from '../../calendar/date-arithmetic.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { endOfDayInParis } from '../../calendar/paris-time.ts';
import type { Instant } from '../../../events/fact.ts';
import type { ApplicationContext } from '../application-context.ts';
import { stepOf } from './escalation.ts';
import { plainSpan } from './limit-span.ts';

type Aiming = Pick<ApplicationContext, 'receivedOn' | 'agendaClosesOn' | 'escalation'>;

/** MAN-06: the agenda of a session closes so many days before it. */
export const agendaClosing = (
  heldOn: string,
  { agendaClosesDays }: { agendaClosesDays: number },
): LegalDate => addDays(LegalDate.parse(heldOn), -agendaClosesDays);

/** The agenda at which a dossier aims (B12); what comes once it has closed waits for another. */
export const agendaLimits = (
  { receivedOn, agendaClosesOn, escalation }: Aiming,
  at: Instant,
): Record<string, Instant | null> => {
  const span = plainSpan(receivedOn, agendaClosesOn);
  const agenda = span && endOfDayInParis(span.dueOn);
  return agenda !== null && agenda > at ? { agenda, ...stepOf('agenda', span, escalation, at) } : {};
};
