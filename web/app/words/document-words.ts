import { ROLE } from '../../public/tables/value-words.ts';
import type { KeptFact } from '../api/document-shapes.ts';
import { inWords, UNREADABLE } from './in-words.ts';
import type { Shown } from './shown.ts';

const UNKNOWN: Shown = { drawing: 'aside', tone: 'ended', word: UNREADABLE };

const STANDINGS: Readonly<Record<string, Shown>> = {
  announced: { drawing: 'disc', tone: 'todo', word: 'Annoncée, pas encore reçue' },
  received: { drawing: 'disc', tone: 'todo', word: 'Contrôle en cours' },
  clean: { drawing: 'tick', tone: 'pass', word: 'Vérifiée' },
  refused: { drawing: 'square', tone: 'fail', word: 'Refusée' },
  expired: { drawing: 'clock', tone: 'review', word: 'Expirée' },
  neverSent: { drawing: 'aside', tone: 'ended', word: 'Jamais arrivée' },
  replaced: { drawing: 'aside', tone: 'ended', word: 'Remplacée' },
  withdrawn: { drawing: 'aside', tone: 'ended', word: 'Retirée' },
  erased: { drawing: 'aside', tone: 'ended', word: 'Effacée' },
};

/** Where a document stands, in a word with its shape. */
export const documentStanding = (state: string): Shown => STANDINGS[state] ?? UNKNOWN;

/** The documents that serve no more: shown apart, since nothing is to be done of them. */
const ENDED = new Set(['refused', 'neverSent', 'replaced', 'withdrawn', 'erased']);
export const isEnded = (state: string): boolean => ENDED.has(state);

/** Where a document stands that was found without danger: it is read wherever it was used, whatever came after (P14). */
const OPEN = new Set(['clean', 'expired', 'replaced', 'withdrawn']);
export const mayOpen = (state: string): boolean => OPEN.has(state);

/** What happened to a document, as its history tells it. */
const HAPPENED: Readonly<Record<string, string>> = {
  'DocumentAnnounced.v1': 'Annoncée',
  'DocumentReceived.v1': 'Reçue, à contrôler',
  'DocumentFoundClean.v1': 'Contrôlée : elle s’ouvre sans danger',
  'DocumentRefused.v1': 'Refusée',
  'DocumentScanLate.v1': 'Contrôle en retard : elle reste fermée',
  'DocumentNeverSent.v1': 'Jamais arrivée',
  'DocumentReplaced.v1': 'Remplacée par une autre',
  'DocumentWithdrawn.v1': 'Retirée',
  'DocumentExpired.v1': 'Expirée',
  'DocumentErased.v1': 'Effacée',
};

/** « Retirée · Représente la structure »: what happened, and in what capacity when somebody did it. */
export const happenedInWords = ({ type, by }: KeptFact): string => {
  const what = inWords(HAPPENED, type, 'Autre étape');
  return by.kind === 'person' ? `${what} · ${inWords(ROLE, by.role)}` : what;
};
