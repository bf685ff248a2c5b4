import type { Holder, Step } from '../../../workflows/statistics/passage.ts';

/** For whom a dossier waits, as a reader says it. */
export const HOLDER_WORDS: Record<Holder, string> = {
  SERVICE: 'Le service examine',
  APPLICANT: 'La structure complète',
  COUNCIL: 'La séance du conseil',
  SIGNATURE: 'La signature de la décision',
};

export const STEP_WORDS: Record<Step, string> = {
  FILED: 'Reçues',
  COMPLETE: 'Complètes',
  EXAMINED: 'Examinées',
  VOTED: 'Avis du conseil donné',
  DECIDED: 'Décidées',
  GRANTED: 'Labels attribués',
};

/** « de 15 à 29 jours », « 180 jours ou plus ». */
export const barWords = (from: number, to: number | null): string =>
  to === null ? `${from} jours ou plus` : `de ${from} à ${to} jours`;
