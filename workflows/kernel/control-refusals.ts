import type { RefusalKind } from './refusal-kind.ts';

/** Why an act on the controls of a year is not carried out (H4). */
export const CONTROL_REFUSALS = {
  'seed-too-soon': {
    status: 422,
    title:
      'La règle et la liste se publient une semaine au moins avant le jour du tirage. Choisissez le {earliest}, ou un jour plus tardif.',
  },
  'no-label-to-draw': {
    status: 422,
    title: 'Aucun label en vigueur n’entre dans cette règle. Choisissez un jour d’attribution plus tardif.',
  },
  'seed-day-come': {
    status: 422,
    title:
      'Le jour du tirage est arrivé : ce qui a été annoncé ne change plus. Tirez au sort, puis choisissez d’autres labels si besoin.',
  },
  'seed-in-another-year': {
    status: 422,
    title: 'Ces contrôles sont ceux de {year}. Choisissez un jour de cette année-là.',
  },
  'seed-not-published': {
    status: 422,
    title:
      'Aucun point de contrôle du {seedOn}, ou d’après, n’est encore publié. Recommencez une fois qu’il l’est : il paraît chaque jour.',
  },
  'label-not-in-force': {
    status: 422,
    title: 'Ce label n’est pas en vigueur aujourd’hui : il n’y a rien à contrôler. Choisissez-en un autre.',
  },
  'already-to-control': {
    status: 422,
    title: 'Le label {number} est déjà à contrôler cette année : il a été tiré au sort, ou choisi.',
  },
} as const satisfies Record<string, RefusalKind>;
