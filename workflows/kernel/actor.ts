import type { Author } from '../../events/fact.ts';
import type { InterestKind } from '../../events/interest.ts';
import type { Closing } from './closing.ts';

/** A role held in a council, with its seat or its structure where it has one; of a seat, the last day of its term. */
export type HeldRole =
  | { role: 'administrator' | 'secretary' | 'officer' | 'auditor' }
  /** By delegation, from a day to a day (DEC-01). */
  | { role: 'president'; from?: string; until?: string }
  | { role: 'member'; member: number; until?: string }
  | { role: StructureRole; structure: string }
  | { role: 'expert'; expertise: string };

/** What a person may do for a structure: act and file, prepare without filing, or only read (A9). */
export const STRUCTURE_ROLES = ['representative', 'preparer', 'reader'] as const;
export type StructureRole = (typeof STRUCTURE_ROLES)[number];

/** Whose a thing is: of one structure, of the several that it concerns, or of none. */
export type Owner = string | readonly string[] | null;

/** Whether a role is held for this structure, or for one of these, whatever it lets do. */
export const isFor = (held: HeldRole, owner: Owner): boolean => {
  if (!('structure' in held) || owner === null) return false;
  return typeof owner === 'string' ? held.structure === owner : owner.includes(held.structure);
};

export const isStructureRole = (who: Who): who is StructureRole =>
  STRUCTURE_ROLES.some((role) => role === who);

/** Whether a role opens some things only: those of a structure, or the one on which its holder was consulted. */
export const isBound = (who: Who): boolean => isStructureRole(who) || who === 'expert';

/** An actor as far as one thing is concerned: an expert is one on what they were asked about, and nowhere else. */
export const actorAt = (id: string, actor: Actor): Actor =>
  actor.kind === 'system'
    ? actor
    : { ...actor, roles: actor.roles.filter((held) => held.role !== 'expert' || held.expertise === id) };

/** A seat whose term is over: its holder acts from it no more (MAN-01). */
export type EndedMandate = { member: number; until: string };

/** Whether a day is before the first or after the last on which whoever signs for the President does. */
const isOutside = ({ from, until }: { from?: string; until?: string }, day: string): boolean =>
  (from !== undefined && day < from) || (until !== undefined && day > until);

const withoutDays = (held: HeldRole): HeldRole => {
  if (held.role === 'member') return { role: 'member', member: held.member };
  return held.role === 'president' ? { role: 'president' } : held;
};

/**
 * The roles that stand on a day of Paris: a seat is held up to the last day of its term, whether or not anybody recorded
 * its end; from the next morning on, it is told apart (MAN-01).
 */
export const standingOn = (
  held: readonly HeldRole[],
  today: string,
): { roles: readonly HeldRole[]; ended: EndedMandate | null } => {
  const isOver = (each: HeldRole): each is HeldRole & { role: 'member'; until: string } =>
    each.role === 'member' && each.until !== undefined && each.until < today;
  const over = held.find(isOver);
  const roles = held
    .filter((each) => !isOver(each) && !(each.role === 'president' && isOutside(each, today)))
    .map(withoutDays);
  return { roles, ended: over === undefined ? null : { member: over.member, until: over.until } };
};

/** What links a person to a structure of the council, by what they declared (MAN-04, DEL-12). */
export type Link = { structure: string; kind: InterestKind; whose: 'SELF' | 'SPOUSE' };

/**
 * Who asks: a signed-in person with the roles read from the council's rows, and where these matter the links that they
 * declared and why what the thing is about is closed to them; or the system on behalf of a cause.
 */
export type Actor =
  | {
      kind: 'person';
      person: string;
      platform: boolean;
      roles: readonly HeldRole[];
      /** Of the seat that they held, whose term is over. */
      ended?: EndedMandate | null;
      links?: readonly Link[];
      closing?: Closing | null;
    }
  | { kind: 'system'; cause: string };

/** Who a command is open to: a role, any signed-in person, the platform's administrator, or the system alone. */
export type Who = HeldRole['role'] | 'person' | 'platform' | 'system';

/** As whom an actor may give a command, or null. Whoever acts for a structure acts on what is its own only (P19). */
export const actingAs = (
  who: readonly Who[],
  actor: Actor,
  owner: Owner,
): { role: Who; held: HeldRole | null } | null => {
  if (actor.kind === 'system') return who.includes('system') ? { role: 'system', held: null } : null;
  const held = actor.roles.find(
    (each) => who.includes(each.role) && (!('structure' in each) || isFor(each, owner)),
  );
  if (held) return { role: held.role, held };
  if (who.includes('platform') && actor.platform) return { role: 'platform', held: null };
  return who.includes('person') ? { role: 'person', held: null } : null;
};

/** Whether an actor has any business with a thing at all; if not, it does not exist for them. */
export const knows = (readers: readonly Who[], actor: Actor, owner: Owner): boolean =>
  actingAs(readers, actor, owner) !== null;

export const authorOf = (actor: Actor, role: Who): Author =>
  actor.kind === 'system'
    ? { kind: 'system', cause: actor.cause }
    : { kind: 'person', person: actor.person, role };
