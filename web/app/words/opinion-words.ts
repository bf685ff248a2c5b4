import { frenchDate, frenchInstant } from '../../public/french.ts';
import type { Expertise, ExpertiseSheet, Position } from '../api/expertise-shapes.ts';
import { POSITION } from '../../public/tables/value-words.ts';
import { inWords, UNREADABLE } from './in-words.ts';
import type { Shown } from './shown.ts';

const CONCLUSIONS: readonly Position[] = ['NO_OBJECTION', 'RESERVATIONS', 'OBJECTION'];

export const positionInWords = (position: Position): string => inWords(POSITION, position);

/** What whoever is asked may conclude. */
export const POSITIONS = CONCLUSIONS.map((code) => ({ code, label: positionInWords(code) }));

/** DEL-16: silence is told for what it is, and is nobody’s opinion. */
export const SILENCES: Readonly<Record<NonNullable<Expertise['silence']>, string>> = {
  NO_OBJECTION:
    'Les règles du conseil disent que ce silence vaut absence d’objection de la personne consultée. Ce n’est pas un avis du conseil.',
  NO_ANSWER: 'Ce silence ne dit rien.',
};

const UNKNOWN: Shown = { drawing: 'aside', tone: 'ended', word: UNREADABLE };

const STANDING: Readonly<Record<string, Shown>> = {
  invited: { drawing: 'envelope', tone: 'todo', word: 'Invitation envoyée' },
  accepted: { drawing: 'clock', tone: 'todo', word: 'Acceptée, avis attendu' },
  answered: { drawing: 'triangle', tone: 'review', word: 'Avis rendu, à verser au rapport' },
  silent: { drawing: 'aside', tone: 'review', word: 'Sans réponse' },
  attached: { drawing: 'tick', tone: 'pass', word: 'Versé au rapport' },
  cancelled: { drawing: 'aside', tone: 'ended', word: 'Demande annulée' },
};
const LATE: Shown = { drawing: 'triangle', tone: 'fail', word: 'En retard' };

const isAwaited = (state: Expertise['state']): boolean => state === 'invited' || state === 'accepted';

export const opinionStanding = ({ state, overdue }: Pick<Expertise, 'state' | 'overdue'>): Shown =>
  overdue && isAwaited(state) ? LATE : (STANDING[state] ?? UNKNOWN);

/** When the person is reminded, while their opinion is awaited; null once it is not. */
export const reminderInWords = (
  { state, overdue }: Pick<Expertise, 'state' | 'overdue'>,
  { halfTime }: ExpertiseSheet['deadlines'],
): string | null => {
  if (!isAwaited(state)) return null;
  if (halfTime !== undefined) return `Un rappel part le ${frenchInstant(halfTime)}.`;
  return overdue ? 'Le rappel est parti, sans réponse.' : 'Le rappel est parti à mi-chemin.';
};

/** How many opinions wait for somebody, in the title of their page. */
export const opinionsTitle = (items: readonly Expertise[]): string => {
  if (items.length === 0) return 'Aucun avis n’est demandé à l’extérieur.';
  return items.some(({ state }) => state === 'answered')
    ? 'Un avis est rendu : lisez-le, puis versez-le au rapport.'
    : 'Avis demandés à l’extérieur';
};

/** What waits for who agreed to give an opinion, in one line of their home. */
export const ownOpinionInWords = ({
  dueOn,
  overdue,
}: {
  readonly dueOn: string;
  readonly overdue: boolean;
}): string =>
  overdue
    ? `Donner votre avis, attendu depuis le ${frenchDate(dueOn)}`
    : `Donner votre avis, jusqu’au ${frenchDate(dueOn)}`;
