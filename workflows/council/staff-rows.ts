import { thingKey, type RowKey, type RowWrite } from '../kernel/rows.ts';
import type { SealedIn } from '../kernel/sealed-in.ts';

/** Whoever holds a role without a seat, so that letters and lists find them; `sealed` is under what their name is kept. */
export type StaffRow = { person: string; role: string; since: string; sealed: SealedIn };

/** Of one person in one role. */
export const staffKey = (council: string, { role, person }: Pick<StaffRow, 'role' | 'person'>): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: `staff#${role}#${person}`,
});

export const joins = (council: string, row: StaffRow): RowWrite => ({
  kind: 'put',
  key: staffKey(council, row),
  item: row,
});
