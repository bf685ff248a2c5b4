import * as z from 'zod';
import type { Colleague } from '../../workflows/application/assignment/colleagues.ts';
import type { HeldRole } from '../../workflows/kernel/actor.ts';
import { rolesKey, thingKey } from '../../workflows/kernel/rows.ts';
import { staffKey, type StaffRow } from '../../workflows/council/staff-rows.ts';
import { toHeldRoles } from '../adapters/held-roles.ts';
import type { Store } from '../ports.ts';

/** Whoever has a role without a seat, as their row keeps them. */
export const Staff = z.object({
  person: z.string(),
  role: z.string(),
  since: z.string(),
  sealed: z.object({ fact: z.string(), subject: z.string() }),
});

/** Whoever was given a role in a council, but a seat: one small row each. */
export const staffOf = async (
  store: Pick<Store, 'rows'>,
  council: string,
  role: string,
): Promise<StaffRow[]> =>
  (await store.rows(thingKey(council, 'council', council), `staff#${role}#`)).map((row) => Staff.parse(row));

/** The row of somebody in one role; null when they do not have it. */
export const staffRowOf = async (
  store: Pick<Store, 'row'>,
  council: string,
  who: Pick<StaffRow, 'role' | 'person'>,
): Promise<StaffRow | null> => {
  const row = await store.row(staffKey(council, who));
  return row && Staff.parse(row);
};

const structuresIn = (held: readonly HeldRole[]): string[] =>
  held.flatMap((each) => ('structure' in each ? [each.structure] : []));

/** Somebody as an officer of the council; null for whoever does not examine. */
export const colleagueWith = (person: string, held: readonly HeldRole[]): Colleague | null =>
  held.some(({ role }) => role === 'officer') ? { person, structures: structuresIn(held) } : null;

/** Everybody who holds a role without a seat now, with what may keep a dossier from them. */
export const holdersOf = async (
  store: Pick<Store, 'rows' | 'many'>,
  council: string,
  role: string,
): Promise<(StaffRow & Colleague)[]> => {
  const staff = await staffOf(store, council, role);
  const roles = await store.many(staff.map(({ person }) => rolesKey(council, person)));
  const heldBy = new Map(roles.map((row) => [String(row['pk']), toHeldRoles(row)]));
  return staff.flatMap((row) => {
    const held = heldBy.get(rolesKey(council, row.person).pk) ?? [];
    return held.some((each) => each.role === role) ? [{ ...row, structures: structuresIn(held) }] : [];
  });
};

/** Everybody who examines in a council now. */
export const colleaguesOf = async (
  store: Pick<Store, 'rows' | 'many'>,
  council: string,
): Promise<Colleague[]> =>
  (await holdersOf(store, council, 'officer')).map(({ person, structures }) => ({ person, structures }));
