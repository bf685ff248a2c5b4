import type { Instant } from '../../events/fact.ts';
import { isStructureRole, type Actor, type HeldRole } from '../../workflows/kernel/actor.ts';

/** Readable ids: the same letter is the same thing in a test. */
export const uuid = (digit: string): string =>
  `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;

export const STRUCTURE = uuid('a');
export const SESSION = uuid('b');
export const APPLICATION = uuid('c');
export const ITEM = uuid('d');
export const DOCUMENT = uuid('1');
export const EXPERTISE = uuid('7');
export const MEETING = uuid('3');
export const WORKSHOP = uuid('2');
export const PROPOSAL = uuid('4');
export const OTHER_PROPOSAL = uuid('5');
export const BULK_ACTION = uuid('0');
export const APPEAL = uuid('9');
export const CAMPAIGN = uuid('6');
export const MISUSE = '6d5c0000-0000-4000-8000-000000000001';
export const CONTROL = 'c0117201-0000-4000-8000-000000000000';
export const CHARTER = uuid('f');
export const PERSON = uuid('e');
export const OTHER_PERSON = uuid('7');
export const DIGEST = 'D'.repeat(43);

/** An instant, from a day alone (noon in Paris in winter) or from its full text. */
export const instant = (text: string): Instant =>
  (text.length === 10 ? `${text}T11:00:00.000Z` : text) as Instant;

const whereHeld = (role: HeldRole['role']): HeldRole => {
  if (role === 'member') return { role, member: 7 };
  if (role === 'expert') return { role, expertise: EXPERTISE };
  return isStructureRole(role) ? { role, structure: STRUCTURE } : { role };
};

/**
 * Someone signed in who holds this one role; a member holds seat 7, the people of a structure are those of this one,
 * and who was asked for an opinion was asked for this one.
 */
export const actorWith = (...roles: (HeldRole['role'] | HeldRole)[]): Actor => ({
  kind: 'person',
  person: PERSON,
  platform: false,
  roles: roles.map((role) => (typeof role === 'string' ? whereHeld(role) : role)),
});

export const PLATFORM: Actor = { kind: 'person', person: PERSON, platform: true, roles: [] };
export const SYSTEM: Actor = { kind: 'system', cause: 'a-fact' };

/** The `x` of an Ed25519 key of no one. */
export const PUBLIC_KEY = `${'k'.repeat(42)}A`;
