import { inWords } from './in-words.ts';

const STATES: Readonly<Record<string, string>> = {
  scheduled: 'annoncée',
  prepared: 'consultation écrite préparée',
  consulting: 'consultation écrite en cours',
  interrupted: 'consultation écrite arrêtée',
  convened: 'convoquée',
  open: 'ouverte en ce moment',
  adjourned: 'levée faute de quorum, à convoquer de nouveau',
  cancelled: 'annulée',
  closed: 'close',
};

/** Where a session stands, after its date. */
export const sessionStanding = (state: string): string => inWords(STATES, state);

const POINTS: Readonly<Record<string, string>> = {
  placed: 'À venir',
  voteOpen: 'Vote ouvert',
  voteClosed: 'Vote clos',
  opinionGiven: 'Avis rendu',
  voted: 'Voté',
  withdrawn: 'Retiré',
  adjourned: 'Reporté',
  left: 'Sorti de l’ordre du jour',
};

/** Where a point of an agenda stands. */
export const pointStanding = (state: string): string => inWords(POINTS, state);
