import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { standingOn, type Actor } from '../../workflows/kernel/actor.ts';
import type { Store } from '../ports.ts';
import type { SignedIn } from './handle-command.ts';

/** Who asks; the platform's administrators are named in the deployment's configuration, by the id of their sign-in. */
export const makeActors = (store: Store, platformAdministrators = '') => {
  const administrators = new Set(platformAdministrators.split(',').filter(Boolean));
  const signedIn = (person: string): SignedIn => ({
    kind: 'signedIn',
    person,
    platform: administrators.has(person),
  });
  return {
    signedIn,
    /** With the roles that stand at an instant: the term of a seat ends by itself (MAN-01). */
    async readActor(council: string, person: string, at: Instant): Promise<Actor> {
      const held = await store.roles(council, person);
      return { ...signedIn(person), kind: 'person', ...standingOn(held, dateInParis(at)) };
    },
  };
};
export type Actors = ReturnType<typeof makeActors>;
