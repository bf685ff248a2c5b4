import type { RefusalKind } from './refusal-kind.ts';

/** Partners of a council, and the links by which they propose answers (A8). */
export const PARTNER_REFUSALS = {
  'partner-key-known': {
    status: 422,
    title: 'Cette clé est déjà celle d’un partenaire, ou l’a été. Demandez-lui une clé neuve.',
  },
  'no-such-partner': {
    status: 422,
    title: 'Aucun partenaire du conseil n’a cette clé, ou elle est déjà retirée. Relisez la liste.',
  },
  'link-unreadable': {
    status: 422,
    title: 'Ce lien est incomplet ou illisible. Recopiez-le en entier, ou demandez-en un autre.',
  },
  'link-sender-unknown': {
    status: 422,
    title:
      'Aucun partenaire de ce conseil n’a signé ce lien. Ne vous y fiez pas : remplissez votre demande vous-même.',
  },
  'link-sender-revoked': {
    status: 422,
    title:
      'Ce conseil ne travaille plus avec la personne qui a signé ce lien. Remplissez votre demande vous-même.',
  },
  'link-tampered': {
    status: 422,
    title: 'Ce lien n’est plus celui qui a été signé : il a changé en chemin. Demandez-en un autre.',
  },
  'link-expired': {
    status: 422,
    title: 'Ce lien n’est plus valable depuis le {until}. Demandez-en un autre à qui vous l’a envoyé.',
  },
  'link-term-out-of-range': {
    status: 422,
    title:
      'Ce lien n’a pas une durée admise : {days} jours au plus, depuis un moment passé. Demandez-en un autre.',
  },
  'link-for-another-council': {
    status: 422,
    title: 'Ce lien est fait pour un autre conseil. Ouvrez-le là-bas, ou demandez-en un autre.',
  },
} as const satisfies Record<string, RefusalKind>;
