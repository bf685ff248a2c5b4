import { absenceOn, type Absence } from '../../council/absence/absences.ts';
import { isConcerned, type Colleague, type Concerning } from './colleagues.ts';

/** Who follows a dossier on a day: an officer, or whoever stands in for them; nobody, when that one may not. */
export type Following = {
  officer: string | null;
  /** Who is away, when somebody stands in for them or nobody may. */
  insteadOf: string | null;
  /** Until when they are away. */
  until: string | null;
  /** Whom they named to stand in; null when nobody, or when nobody is away. */
  standIn: string | null;
};

type Followed = Concerning & { officer: string | null };

/**
 * During an absence, its stand-in follows what the absent officer follows; never a dossier that concerns them, which is
 * then nobody's (B7, B9).
 */
export const followingOn = (
  dossier: Followed,
  colleagues: readonly Colleague[],
  absences: readonly Absence[],
  day: string,
): Following => {
  const { officer } = dossier;
  const absence = officer === null ? null : absenceOn(absences, officer, day);
  if (officer === null || absence === null) return { officer, insteadOf: null, until: null, standIn: null };
  const standIn = colleagues.find(({ person }) => person === absence.standIn);
  const may = standIn !== undefined && !isConcerned(standIn, dossier);
  return {
    officer: may ? standIn.person : null,
    insteadOf: officer,
    until: absence.to,
    standIn: absence.standIn,
  };
};
