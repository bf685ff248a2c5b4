import type { Actor } from '../../workflows/kernel/actor.ts';
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
    async readActor(council: string, person: string): Promise<Actor> {
      return { ...signedIn(person), kind: 'person', roles: await store.roles(council, person) };
    },
  };
};
export type Actors = ReturnType<typeof makeActors>;
