import type { RefusalKind } from './refusal-kind.ts';

/** Why a dossier, or a report of misuse, is not put on a slip of elimination, or not held (GDP-04). */
export const RETENTION_REFUSALS = {
  'erasure-held': {
    status: 422,
    title: 'Une retenue empêche cet effacement. Levez-la d’abord, si ce qui la motivait est terminé.',
  },
  'erasure-not-held': { status: 422, title: 'Rien n’est retenu ici : il n’y a rien à lever.' },
  'remedies-open': {
    status: 422,
    title:
      'Un recours est encore possible ou en cours sur ce dossier : sa durée de conservation ne court pas. Attendez sa fin.',
  },
  'label-runs': {
    status: 422,
    title:
      'Le label que ce dossier a valu n’a pas pris fin : la durée de conservation part de là. Attendez ce jour.',
  },
  'control-open': {
    status: 422,
    title:
      'Un contrôle de ce label n’est pas conclu : ses dossiers se gardent jusque-là. Concluez-le d’abord.',
  },
  'kept-for-good': {
    status: 422,
    title: 'Le règlement du conseil garde cela sans limite : c’est à verser aux archives.',
  },
  'retention-runs': {
    status: 422,
    title:
      'La durée de conservation court jusqu’au {until} inclus. Demandez le visa des archives après ce jour.',
  },
  'function-held': {
    status: 422,
    title:
      'Cette personne a encore une fonction dans ce conseil : son compte se garde jusqu’à la fin de la dernière. Attendez ce jour.',
  },
  'evidence-being-erased': {
    status: 422,
    title:
      'Les archives ont visé l’élimination de ce dossier : il s’efface dans l’heure. Demandez ensuite son dossier de preuve : il contiendra ce qui reste, ses faits et sa décision.',
  },
} as const satisfies Record<string, RefusalKind>;
