import type { InterestKind } from '../../../events/interest.ts';
import { declares } from '../../council/interests/declaration.ts';
import { isFor, type Actor, type Link } from '../../kernel/actor.ts';
import type { Suggestion } from '../../kernel/workflow.ts';
import type { ApplicationContext } from '../application-context.ts';
import { WAITING } from '../state-words.ts';
import { closingTo, linkTo } from './closed-to.ts';

const KINDS: Readonly<Record<InterestKind, string>> = {
  DIRECTOR: 'direction ou mandat',
  EMPLOYEE: 'emploi',
  FUNDER: 'financement avec droit de vote',
  COMPETITOR: 'concurrence',
  RELATIVE: 'proche',
  OTHER: 'autre lien',
};

const said = ({ kind, whose }: Link): string =>
  whose === 'SELF'
    ? `Vous avez déclaré un lien avec cette structure (${KINDS[kind]}).`
    : `Vous avez déclaré un lien de votre conjoint avec cette structure (${KINDS[kind]}).`;

const BEFORE =
  'Avant d’ouvrir ce dossier, déclarez un conflit d’intérêts, ou dites pourquoi vous l’ouvrez malgré ce lien.';
const AFTER =
  'Ce dossier vous est ouvert malgré ce lien. Vous pouvez encore déclarer un conflit d’intérêts : il vous sera alors fermé.';
const REPRESENTATIVE: Suggestion = {
  kind: 'REPRESENTATIVE',
  why: 'Vous agissez pour cette structure. Vous n’instruisez pas son dossier, et vous ne votez pas sur lui : vous n’avez rien à déclarer.',
  command: null,
};

type Dossier = Pick<ApplicationContext, 'structure' | 'conflicted' | 'cleared'>;

/**
 * What somebody is advised before they open a dossier, from their mandates and from what they declared (B9, MAN-04): the
 * system suggests, they say. Null when nothing links them to it, once they have said so, and once it has ended.
 */
export const suggestionFor = (dossier: Dossier, word: string, actor: Actor): Suggestion | null => {
  if (actor.kind !== 'person' || !WAITING.includes(word)) return null;
  if (dossier.conflicted.includes(actor.person)) return null;
  const actsForIt = actor.roles.some((held) => isFor(held, dossier.structure));
  if (actsForIt) return declares(actor.roles) ? REPRESENTATIVE : null;
  const link = linkTo(dossier, actor);
  if (link === null) return null;
  const why = closingTo(dossier, word, actor) === null ? AFTER : BEFORE;
  return { kind: link.kind, why: `${said(link)} ${why}`, command: 'declareConflict' };
};
