import type { StructureRole } from '../../kernel/actor.ts';
import type { Instant } from '../../../events/fact.ts';
import { functionEnds, namedUnder } from '../../kernel/account-rows.ts';
import { roleField, rolesKey, thingKey, type RowKey, type RowWrite } from '../../kernel/rows.ts';
import { sealedIn, type SealedIn } from '../../kernel/sealed-in.ts';

/** Somebody who acts, prepares or reads for a structure: a row beside it, so that letters find who to write to. */
export type PersonRow = { person: string; role: StructureRole; since: string; sealed: SealedIn };

/** An invitation that waits. */
export type InvitationRow = { invitation: string; role: StructureRole; expiresAt: string; sealed: SealedIn };

type Of = { council: string; id: string };

/** Under whose key a declaration says whom to call: apart from what else is sealed of a structure, as it goes with an account. */
const contactSubject = (council: string, structure: string): string => `${council}-contact-${structure}`;

/** Where it does: in its first fact. */
export const contactOf = ({ council, id }: Of): SealedIn =>
  sealedIn({ id, version: 0 }, 0, contactSubject(council, id));

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
  namedUnder(structure.council, row.person, row.sealed),
];

/** Somebody is nothing to the structure any more. */
export const leaves = (structure: Of, person: string, role: StructureRole, at: Instant): RowWrite[] => [
  { kind: 'revoke', key: rolesKey(structure.council, person), field: roleField(role, structure.id) },
  { kind: 'remove', key: personKey(structure, person), expect: { role } },
  functionEnds(structure.council, person, at),
];
