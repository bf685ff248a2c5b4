import type { SealedIn } from './sealed-in.ts';

/** The key of one stored row. */
export type RowKey = { pk: string; sk: string };

/** A row as written: plain values only. */
export type RowItem = Record<string, unknown>;

/** A role held from a day to a day, which ends by itself: that of whoever signs for somebody else. */
export type HeldFromTo = { from: string; until: string };

/** Personal values that belong to a row and to no fact, as `SealedIn` finds them again; written anew, they take the place of what was there. */
export type SealedValues = SealedIn & { values: Record<string, string> };

/** The seat of a member in their row of roles, with the last day of its term: it ends by itself (MAN-01). */
export type HeldSeat = { member: number; until: string };

/**
 * What a command writes beside its facts, in the same transaction: `absent` puts a row that must not exist yet,
 * `expect` changes it only while it still has these values; what is `sealed` with it is personal and kept apart. `touch` counts up one field of a row, by one unless told, and may set others. `grant` and `revoke` set and clear one field of a row that
 * others may change beside it, a grant `instead` of another field clears that one too; `require` only checks that the row, or that field of it, is there, or that it has these values. What is to be `prepare`d is put before the transaction, under a key that means nothing unless the transaction succeeds.
 */
export type RowWrite =
  | { kind: 'put'; key: RowKey; item: RowItem; absent?: true; expect?: RowItem; sealed?: SealedValues }
  | { kind: 'remove'; key: RowKey; expect?: RowItem }
  | { kind: 'touch'; key: RowKey; add: string; by?: number; set?: RowItem; expect: RowItem }
  | {
      kind: 'grant';
      key: RowKey;
      field: string;
      value: true | HeldSeat | HeldFromTo;
      once?: true;
      instead?: string;
    }
  | { kind: 'revoke'; key: RowKey; field: string }
  | { kind: 'require'; key: RowKey; field?: string; expect?: RowItem }
  | { kind: 'prepare'; key: RowKey; item: RowItem };

/** `council#workflow#id`: where a thing and all that belongs to it alone are kept. */
export const thingKey = (council: string, workflow: string, id: string): string =>
  `${council}#${workflow}#${id}`;

/** What anybody may know of a council. */
export const profileKey = (council: string): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: 'profile',
});

/** Member numbers sort as text. */
export const memberSuffix = (member: number): string => String(member).padStart(4, '0');

/** The roles of a person in a council: one row, a field a role, read with the thing in one request. */
export const rolesKey = (council: string, person: string): RowKey => ({
  pk: `${council}#person#${person}`,
  sk: 'roles',
});

/** The field of a role; a person may represent several structures, and has one seat at most. */
export const roleField = (role: string, structure: string | null = null): string =>
  structure === null ? role : `${role}#${structure}`;

export const invitationKey = (council: string, digest: string): RowKey => ({
  pk: `${council}#invitation#${digest}`,
  sk: 'invitation',
});

export const memberKey = (council: string, workflow: string, id: string, member: number): RowKey => ({
  pk: thingKey(council, workflow, id),
  sk: `member#${memberSuffix(member)}`,
});

/** Who sat under a number, once the mandate has ended. */
export const formerMemberKey = (council: string, member: number): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: `former#${memberSuffix(member)}`,
});

/** Slots are spread over sixteen partitions, so that a whole council voting at one instant meets no hot key. */
export const slotKey = (council: string, poll: string, member: number): RowKey => ({
  pk: `${council}#slot#${poll}#${member % 16}`,
  sk: memberSuffix(member),
});

/** In which councils a person has something to do. */
export const personLink = (person: string, council: string): RowWrite => ({
  kind: 'put',
  key: { pk: `person#${person}`, sk: `council#${council}` },
  item: { council },
});

/** What the public may read of a label, by its number. */
export const publicLabelKey = (number: string): RowKey => ({ pk: `label#${number}`, sk: 'public' });
