import type { EssFamily } from './views.ts';

/** The family of a structure (loi 2014-856, article 1) in the words of a reader. */
export const FAMILY_WORDS: Record<EssFamily, string> = {
  ASSOCIATION: 'Association',
  COOPERATIVE: 'Coopérative',
  MUTUAL: 'Mutuelle',
  FOUNDATION: 'Fondation',
  COMMERCIAL_ESS: 'Société commerciale de l’économie sociale et solidaire (ESS)',
  OTHER: 'Autre forme',
};
