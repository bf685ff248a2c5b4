import type { Actor } from '../../workflows/kernel/actor.ts';
import type { Store } from '../ports.ts';

/** The platform's administrators are named in the deployment's configuration, by the id of their sign-in. */
export const makeReadActor = (store: Store, platformAdministrators = '') => {
  const administrators = new Set(platformAdministrators.split(',').filter(Boolean));
  return async (council: string, person: string): Promise<Actor> => ({
    kind: 'person',
    person,
    platform: administrators.has(person),
    roles: await store.roles(council, person),
  });
};
