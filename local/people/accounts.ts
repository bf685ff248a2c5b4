import { createHash } from 'node:crypto';
import { v5 as uuidv5 } from 'uuid';

/** A fictional person who can sign in, with the part that the journeys give to them. */
export type Account = {
  readonly account: string;
  readonly role: string;
  readonly name: string;
  readonly email: string;
};

const FIRST = [
  'Camille',
  'Dominique',
  'Claude',
  'Alix',
  'Sacha',
  'Charlie',
  'Andréa',
  'Morgan',
  'Noa',
  'Lou',
];
const LAST = ['Aubry', 'Bécart', 'Carlier', 'Delattre', 'Évrard', 'Flament', 'Guilbert', 'Hennion'];

const numbered = (prefix: string, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${prefix}-${String(from + at).padStart(2, '0')}`);

const roles: readonly (readonly [role: string, accounts: readonly string[]])[] = [
  ['administration de la plateforme', ['plateforme']],
  ['administratrice du conseil', ['administratrice']],
  ['secrétaire du conseil', ['secretaire']],
  ['présidente du conseil', ['presidente']],
  ['instructrice', ['instructrice']],
  ['auditrice', ['auditrice']],
  ['membre du conseil', numbered('membre', 2, 45)],
  ['représentante d’une structure candidate', numbered('candidate', 1, 20)],
];
const known = roles.flatMap(([role, accounts]) => accounts.map((account) => ({ account, role })));

/** What an account may be called. */
export const isAccountName = (text: string): boolean => /^[a-z0-9-]{1,40}$/.test(text);

const ascii = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const nameAt = (at: number): string => {
  const first = FIRST[at % FIRST.length] ?? '';
  const last = LAST[Math.floor(at / FIRST.length) % LAST.length] ?? '';
  return `${first} ${last}`;
};

/** The person behind an account; any name is somebody, so that one may always come as a newcomer. */
export const accountNamed = (account: string): Account => {
  const at = known.findIndex((one) => one.account === account);
  if (at === -1) {
    const hash = createHash('sha256').update(account).digest();
    return { account, role: 'sans rôle', name: nameAt(hash.readUInt16BE()), email: `${account}@exemple.fr` };
  }
  const name = nameAt(at);
  return { account, role: known[at]?.role ?? '', name, email: `${ascii(name).replace(' ', '.')}@exemple.fr` };
};

/** The accounts offered for a try, one per role and more where a role has many people. */
export const accounts: readonly Account[] = known.map(({ account }) => accountNamed(account));

/** The id of a person: that of the subject at the issuer, the same at every sign-in. */
export const personIdOf = (issuer: string, account: string): string =>
  uuidv5(`${issuer}#${account}`, uuidv5.URL);
