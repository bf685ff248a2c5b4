import type { StructureRole } from '../../kernel/actor.ts';
import { roleField, rolesKey, thingKey, type RowKey, type RowWrite } from '../../kernel/rows.ts';
import type { SealedIn } from '../../kernel/sealed-in.ts';

/** Somebody who acts, prepares or reads for a structure: a row beside it, so that letters find who to write to. */
export type PersonRow = { person: string; role: StructureRole; since: string; sealed: SealedIn };

/** An invitation that waits. */
export type InvitationRow = { invitation: string; role: StructureRole; expiresAt: string; sealed: SealedIn };

type Of = { council: string; id: string };

export const personKey = ({ council, id }: Of, person: string): RowKey => ({
  pk: thingKey(council, 'structure', id),
  sk: `person#${person}`,
});

export const invitationOf = ({ council, id }: Of, invitation: string): RowKey => ({
  pk: thingKey(council, 'structure', id),
  sk: `invitation#${invitation}`,
});

/** Somebody is from now on this to the structure, in place of what they were. */
export const takesPart = (structure: Of, row: PersonRow, formerly: StructureRole | null): RowWrite[] => [
  {
    kind: 'grant',
    key: rolesKey(structure.council, row.person),
    field: roleField(row.role, structure.id),
    value: true,
    ...(formerly !== null && { instead: roleField(formerly, structure.id) }),
  },
  { kind: 'put', key: personKey(structure, row.person), item: row },
];

/** Somebody is nothing to the structure any more. */
export const leaves = (structure: Of, person: string, role: StructureRole): RowWrite[] => [
  { kind: 'revoke', key: rolesKey(structure.council, person), field: roleField(role, structure.id) },
  { kind: 'remove', key: personKey(structure, person), expect: { role } },
];
