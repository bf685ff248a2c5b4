/** The key of one stored row. */
export type RowKey = { pk: string; sk: string };

/** A row as written: plain values only. */
export type RowItem = Record<string, unknown>;

/**
 * What a command writes beside its facts, in the same transaction: `absent` puts a row that must not exist yet,
 * `expect` changes it only while it still has these values, `require` only checks that a row is there. What is to be
 * `prepare`d is put before the transaction, under a key that means nothing unless the transaction succeeds.
 */
export type RowWrite =
  | { kind: 'put'; key: RowKey; item: RowItem; absent?: true; expect?: RowItem }
  | { kind: 'remove'; key: RowKey; expect?: RowItem }
  | { kind: 'touch'; key: RowKey; add: string; expect: RowItem }
  | { kind: 'require'; key: RowKey }
  | { kind: 'prepare'; key: RowKey; item: RowItem };

/** `council#workflow#id`: where a thing and all that belongs to it alone are kept. */
export const thingKey = (council: string, workflow: string, id: string): string =>
  `${council}#${workflow}#${id}`;

/** Member numbers sort as text. */
export const memberSuffix = (member: number): string => String(member).padStart(4, '0');

export const roleKey = (
  council: string,
  person: string,
  role: string,
  scope: string | number | null = null,
): RowKey => ({
  pk: `${council}#person#${person}`,
  sk: scope === null ? `role#${role}` : `role#${role}#${scope}`,
});

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
