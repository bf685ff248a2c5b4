import type { RefusalKind } from './refusal-kind.ts';

/** Why an act on the membership of a council is not carried out. */
export const COUNCIL_REFUSALS = {
  'logo-not-drawn': {
    status: 422,
    title:
      'Cette image ne se dessine pas jusqu’au bout. Ouvrez-la, enregistrez-la de nouveau, et envoyez-la.',
  },
  'not-of-the-service': {
    status: 422,
    title:
      'Cette personne ne travaille pas pour ce conseil. Invitez-la d’abord à tenir un rôle du service, puis déléguez-lui la signature.',
  },
  'signs-already': { status: 422, title: 'Cette personne signe déjà en son nom : elle tient la présidence.' },
  'delegation-days-impossible': {
    status: 422,
    title:
      'Une délégation va d’un jour à un jour qui ne vient pas avant, et n’est pas déjà passée. Relisez les dates de l’arrêté.',
  },
  'no-delegation': { status: 422, title: 'Cette personne n’a pas de délégation de signature.' },
  'mandate-over': {
    status: 403,
    title:
      'Votre mandat a pris fin le {until} : vous ne siégez plus à ce conseil (MAN-01). Demandez au secrétariat s’il est renouvelé.',
  },
  'earlier-mandate-open': {
    status: 422,
    title:
      'Votre mandat précédent est terminé, mais sa fin n’est pas enregistrée. Demandez au secrétariat de l’enregistrer, puis donnez de nouveau ce code.',
  },
  'delegation-runs': {
    status: 422,
    title:
      'Cette personne signe pour la présidence, par une délégation en cours. Mettez fin à sa délégation, puis retirez ce rôle.',
  },
  'no-such-role-holder': {
    status: 422,
    title:
      'Cette personne ne tient pas ce rôle dans ce conseil. Relisez l’histoire du conseil, qui dit qui l’a reçu.',
  },
  'last-administrator': {
    status: 422,
    title:
      'Cette personne est seule à administrer ce conseil. Invitez d’abord une autre personne à l’administrer, puis retirez ce rôle.',
  },
  'no-such-seat': {
    status: 422,
    title: 'Ce collège compte {seats} sièges. Choisissez-en un de ce nombre, ou changez la composition.',
  },
  'college-full': {
    status: 422,
    title:
      'Les {seats} sièges de ce collège sont pourvus à ces dates. Mettez fin à un mandat d’abord, ou changez la composition.',
  },
  'seat-taken': {
    status: 422,
    title:
      'Ce siège est tenu du {from} au {until}, sous le numéro {member}. Choisissez un autre siège, ou un mandat qui commence après.',
  },
  'term-impossible': {
    status: 422,
    title: 'Un mandat se termine le jour où il commence, ou plus tard. Corrigez ses dates.',
  },
  'term-too-long': {
    status: 422,
    title: 'Le règlement limite un mandat à {years} ans (MAN-01). Il se termine au plus tard le {latest}.',
  },
  'beyond-remaining-term': {
    status: 422,
    title:
      'Ce siège est pourvu pour la durée du mandat qui reste à courir (DEL-02), jusqu’au {until}. Corrigez la fin du mandat.',
  },
  'no-alternate-here': {
    status: 422,
    title:
      'Une personne qualifiée n’a pas de suppléance (DEL-01). Nommez un membre titulaire, ou changez le règlement.',
  },
  'alternate-does-not-preside': {
    status: 422,
    title: 'Une personne suppléante ne préside pas le conseil. Choisissez un membre titulaire.',
  },
  'mandate-not-ended-then': {
    status: 422,
    title:
      'Un mandat prend fin après son début, et au plus tard aujourd’hui : il a commencé le {from}. Corrigez le jour.',
  },
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
