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
  'controls-under-way': {
    status: 422,
    title:
      'Il reste {waiting} label(s) à suivre : un contrôle qui n’est pas terminé, ou qui n’est pas encore ouvert. La campagne se termine avec le dernier.',
  },
  'not-to-control': {
    status: 422,
    title:
      'Ce label n’est ni tiré au sort ni choisi dans cette campagne. Choisissez-le d’abord, et dites pourquoi.',
  },
  'proof-not-due': {
    status: 422,
    title:
      'On ne demande la preuve que de ce que la décision pose : un critère bloquant du dossier, ou une condition de la décision.',
  },
  'answer-too-soon': {
    status: 422,
    title:
      'Le règlement laisse plus de temps pour répondre. Choisissez le {earliest}, ou un jour plus tardif.',
  },
  'nothing-answered': { status: 422, title: 'Écrivez une réponse, ou joignez une pièce.' },
  'nothing-to-mend': {
    status: 422,
    title: 'Rien n’est jugé non conforme : il n’y a rien à corriger. Examinez d’abord les réponses.',
  },
  'plan-not-kept': {
    status: 422,
    title:
      'Aucun plan n’est tenu. Convenez d’abord d’un plan, puis dites tenu chacun de ses engagements, ou choisissez une autre suite.',
  },
  'commitment-kept': {
    status: 422,
    title: 'Le service a dit cet engagement tenu : rien de plus n’est attendu.',
  },
  'nothing-held-against': {
    status: 422,
    title:
      'Tout ce qui a été demandé est conforme, ou reste à examiner : aucune mesure ne peut reposer sur ce contrôle.',
  },
  'amicable-first': {
    status: 422,
    title:
      'Une mesure vient après la phase amiable : demandez d’abord de corriger, et attendez la réponse ou la date.',
  },
} as const satisfies Record<string, RefusalKind>;
