import type { Json, JsonObject } from './json.ts';
import { dayAt } from './paris.ts';
import { type Council, link, rowName, type Rows, setRole } from './people-rows.ts';
import { type Fact, said, type Thing } from './things.ts';

type Structure = Council & { readonly id: string };

const personName = ({ key }: Structure, person: string): string => rowName(key, `person#${person}`);
const invitationName = ({ key }: Structure, fact: Fact): string =>
  rowName(key, `invitation#${said(fact, 'invitation')}`);

const sealedIn = ({ id }: Structure, { version, rank }: Fact, subject: string): JsonObject => ({
  fact: `${id}-${version}-${rank}`,
  subject,
});

/** From then on this to the structure, and no more what they were. */
const comes = (structure: Structure, person: string, role: string, row: JsonObject, formerly: Json): void => {
  if (typeof formerly === 'string') setRole(structure, person, `${formerly}#${structure.id}`, undefined);
  setRole(structure, person, `${role}#${structure.id}`, true);
  structure.rows.set(personName(structure, person), { person, role, ...row });
};

const goes = (structure: Structure, person: string, role: string): void => {
  setRole(structure, person, `${role}#${structure.id}`, undefined);
  structure.rows.delete(personName(structure, person));
};

const declare = (structure: Structure, fact: Fact): void => {
  const person = fact.data['representative'];
  if (typeof person !== 'string') return;
  const sealed = sealedIn(structure, fact, `${structure.code}-contact-${structure.id}`);
  comes(structure, person, 'representative', { since: dayAt(fact.at), sealed }, null);
  link(structure, person);
};

const invite = (structure: Structure, fact: Fact): void => {
  const { invitation, role, expiresAt } = fact.data;
  const sealed = sealedIn(structure, fact, `${structure.code}-invitation-${said(fact, 'invitation')}`);
  structure.rows.set(invitationName(structure, fact), { invitation, role, expiresAt, sealed });
};

const accept = (structure: Structure, fact: Fact): void => {
  const name = invitationName(structure, fact);
  const sealed = structure.rows.get(name)?.['sealed'] ?? null;
  const person = said(fact, 'person');
  structure.rows.delete(name);
  comes(
    structure,
    person,
    said(fact, 'role'),
    { since: dayAt(fact.at), sealed },
    fact.data['formerly'] ?? null,
  );
  link(structure, person);
};

const transfer = (structure: Structure, fact: Fact): void => {
  const to = said(fact, 'to');
  const sealed = structure.rows.get(personName(structure, to))?.['sealed'] ?? null;
  comes(structure, to, 'representative', { since: dayAt(fact.at), sealed }, fact.data['formerly'] ?? null);
  goes(structure, said(fact, 'from'), 'representative');
};

const FOLDS: Readonly<Record<string, (structure: Structure, fact: Fact) => void>> = {
  'StructureDeclared.v1': declare,
  'StructurePersonInvited.v1': invite,
  'StructureInvitationWithdrawn.v1': (structure, fact) =>
    void structure.rows.delete(invitationName(structure, fact)),
  'StructureInvitationAccepted.v1': accept,
  'StructurePersonRemoved.v1': (structure, fact) => goes(structure, said(fact, 'person'), said(fact, 'role')),
  'RepresentationTransferred.v1': transfer,
};

/** Who acts, prepares and reads for a structure, and who is invited to: from its facts (A9). */
export const foldStructure = (thing: Thing, rows: Rows): void => {
  const structure = { key: thing.key, code: thing.council, id: thing.id, rows };
  for (const fact of thing.facts) FOLDS[fact.type]?.(structure, fact);
};
