import { letterKind, SIGN_IN, type Audience } from '../kind.ts';
import { each, said, whether, type Tags } from '../tags.ts';
import type { Line } from '../template.ts';

const MEETING_TAGS = {
  name: said('Quelle rencontre', 'visite'),
  the: said('Quelle rencontre, avec son article', 'la visite'),
  meeting: said('La rencontre et son créneau', 'visite du mardi 12 janvier 2027 à 10 h 00 (90 minutes)'),
  theMeeting: said(
    'La rencontre et son créneau, avec son article',
    'la visite du mardi 12 janvier 2027 à 10 h 00 (90 minutes)',
  ),
  who: said('La structure, nommée quand il y en a une', 'La structure « Les Semeurs »'),
} as const satisfies Tags;

const about = (title: string, to: Audience, subject: string, lines: readonly Line[], tags: Tags = {}) =>
  letterKind({
    title,
    to,
    tags: { ...MEETING_TAGS, ...tags },
    subject: `{councilShort} : ${subject}`,
    lines: [...lines, ...SIGN_IN],
  });

/** What each side is told: that there is something, and when. Where, why and what was found stay behind the sign-in (P24). */
export const MEETING_KINDS = {
  slotsProposed: about(
    'Créneaux proposés',
    'APPLICANT',
    'des créneaux vous sont proposés',
    [
      'Le service vous propose une {name}. Connectez-vous pour choisir un créneau, ou dire qu’aucun ne convient, au plus tard le {answerBy} :',
      '',
      '– {slots}',
    ],
    {
      slots: each('Les créneaux', ['mardi 12 janvier 2027 à 10 h 00 (90 minutes)']),
      answerBy: said('Dernier jour pour choisir', '10 décembre 2026'),
    },
  ),
  slotChosen: about('Créneau choisi', 'SERVICE', 'un créneau est choisi', [
    '{who} a choisi un créneau : {meeting}.',
  ]),
  slotsDeclined: about('Aucun créneau ne convient', 'SERVICE', 'aucun créneau ne convient', [
    '{who} dit qu’aucun créneau ne lui convient pour {the}. Connectez-vous pour lire pourquoi, puis proposez d’autres créneaux, fixez-en un ou annulez.',
  ]),
  slotFixed: about(
    'Rencontre fixée',
    'APPLICANT',
    'une rencontre est fixée',
    [
      'Le service fixe {the} au {slot}.',
      ['ofWork', 'Connectez-vous pour dire si vous venez.'],
      ['ofDossier', 'Si cette date ne vous convient pas, connectez-vous pour le dire.'],
    ],
    {
      slot: said('Le créneau', 'mardi 12 janvier 2027 à 10 h 00 (90 minutes)'),
      ofWork: whether('C’est une séance de travail', false),
      ofDossier: whether('C’est une visite ou une audition', true),
    },
  ),
  notComing: about('Une structure ne vient pas', 'SERVICE', 'une structure ne vient pas', [
    '{who} ne viendra pas à {theMeeting}.',
  ]),
  slotsUnanswered: about('Créneaux sans réponse', 'SERVICE', 'des créneaux restent sans réponse', [
    '{who} n’a pas choisi de créneau pour {the}. Elle le peut encore. Vous pouvez aussi proposer d’autres créneaux, en fixer un ou annuler.',
  ]),
  meetingTomorrow: about('Rencontre le lendemain', 'APPLICANT', 'une rencontre a lieu demain', [
    'Demain : {meeting}.',
    'Connectez-vous pour relire le lieu et ce qui sera regardé.',
  ]),
  meetingReported: about('Compte rendu consigné', 'APPLICANT', 'un compte rendu vous attend', [
    'Le compte rendu de {theMeeting} est consigné. Connectez-vous pour le lire. Si un constat vous paraît inexact, écrivez-le au service : il ne tranche aucun critère.',
  ]),
  reportAmended: about(
    'Compte rendu corrigé',
    'APPLICANT',
    'un compte rendu est corrigé',
    [
      'Le compte rendu de {theMeeting} est corrigé. {changed} Connectez-vous pour lire pourquoi, avec l’ancien à côté du nouveau. Si un constat vous paraît inexact, écrivez-le au service : il ne tranche aucun critère.',
    ],
    {
      changed: said('Ce qui change', 'Le constat change sur : GOV-01, TER-03.'),
    },
  ),
  reportOverdue: about('Compte rendu attendu', 'SERVICE', 'un compte rendu est attendu', [
    'Le compte rendu de {theMeeting} n’est pas encore consigné. Connectez-vous pour l’écrire.',
  ]),
  meetingCancelled: about('Rencontre annulée', 'APPLICANT', 'une rencontre est annulée', [
    'Le service annule {theMeeting}. Connectez-vous pour lire pourquoi. Vous n’avez rien à faire.',
  ]),
} as const;
