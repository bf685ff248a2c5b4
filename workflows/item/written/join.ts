import { agendaOpen, type Added, type AgendaSeen } from '../../session/agenda-closing.ts';
import { refused, type Outcome } from '../../kernel/outcome.ts';

/**
 * A point joins the agenda of a consultation in writing, until it is ordered, and no later: a dossier does, for an award
 * or a renewal. A sanction is no matter for it, nor is anything else (F6, DEL-15). Null where a council sits.
 */
export const joinConsultation = (
  session: AgendaSeen | null,
  isDossier: boolean,
  today: string,
): Outcome<Added> | null => {
  if (session?.state === 'consulting') return refused('consultation-under-way');
  if (session?.state !== 'prepared') return null;
  if (!isDossier) return refused('not-in-writing');
  const open = agendaOpen(session, ['prepared'], today);
  return open.ok ? { ok: true, value: { heldOn: open.value, urgent: false } } : open;
};
