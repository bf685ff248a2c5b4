import type { RefusalKind } from './refusal-kind.ts';

/** Why an act on a visit, a hearing or a working session is not carried out. */
export const MEETING_REFUSALS = {
  'dossier-not-under-way': {
    status: 422,
    title: 'Une rencontre porte sur une demande déposée, et pas encore décidée. Vérifiez le dossier.',
  },
  'slot-in-the-past': {
    status: 422,
    title: 'Ce créneau a déjà commencé. Choisissez-en un à venir.',
  },
  'slots-overlap': {
    status: 422,
    title: 'Deux créneaux se chevauchent. Proposez des créneaux distincts.',
  },
  'meeting-too-soon': {
    status: 422,
    title:
      'Un créneau fixé par le service laisse {required} jours au moins ; il en reste {left}. Choisissez un jour plus lointain, ou proposez des créneaux.',
  },
  'unknown-slot': {
    status: 422,
    title: 'Ce créneau n’est pas, ou n’est plus, proposé. Relisez la liste, puis choisissez.',
  },
  'meeting-begun': {
    status: 422,
    title: 'La rencontre a déjà commencé. Écrivez au service.',
  },
  'meeting-not-begun': {
    status: 422,
    title: 'La rencontre n’a pas encore eu lieu. Son compte rendu s’écrit une fois qu’elle a commencé.',
  },
  'report-already-recorded': {
    status: 422,
    title:
      'Un compte rendu de cette rencontre est déjà consigné. Corrigez-le, tant que le dossier n’est pas à l’ordre du jour.',
  },
  'report-not-recorded': {
    status: 422,
    title: 'Ce dossier n’a pas encore de compte rendu de cette rencontre. Consignez-le d’abord.',
  },
  'report-settled': {
    status: 422,
    title:
      'Le dossier est à l’ordre du jour, ou n’est plus en instruction : ce compte rendu ne change plus. Écrivez un message ou une note.',
  },
  'report-amended-enough': {
    status: 422,
    title: 'Ce compte rendu a déjà été corrigé {most} fois. Écrivez la suite dans un message.',
  },
  'slot-not-settled': {
    status: 422,
    title: 'Aucun créneau n’est encore convenu : il n’y a rien à mettre à l’agenda.',
  },
} as const satisfies Record<string, RefusalKind>;
