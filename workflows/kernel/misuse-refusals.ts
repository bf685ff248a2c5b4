import type { RefusalKind } from './refusal-kind.ts';

/** Why an act on a report of misuse is not carried out (M23). */
export const MISUSE_REFUSALS = {
  'posted-before-report': {
    status: 422,
    title: 'Ce courrier serait parti avant que le signalement soit reçu. Corrigez le jour du courrier.',
  },
  'mentioned-not-heard': {
    status: 422,
    title: 'Qui est mis en cause est d’abord entendu (L121-1, L122-1) : {explanation}',
  },
  'holder-has-label': {
    status: 422,
    title:
      'La structure mise en cause a un label : proposez une mesure sur ce label, ou constatez que l’usage a cessé ou n’était pas abusif.',
  },
  'measure-not-proposed': {
    status: 422,
    title:
      'Aucune mesure pour usage abusif n’est engagée sur ce label. Proposez-la d’abord sur le label, puis fermez ce signalement.',
  },
} as const satisfies Record<string, RefusalKind>;
