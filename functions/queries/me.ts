import { thingKey } from '../../workflows/kernel/rows.ts';
import type { HeldRole, StructureRole } from '../../workflows/kernel/actor.ts';
import { StructureContext } from '../../workflows/structure/structure.machine.ts';
import type { Store } from '../ports.ts';

type Held = { council: string; person: string; structure: string; role: StructureRole };

/** A structure one acts for, as what, with its requests, and whether one is offered to represent it. */
const structureOf = async (store: Store, { council, person, structure: id, role }: Held) => {
  const pk = thingKey(council, 'structure', id);
  const [state, rows] = await Promise.all([store.row({ pk, sk: 'state' }), store.rows(pk, 'application#')]);
  const known = StructureContext.safeParse(state?.['context']).data;
  const offer = known?.offer ?? null;
  const offered = offer?.to === person ? { offeredUntil: offer.expiresAt } : {};
  return {
    id,
    name: known?.name ?? '',
    role,
    applications: rows.map(({ application }) => String(application)),
    ...offered,
  };
};

const inCouncil = async (store: Store, council: string, person: string, roles: readonly HeldRole[]) => ({
  council,
  roles,
  structures: await Promise.all(
    roles.flatMap((held) => ('structure' in held ? [structureOf(store, { ...held, council, person })] : [])),
  ),
});

/** Who I am, for whom I act, and what of mine is under way, in each council where I have a role. */
export const readMe = async (store: Store, person: string, platform: boolean) => {
  const links = await store.rows(`person#${person}`, 'council#');
  const councils = await Promise.all(
    links.map(async ({ council }) =>
      inCouncil(store, String(council), person, await store.roles(String(council), person)),
    ),
  );
  return { person, platform, councils };
};
