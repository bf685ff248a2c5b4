import { type HeldSeat, roleField, rolesKey, type RowItem } from '../../workflows/kernel/rows.ts';
import { OTHER_PERSON } from '../../test/support/ids.ts';
import { SEATS, type Town } from './town.ts';

/** The account by which somebody of the matrix signs in. */
export const accountOf = (name: string): string =>
  name === 'platform' ? 'plateforme' : `droits-${name.toLowerCase()}`;

const linkOf = (person: string, council: string): RowItem => ({
  pk: `person#${person}`,
  sk: `council#${council}`,
  council,
});

/** A seat in the row of roles of who holds it, in the middle of its term. */
export const inSeat = (member: number): HeldSeat => ({ member, until: '2031-09-01' });

type Roles = Readonly<Record<string, true | HeldSeat>>;

const STAFF = ['officer', 'secretary', 'administrator', 'auditor', 'president'] as const;
const EVERY_ROLE: Roles = {
  ...Object.fromEntries(STAFF.map((role) => [role, true as const])),
  member: inSeat(1),
};

const representing = (structures: readonly string[]): Roles =>
  Object.fromEntries(structures.map((structure) => [`representative#${structure}`, true as const]));

/** What each holds in the council; who held something and does no more has a row that says nothing. */
const rolesIn = (
  town: Town,
  structures: readonly string[],
  expertises: readonly string[],
): Readonly<Record<string, Roles>> => ({
  expired: { officer: true },
  formerApplicant: {},
  formerMember: {},
  withdrawnOfficer: {},
  applicant: representing(structures),
  colleague: representing(structures),
  otherApplicant: representing([town.otherStructure]),
  expert: Object.fromEntries(expertises.map((id) => [`expert#${id}`, true as const])),
  judge: { ...representing(structures), officer: true },
  ...Object.fromEntries(STAFF.map((role) => [role, { [role]: true as const }])),
  member: { member: inSeat(SEATS.member) },
  recused: { member: inSeat(SEATS.recused) },
  proxyHolder: { member: inSeat(SEATS.proxyHolder) },
});

export type Ids = Readonly<Record<string, string>>;

/**
 * The rows of their roles, empty for who has none; `structures` are those that the applicants represent, `expertises`
 * what the expert was asked.
 */
export const roleRows = (
  town: Town,
  ids: Ids,
  structures: readonly string[],
  expertises: readonly string[] = [],
): RowItem[] => {
  const roles = rolesIn(town, structures, expertises);
  const known = Object.entries(ids).map(([name, person]) => ({
    ...rolesKey(town.council, person),
    ...roles[name],
  }));
  // Nobody of the matrix: who reads for each structure, as its own rows say.
  const reads = Object.fromEntries(structures.map((id) => [roleField('reader', id), true as const]));
  return [...known, { ...rolesKey(town.council, OTHER_PERSON), ...reads }];
};

/** In which council each has something to do, or had. */
export const linkRows = (town: Town, ids: Ids): RowItem[] =>
  Object.entries(ids)
    .filter(([name]) => Object.hasOwn(rolesIn(town, [], []), name))
    .map(([, person]) => linkOf(person, town.council));

/** Whoever comes from next door holds every role there. */
export const neighbourRows = (council: string, ids: Ids): RowItem[] => {
  const person = ids['neighbour'] ?? '';
  return [{ ...rolesKey(council, person), ...EVERY_ROLE }, linkOf(person, council)];
};
