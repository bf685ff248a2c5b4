import type { RefusalKind } from './refusal-kind.ts';

/** Why an act on the membership of a council is not carried out. */
export const COUNCIL_REFUSALS = {
  'president-is-no-vice-president': {
    status: 422,
    title: 'Cette personne préside déjà le conseil. Nommez un autre membre à la vice-présidence.',
  },
  'already-vice-president': {
    status: 422,
    title: 'Cette personne est déjà à la vice-présidence. Nommez un autre membre.',
  },
  'no-such-vice-president': {
    status: 422,
    title: 'Cette personne n’est pas à la vice-présidence. Relisez la liste des membres.',
  },
} as const satisfies Record<string, RefusalKind>;
