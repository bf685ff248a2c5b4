import { frenchDate } from '../../public/french.ts';
import type { ActPreview, PreviewedAct } from '../api/officer-act-shapes.ts';

type Written = {
  /** The name under which the command takes it. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** What to write when nothing was. */
  readonly empty: string;
};

export type ActWords = {
  /** The end of its address. */
  readonly path: string;
  readonly command: Exclude<PreviewedAct, 'requestMissingItems'>;
  /** Its question, the title of its page. */
  readonly question: string;
  /** Its name in the list of what may be done. */
  readonly name: string;
  /** The verb of its button, with what the act settles. */
  readonly button: (days: ActPreview['days']) => string;
  readonly writes: Written | null;
};

const until = (day: string | undefined, words: string): string =>
  day === undefined ? '' : `${words} ${frenchDate(day)}`;

/** The acts with an effect in law that have a page of their own, in the order of the process. */
export const ACT_WORDS: readonly ActWords[] = [
  {
    path: 'accuser-reception',
    command: 'acknowledge',
    question: 'Accuser réception de cette demande ?',
    name: 'Accuser réception',
    button: () => 'Accuser réception',
    writes: null,
  },
  {
    path: 'declarer-complet',
    command: 'declareComplete',
    question: 'Ce dossier est-il complet ?',
    name: 'Déclarer le dossier complet',
    button: ({ completeOn }) => `Déclarer le dossier complet${until(completeOn, ' depuis le')}`,
    writes: null,
  },
  {
    path: 'non-recevable',
    command: 'declareInadmissible',
    question: 'Cette demande est-elle irrecevable ?',
    name: 'Déclarer la demande non recevable',
    button: () => 'Déclarer la demande non recevable',
    writes: {
      name: 'reason',
      label: 'Motif, repris dans la lettre',
      hint: 'Le fait, puis la règle qu’il ne remplit pas. La structure le lit, et peut le contester.',
      empty: 'Écrivez le motif que la structure lira.',
    },
  },
  {
    path: 'publier-le-rapport',
    command: 'publishReport',
    question: 'Que propose l’instruction ?',
    name: 'Publier le rapport',
    button: ({ replyUntil }) => `Publier le rapport${until(replyUntil, ', réponse ouverte jusqu’au')}`,
    writes: {
      name: 'text',
      label: 'Rapport',
      hint: 'La structure et les membres du conseil le lisent tel quel.',
      empty: 'Écrivez le rapport que la structure et le conseil liront.',
    },
  },
];
