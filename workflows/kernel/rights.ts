import { longDate } from '../calendar/french-dates.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { actingAs, actorAt, isFor, type Actor, type HeldRole, type Owner, type Who } from './actor.ts';
import { accepted, refused, type Outcome } from './outcome.ts';
import type { Closing } from './closing.ts';
import { entryOf, type CommandEntry, type Thing, type Workflow } from './workflow.ts';

type Acting = { role: Who; held: HeldRole | null };
export type Right = { entry: CommandEntry; acting: Acting };
type Asking = { name: string; data: unknown; actor: Actor };

/**
 * As whom someone acts on a thing: on what is theirs, as one of its people only. Nobody examines, decides or
 * supervises the file of a structure for which they act, prepare or read (P18, separation of duties).
 */
export const actingOn = (who: readonly Who[], actor: Actor, owner: Owner): Acting | null => {
  if (actor.kind === 'system' || owner === null) return actingAs(who, actor, owner);
  const own = actor.roles.filter((held) => isFor(held, owner));
  return actingAs(who, own.length === 0 ? actor : { ...actor, roles: own }, owner);
};

/** Who acts for a structure reads of what is its own what its people may read, whatever other role they hold (P18). */
const mayKnow = (workflow: Workflow, thing: Thing, actor: Actor, owner: Owner): boolean => {
  const readers = workflow.readersAt?.(thing.snapshot.value, thing.context as never) ?? workflow.readers;
  return actingOn(readers, actor, owner) !== null;
};

/** Whether someone may see a thing at all, where it now stands. */
export const mayRead = (workflow: Workflow, thing: Thing, actor: Actor): boolean =>
  mayKnow(workflow, thing, actorAt(thing.id, actor), workflow.owner(thing as Thing<never>));

/** Whether someone who may see a thing may also read its facts one by one. */
export const mayReadHistory = (workflow: Workflow, thing: Thing, actor: Actor): boolean =>
  workflow.historyReaders === undefined ||
  actingOn(workflow.historyReaders, actor, workflow.owner(thing as Thing<never>)) !== null;

/** Why a thing that someone may read is closed to them all the same, but its title (B9); null while it is not. */
export const closingOf = (workflow: Workflow, thing: Thing, actor: Actor): Closing | null => {
  if (workflow.about !== undefined) return actor.kind === 'person' ? (actor.closing ?? null) : null;
  return workflow.closedTo?.(thing as Thing<never>, actor) ?? null;
};

export const isClosed = (workflow: Workflow, thing: Thing, actor: Actor): boolean =>
  closingOf(workflow, thing, actor) !== null;

/** Whether a command is one of those that a closing leaves open: a link is settled by whoever has it. */
export const isLeftOpen = (closing: Closing | null, { settlesLink, forOneself }: CommandEntry): boolean =>
  closing === null || forOneself === true || (closing === 'link-declared' && settlesLink === true);

/** Whoever could, had their term not ended, is told that it has (MAN-01); null for anybody else. */
const overMandate = (
  workflow: Workflow,
  thing: Thing,
  entry: CommandEntry,
  actor: Actor,
): Outcome<never> | null => {
  if (actor.kind === 'system' || actor.ended == null) return null;
  const before = { ...actor, roles: [{ role: 'member', member: actor.ended.member } as const] };
  if (!entry.who.includes('member') || !mayKnow(workflow, thing, before, null)) return null;
  return refused('mandate-over', { until: longDate(LegalDate.parse(actor.ended.until)) });
};

/** Rights come first: a thing that is not theirs does not exist for them (P19). */
export const mayAsk = (
  workflow: Workflow,
  thing: Thing,
  { name, data, ...asking }: Asking,
): Outcome<Right> => {
  const actor = actorAt(thing.id, asking.actor);
  const entry = entryOf(workflow, name);
  if (entry === undefined) return refused('not-yours');
  const owner = workflow.owner(thing as Thing<never>, data);
  const acting = actingOn(entry.who, actor, owner);
  if (acting === null) {
    if (actingAs(entry.who, actor, owner) !== null) return refused('separation-of-duties');
    return (
      overMandate(workflow, thing, entry, actor) ??
      refused(mayKnow(workflow, thing, actor, owner) ? 'role-required' : 'not-yours')
    );
  }
  // A role that opens a kind of thing opens none of those that it may not see yet; what is started is no thing yet.
  const hidden = workflow.readersAt !== undefined && acting.role !== 'system' && entry.from.length > 0;
  if (hidden && !mayKnow(workflow, thing, actor, owner)) return refused('not-yours');
  const closing = closingOf(workflow, thing, actor);
  if (closing !== null && !isLeftOpen(closing, entry)) return refused(closing);
  return entry.road === 'side' ? refused('side-road', { command: name }) : accepted({ entry, acting });
};
