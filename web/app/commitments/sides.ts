import type { Commitments } from '../api/label-shapes.ts';
import type { Shown } from '../words/shown.ts';

type Item = Commitments['items'][number];

/** Who reads a commitment: the structure that takes it, or the service that examines its request. */
export type Side = Item['proposedBy'];

type Words = {
  readonly action: string;
  readonly effect: string;
  readonly lead: string;
  readonly nothing: string;
  readonly shown: (item: Item | undefined) => Shown;
};

const AGREED: Shown = { drawing: 'tick', tone: 'pass', word: 'Convenu' };
const NOTHING: Shown = { drawing: 'disc', tone: 'todo', word: 'Rien n’est proposé' };

const shown =
  (side: Side, { mine, theirs }: { readonly mine: string; readonly theirs: string }) =>
  (item: Item | undefined): Shown => {
    if (item === undefined) return NOTHING;
    if (item.agreed) return AGREED;
    return item.proposedBy === side
      ? { drawing: 'clock', tone: 'todo', word: mine }
      : { drawing: 'clock', tone: 'review', word: theirs };
  };

/** What each side reads of the same commitments. */
export const SIDES: Readonly<Record<Side, Words>> = {
  APPLICANT: {
    action: 'Ce que vous ferez',
    effect: 'Le service lit votre proposition ; elle vous engage s’il l’accepte.',
    lead: 'Ce qui est à améliorer n’empêche pas le label : un engagement daté y répond, une fois convenu avec le service.',
    nothing: 'Rien n’est à améliorer pour le moment : vous n’avez pas d’engagement à prendre.',
    shown: shown('APPLICANT', {
      mine: 'Proposé par vous : le service répond',
      theirs: 'Proposé par le service : à vous de dire',
    }),
  },
  SERVICE: {
    action: 'Ce que la structure ferait',
    effect: 'La structure lit cette proposition ; elle l’engage si elle l’accepte.',
    lead: 'Un critère de progrès qui n’est pas rempli n’empêche pas le label : la structure y répond par un engagement daté, convenu avec vous.',
    nothing: 'Aucun critère de progrès ne manque pour le moment : il n’y a pas d’engagement à prendre.',
    shown: shown('SERVICE', {
      mine: 'Proposé par le service : la structure répond',
      theirs: 'Proposé par la structure : à vous de dire',
    }),
  },
};
