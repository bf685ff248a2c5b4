import type { RefusalKind } from './refusal-kind.ts';

/** Why an act on the minutes of a session is not carried out (DEL-13, MAN-08). */
export const MINUTES_REFUSALS = {
  'minutes-approved': {
    status: 422,
    title: 'Ce procès-verbal est approuvé : son texte ne change plus. Annexez-lui une correction.',
  },
  'minutes-not-circulated': {
    status: 422,
    title:
      'Ce procès-verbal n’est pas encore adressé aux membres : récrivez ce qui doit l’être, puis adressez-le.',
  },
  'minutes-not-ready': {
    status: 422,
    title:
      'Cette séance n’a pas encore de procès-verbal à lire : il s’établit pendant qu’elle se tient, et s’ouvre aux membres quand elle est levée.',
  },
  'extract-not-ready': {
    status: 422,
    title: 'Ce point n’est pas voté : son extrait s’établit dès que le vote est fermé.',
  },
  'dissent-from-outside': {
    status: 422,
    title:
      'Seul un membre qui était présent au vote y fait consigner son désaccord. Vérifiez le membre nommé.',
  },
} as const satisfies Record<string, RefusalKind>;
