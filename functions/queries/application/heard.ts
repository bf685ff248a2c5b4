import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { SessionContext } from '../../../workflows/session/session.machine.ts';

type Dossier = Pick<ApplicationContext, 'item' | 'left' | 'opinion' | 'proposal'>;
type Session = { readonly word: string; readonly context: unknown };

type Heard = {
  /** In writing, the last day on which members answer. */
  readonly sessionHeldOn: string | null;
  readonly inWriting: boolean;
};

const NO_DAY: Heard = { sessionHeldOn: null, inWriting: false };

/** Where a session hears what it has not heard yet: adjourned, its next day is not known (DEL-08). */
const TO_COME: ReadonlySet<string> = new Set(['prepared', 'consulting', 'scheduled', 'convened', 'open']);

/**
 * When the council hears a dossier, or heard it (B12): of the session for which it was filed until it stands on an agenda, then
 * of that one. A session called again voted on more days than one, of which none is told; nor is any once the dossier left its
 * agenda for another that nobody knows yet (C8), or goes to the President with no opinion asked.
 */
export const heardIn = ({ item, left, opinion, proposal }: Dossier, session: Session | null): Heard => {
  if (session === null || left !== null || (item === null && proposal === 'INELIGIBLE')) return NO_DAY;
  const { kind, heldOn, call } = SessionContext.parse(session.context);
  const isKnown = opinion === null ? TO_COME.has(session.word) : call === 1;
  return isKnown ? { sessionHeldOn: heldOn, inWriting: kind === 'WRITTEN' } : NO_DAY;
};
