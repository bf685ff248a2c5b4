import { isFor, type Actor } from '../kernel/actor.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { Concerned } from './commands.ts';

/** P18: nobody meets their own structure for the service. B9: nor one whose dossier is closed to them. */
export const mayMeet = (
  actor: Actor,
  {
    structure = null,
    conflicted,
    linked,
  }: { structure?: string | null } & Pick<Concerned, 'conflicted' | 'linked'>,
): Outcome<null> => {
  if (actor.kind !== 'person') return accepted(null);
  if (actor.roles.some((held) => isFor(held, structure))) return refused('separation-of-duties');
  if (conflicted.includes(actor.person)) return refused('conflict-declared');
  return linked ? refused('link-declared') : accepted(null);
};
