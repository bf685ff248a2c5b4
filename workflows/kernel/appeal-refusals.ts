import type { RefusalKind } from './refusal-kind.ts';

/** Why an act on an appeal is not carried out (REM-01 to REM-08). */
export const APPEAL_REFUSALS = {
  'nothing-to-appeal': {
    status: 422,
    title:
      'Cette décision ne peut pas être contestée par cette personne : une structure conteste un refus, des conditions ou une mesure ; un tiers conteste une attribution (REM-05).',
  },
  'appeal-already-filed': {
    status: 409,
    title: 'Un recours contre cette décision est déjà enregistré. Ouvrez-le plutôt que d’en former un autre.',
  },
  'not-on-paper': {
    status: 422,
    title: 'Vous formez ce recours en ligne : il est reçu aujourd’hui. Retirez les indications du courrier.',
  },
  'paper-required': {
    status: 422,
    title:
      'Ce recours est arrivé par courrier : indiquez son jour d’arrivée et, pour un tiers, de qui il vient.',
  },
  'appeal-too-late': {
    status: 422,
    title:
      'Ce recours est arrivé après le {limitOn}, et la notification disait les voies et délais de recours (REM-07). Il ne peut qu’être déclaré irrecevable.',
  },
  'appeal-came-late': {
    status: 422,
    title:
      'Ce recours est arrivé après le {limitOn}. Faites-le d’abord examiner malgré son retard, ou déclarez-le irrecevable.',
  },
  'appeal-not-late': {
    status: 422,
    title: 'Ce recours est arrivé dans le délai, ou a été admis : il reçoit une réponse au fond.',
  },
  'appeal-not-examined': {
    status: 422,
    title: 'Ce recours n’est pas encore examiné. Confiez-le à un instructeur, puis lisez son rapport.',
  },
  'holder-not-heard': {
    status: 422,
    title:
      'Le titulaire est entendu avant toute réponse à un tiers (REM-05). Attendez ses observations, ou le {until}.',
  },
  'reported-first': {
    status: 422,
    title:
      'Cette personne a déjà instruit le dossier : un recours est examiné par quelqu’un d’autre. Choisissez un autre instructeur.',
  },
  'not-the-examiner': {
    status: 422,
    title: 'Ce recours est confié à une autre personne. Demandez au secrétariat de vous le confier.',
  },
  'not-the-appellant': {
    status: 422,
    title: 'Ce recours est celui d’un tiers : vous y répondez par vos observations, sans pouvoir le retirer.',
  },
} as const satisfies Record<string, RefusalKind>;
