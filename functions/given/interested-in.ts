import * as z from 'zod';
import { STRUCTURE_ROLES } from '../../workflows/kernel/actor.ts';
import { roleField, rolesKey, thingKey } from '../../workflows/kernel/rows.ts';
import type { Store } from '../ports.ts';
import type { Concerned } from './concerned.ts';

const Seat = z.object({ member: z.int(), person: z.string().nullable() });
type Seat = z.infer<typeof Seat>;

/** Who sits and for whom they act, read once; then of each point the members who have an interest in what it is about. */
export const interestsIn = async (
  store: Pick<Store, 'rows' | 'many'>,
  council: string,
): Promise<(concerned: Concerned) => number[]> => {
  const rows = await store.rows(thingKey(council, 'council', council), 'member#');
  const seats = rows.map((row) => Seat.parse(row)).filter(({ person }) => person !== null);
  const keys = seats.map(({ person }) => rolesKey(council, String(person)));
  const roles = new Map((await store.many(keys)).map((row) => [row['pk'], row]));
  return ({ structure, conflicted }) => {
    const isOfIt = ({ person }: Seat): boolean => {
      const held = roles.get(rolesKey(council, String(person)).pk) ?? {};
      return STRUCTURE_ROLES.some((role) => roleField(role, structure) in held);
    };
    return seats
      .filter((seat) => isOfIt(seat) || conflicted.includes(String(seat.person)))
      .map(({ member }) => member);
  };
};

/**
 * The members who have an interest in what a point is about, by number. Whoever acts, prepares or reads for the structure
 * has a personal one, declared or not (DEL-11, DEL-12, F5); so does whoever said on its dossier that it concerns them (B9).
 */
export const makeInterestedIn =
  (store: Pick<Store, 'rows' | 'many'>) =>
  async (council: string, concerned: Concerned | null): Promise<number[]> =>
    concerned === null ? [] : (await interestsIn(store, council))(concerned);
