import type { ApplicationContext } from '../application-context.ts';

/** Where a dossier stood last that is decided again: before the decision when the council spoke, else before its conclusion. */
export const reopensAt = ({ opinion, eligibility }: Pick<ApplicationContext, 'opinion' | 'eligibility'>) => {
  if (opinion !== null) return 'OPINION';
  return eligibility === null ? 'WAITING' : 'REVIEW';
};
