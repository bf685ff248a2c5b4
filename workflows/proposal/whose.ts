import type { Actor, HeldRole } from '../kernel/actor.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { ProposalContext } from './proposal.machine.ts';

const isThem = (actor: Actor, person: string | null): boolean =>
  actor.kind === 'person' && actor.person === person;

const isSecretary = (held: HeldRole | null): boolean => held?.role === 'secretary';

type Asking = { actor: Actor; held: HeldRole | null };

/** What is written stays its author's: nobody writes in their name. */
export const asAuthor = ({ author }: ProposalContext, { actor }: Asking): Outcome<null> =>
  isThem(actor, author) ? accepted(null) : refused('not-the-author');

/** Its author, or the secretariat, which keeps the papers of the council (MAN-05). */
export const asAuthorOrSecretary = (context: ProposalContext, asking: Asking): Outcome<null> =>
  isSecretary(asking.held) ? accepted(null) : asAuthor(context, asking);

/** Who carries it out, or the secretariat. */
export const asOwner = ({ owner }: ProposalContext, { actor, held }: Asking): Outcome<null> =>
  isThem(actor, owner) || isSecretary(held) ? accepted(null) : refused('not-the-owner');

/** Under which role, and in which seat, somebody writes. */
export const signedAs = (held: HeldRole | null): { role: string; member: number | null } => ({
  role: held?.role ?? '',
  member: held?.role === 'member' ? held.member : null,
});
