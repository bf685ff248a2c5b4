import type { RefusalKind } from './refusal-kind.ts';

/** Why a session does not sit, or a vote does not open, for want of somebody in the chair. */
export const SITTING_REFUSALS = {
  'nobody-presides': {
    status: 422,
    title:
      'Personne ne préside : ni la présidence ni une vice-présidence ne siège ici, ou elles sont déportées sur ce point. Nommez une présidence de séance parmi les membres présents, en disant pourquoi.',
  },
  'not-presiding': {
    status: 422,
    title:
      'Cet acte revient à la personne qui préside la séance. Si c’est à vous, émargez, et faites-vous nommer au besoin.',
  },
  'not-in-the-room': {
    status: 422,
    title: 'Cette personne n’a pas émargé. Choisissez un membre présent, ou faites-la émarger d’abord.',
  },
} as const satisfies Record<string, RefusalKind>;
