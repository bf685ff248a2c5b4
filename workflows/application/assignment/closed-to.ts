import type { Happening } from '../../../events/catalogue.ts';
import type { Author } from '../../../events/fact.ts';
import { isFor, type Actor, type Link } from '../../kernel/actor.ts';
import type { Closing } from '../../kernel/closing.ts';
import type { ApplicationContext } from '../application-context.ts';
import { WAITING } from '../state-words.ts';

type Standing = Pick<ApplicationContext, 'officer' | 'routed' | 'conflicted'>;

/** Who is concerned follows the dossier no more, and never again. */
export const closedTo = ({ officer, routed, conflicted }: Standing, by: Author): Standing => {
  if (by.kind !== 'person' || conflicted.includes(by.person)) return { officer, routed, conflicted };
  const closed = [...conflicted, by.person];
  return officer === by.person
    ? { officer: null, routed: null, conflicted: closed }
    : { officer, routed, conflicted: closed };
};

/** Whose link no longer closes a dossier to them, after one of its facts: each once. */
export const clearedBy = (
  { cleared }: Pick<ApplicationContext, 'cleared'>,
  event: Happening,
): Pick<ApplicationContext, 'cleared'> => {
  const opened = event.type === 'OpenedDespiteLink.v1' && event.by.kind === 'person' ? event.by.person : null;
  const person = event.type === 'LinkLifted.v1' ? event.data.person : opened;
  return { cleared: person === null || cleared.includes(person) ? cleared : [...cleared, person] };
};

type Dossier = Pick<ApplicationContext, 'structure' | 'conflicted' | 'cleared'>;

/**
 * What links somebody to the structure of a dossier, as they declared it; null for whoever acts for it, and has no part
 * in its examination anyway (P18).
 */
export const linkTo = ({ structure }: Pick<Dossier, 'structure'>, actor: Actor): Link | null => {
  if (actor.kind !== 'person' || actor.roles.some((held) => isFor(held, structure))) return null;
  return actor.links?.find((link) => link.structure === structure) ?? null;
};

/**
 * Why a dossier is closed to somebody, but its title (B9): they said that it concerns them; or they are linked to its
 * structure by what they declared, and have not said yet what follows from it. A link binds while the dossier is worked
 * on, where it can be settled (DEL-11): what has ended is only read. Whoever acts for the structure reads what is its own.
 */
export const closingTo = (dossier: Dossier, word: string, actor: Actor): Closing | null => {
  if (actor.kind !== 'person' || actor.roles.some((held) => isFor(held, dossier.structure))) return null;
  if (dossier.conflicted.includes(actor.person)) return 'conflict-declared';
  if (!WAITING.includes(word) || dossier.cleared.includes(actor.person)) return null;
  return linkTo(dossier, actor) === null ? null : 'link-declared';
};

/**
 * Why all that a structure has with the council is closed to somebody: one of its dossiers is, and none of those that are
 * worked on is open to them. Who works on another of them reads there what the structure sent for it.
 */
export const closingOfStructure = (
  dossiers: readonly { context: Dossier; word: string }[],
  actor: Actor,
): Closing | null => {
  const found = dossiers.map(({ context, word }) => ({ word, closing: closingTo(context, word, actor) }));
  if (found.some(({ word, closing }) => closing === null && WAITING.includes(word))) return null;
  const closings = found.flatMap(({ closing }) => closing ?? []);
  return closings.includes('link-declared') ? 'link-declared' : (closings[0] ?? null);
};

/**
 * Why what is about the label of a structure is closed to somebody: all that it has with the council is, or they are linked
 * to it. That link binds when no dossier is worked on too: a measure or a control begins without one. Whoever set it aside
 * on a dossier, and said why, did so for the structure.
 */
export const closingOfHolder = (
  holder: string,
  dossiers: readonly { context: Dossier; word: string }[],
  actor: Actor,
): Closing | null => {
  if (actor.kind !== 'person') return null;
  const closing = closingOfStructure(dossiers, actor);
  if (closing !== null || linkTo({ structure: holder }, actor) === null) return closing;
  const settled = dossiers.some(({ context }) => context.cleared.includes(actor.person));
  return settled ? null : 'link-to-holder';
};
