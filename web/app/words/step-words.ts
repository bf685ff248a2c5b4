import { timeInParis } from '../../../workflows/calendar/french-dates.ts';
import type { Instant } from '../../../workflows/calendar/instant.ts';
import { nonBreaking } from '../../public/french.ts';
import type { Step } from '../api/session-steps.ts';

/** What moves a session on, and so matters to who conducts it; `point` is the place on the agenda of the one that it is about. */
const STEPS: Readonly<Record<string, (point: number) => string>> = {
  'SessionOpened.v1': () => 'la séance est ouverte',
  'SessionAdjourned.v1': () => 'la séance est levée, faute de quorum',
  'SessionReconvened.v1': () => 'le conseil est convoqué à nouveau',
  'SessionClosed.v1': () => 'la séance est close',
  'BlockOpened.v1': () => 'un vote groupé s’ouvre',
  'BlockClosed.v1': () => 'le vote groupé se ferme',
  'VoteOpened.v1': (point) => `le vote du point ${point} est ouvert`,
  'VoteClosed.v1': (point) => `le vote du point ${point} est clos`,
  'VoteAnnulled.v1': (point) => `le vote du point ${point} est annulé`,
  'ItemAdjourned.v1': (point) => `le point ${point} est reporté`,
};

export const isStep = ({ type }: Step): boolean => Object.hasOwn(STEPS, type);

const ROLES: Readonly<Record<string, string>> = {
  president: 'Par la présidence.',
  secretary: 'Par le secrétariat.',
  member: 'Par un membre qui préside.',
};

/** "La séance a avancé depuis un autre écran, à 14 h 05 : le vote du point 2 est ouvert." */
export const stepInWords = ({ type, at }: Step, point: number): string =>
  nonBreaking(
    `La séance a avancé depuis un autre écran, à ${timeInParis(at as Instant)} : ${STEPS[type]?.(point) ?? ''}.`,
  );

/** Who did it, as far as one needs to know whom to speak to. */
export const whoMoved = ({ by }: Step, me: string): string =>
  by.person === me ? 'Par votre compte, sur un autre appareil.' : (ROLES[by.role ?? ''] ?? '');
