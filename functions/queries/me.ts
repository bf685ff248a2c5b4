import { thingKey } from '../../workflows/kernel/rows.ts';
import type { HeldRole, StructureRole } from '../../workflows/kernel/actor.ts';
import type { Store } from '../ports.ts';

/** A structure one acts for, as what, with its requests. */
const structureOf = async (store: Store, council: string, id: string, role: StructureRole) => {
  const rows = await store.rows(thingKey(council, 'structure', id), 'application#');
  return { id, role, applications: rows.map(({ application }) => String(application)) };
};

const inCouncil = async (store: Store, council: string, roles: readonly HeldRole[]) => ({
  council,
  roles,
  structures: await Promise.all(
    roles.flatMap((held) =>
      'structure' in held ? [structureOf(store, council, held.structure, held.role)] : [],
    ),
  ),
});

/** Who I am, for whom I act, and what of mine is under way, in each council where I have a role. */
export const readMe = async (store: Store, person: string, platform: boolean) => {
  const links = await store.rows(`person#${person}`, 'council#');
  const councils = await Promise.all(
    links.map(async ({ council }) =>
      inCouncil(store, String(council), await store.roles(String(council), person)),
    ),
  );
  return { person, platform, councils };
};
