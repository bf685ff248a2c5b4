import type { RefusalKind } from './refusal-kind.ts';

/** Why an act on a note of a workshop, or on a proposal, is not carried out (I7). */
export const PROPOSAL_REFUSALS = {
  'not-a-working-session': {
    status: 422,
    title:
      'Cette rencontre n’est pas une séance de travail. Citez-en une, ou écrivez le jour de la réunion sans la citer.',
  },
  'day-of-the-meeting': {
    status: 422,
    title: 'Cette note est celle d’une séance de travail, qui a son jour. Corrigez le reste sans le jour.',
  },
  'words-erased': {
    status: 422,
    title: 'Le texte de cette note a été effacé. Écrivez-la de nouveau, puis ouvrez-la au public.',
  },
  'not-the-author': {
    status: 422,
    title: 'Cette proposition est celle d’une autre personne. Commentez-la, ou faites-en une autre.',
  },
  'not-the-owner': {
    status: 422,
    title:
      'Une autre personne est chargée de cette suite. Demandez-lui de l’écrire, ou demandez-le au secrétariat.',
  },
  'too-many-notes': {
    status: 422,
    title: 'Une proposition cite {most} notes au plus. Gardez les plus utiles.',
  },
  'proposal-changed': {
    status: 409,
    title:
      'Cette proposition a été réécrite depuis votre lecture. Relisez-la ; si elle vous convient, soutenez sa version {revision}.',
  },
  'comments-enough': {
    status: 422,
    title: 'Vous avez déjà écrit {most} commentaires sur cette proposition. Dites le reste en séance.',
  },
  'not-about-the-charter': {
    status: 422,
    title: 'Cette proposition ne porte pas sur la charte : elle ne se relie pas à un projet de charte.',
  },
  'proposal-not-open': {
    status: 422,
    title: 'L’autre proposition n’est plus en discussion. Choisissez-en une qui l’est encore.',
  },
  'proposal-before-the-council': {
    status: 422,
    title:
      'La séance à laquelle cette proposition est inscrite a commencé : le conseil en décide. Elle ne peut plus être retirée.',
  },
  'session-not-held': {
    status: 422,
    title: 'La séance ne s’est pas encore tenue. Attendez-la, ou retirez la proposition.',
  },
  'session-not-over': {
    status: 422,
    title: 'La séance n’est pas levée. Le résultat se consigne après, tel que le procès-verbal le dit.',
  },
  'more-votes-than-present': {
    status: 422,
    title:
      'Le décompte a {counted} voix ; il y en avait {present} dans la salle, pouvoirs compris. Relisez le procès-verbal.',
  },
  'not-of-the-council': {
    status: 422,
    title: 'Cette personne n’a aucun rôle dans le conseil. Choisissez un membre, ou quelqu’un du service.',
  },
  'charter-not-in-force': {
    status: 422,
    title:
      'La charte qui porte ce changement n’est pas encore en vigueur. Reliez la proposition à son projet, puis attendez sa date d’effet.',
  },
  'evidence-required': {
    status: 422,
    title: 'Dites ce qui montre que c’est fait : une phrase, une adresse, ou les deux.',
  },
} as const satisfies Record<string, RefusalKind>;
