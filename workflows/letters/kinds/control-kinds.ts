import { letterKind } from '../kind.ts';
import { DOSSIER_TAGS, each, said, whether, type Tags } from '../tags.ts';

const OF_LABEL = {
  structureName: DOSSIER_TAGS.structureName,
  labelNumber: said('Numéro du label', '62-ESS-2027-0001-9'),
} as const satisfies Tags;
const ANSWER_UNTIL = {
  answerUntil: said('Dernier jour pour répondre', '15 janvier 2027'),
} as const satisfies Tags;

/** What the holder of a label is told of its control (H4 to H6); what is asked stays behind the sign-in (P24). */
export const CONTROL_KINDS = {
  controlOpened: letterKind({
    title: 'Contrôle d’un label',
    to: 'APPLICANT',
    tags: {
      ...OF_LABEL,
      ...ANSWER_UNTIL,
      drawn: whether('Le label est tiré au sort', true),
    },
    law: { answerUntil: 'WDR-05' },
    subject: '{structureName} : votre label est contrôlé cette année',
    lines: [
      'Votre label {labelNumber} est contrôlé cette année.',
      ['drawn', 'Il a été tiré au sort : cela ne dit rien de vous.'],
      'Le service vous demande quelques preuves, une par critère. Vous pouvez répondre par écrit ou par des pièces jusqu’au {answerUntil}.',
      '',
      '{signIn}',
    ],
  }),

  /** Once, and only to whoever is still awaited when it leaves (M35). */
  controlReminded: letterKind({
    title: 'Rappel d’un contrôle',
    to: 'APPLICANT',
    tags: { ...OF_LABEL, ...ANSWER_UNTIL },
    subject: '{structureName} : le contrôle de votre label attend votre réponse',
    lines: [
      'Le service n’a pas encore toutes vos réponses pour le contrôle du label {labelNumber}. Vous pouvez répondre jusqu’au {answerUntil}.',
      '',
      '{signIn}',
    ],
  }),

  controlMending: letterKind({
    title: 'Points à corriger après un contrôle',
    to: 'APPLICANT',
    tags: { ...OF_LABEL, mendUntil: said('Dernier jour pour corriger', '15 mars 2027') },
    subject: '{structureName} : des points à corriger pour votre label',
    lines: [
      'Le contrôle du label {labelNumber} montre des points à corriger. Vous avez jusqu’au {mendUntil} pour le faire et le montrer.',
      'Aucune mesure n’est engagée.',
      '',
      '{signIn}',
    ],
  }),

  controlPlanAgreed: letterKind({
    title: 'Plan après un contrôle',
    to: 'APPLICANT',
    tags: { ...OF_LABEL, days: each('Jour de chaque engagement', ['1ᵉʳ mai 2027', '15 septembre 2027']) },
    subject: '{structureName} : vos engagements après le contrôle de votre label',
    lines: [
      'Le contrôle du label {labelNumber} aboutit à un plan. Vous avez un engagement à tenir, et à prouver, au plus tard :',
      '- le {days}',
      'Aucune mesure n’est engagée. Un rappel vous sera envoyé avant chaque jour, sauf si la preuve est déjà là.',
      '',
      '{signIn}',
    ],
  }),

  /** Before each day, and only to whoever has not proved what is due then (M35). */
  controlPlanReminded: letterKind({
    title: 'Rappel d’un engagement du plan',
    to: 'APPLICANT',
    tags: { ...OF_LABEL, dueOn: said('Jour de l’engagement', '1ᵉʳ mai 2027') },
    subject: '{structureName} : un engagement de votre plan attend sa preuve',
    lines: [
      'Un engagement pris après le contrôle du label {labelNumber} est à tenir et à prouver jusqu’au {dueOn}.',
      '',
      '{signIn}',
    ],
  }),

  /** Nothing came: what that opens, and what is still possible. */
  controlPlanOverdue: letterKind({
    title: 'Engagement du plan sans preuve',
    to: 'APPLICANT',
    tags: { ...OF_LABEL, since: said('Jour passé', '1ᵉʳ mai 2027') },
    subject: '{structureName} : la preuve d’un engagement n’est pas arrivée',
    lines: [
      'Un engagement pris après le contrôle du label {labelNumber} était à prouver jusqu’au {since}. Rien n’est arrivé.',
      'Vous pouvez encore envoyer cette preuve tant que le contrôle n’est pas terminé.',
      'Sans elle, le service peut dire l’engagement non tenu et proposer une mesure sur votre label. Vous seriez entendus avant qu’elle soit décidée.',
      '',
      '{signIn}',
    ],
  }),

  controlCommitmentJudged: letterKind({
    title: 'Engagement du plan examiné',
    to: 'APPLICANT',
    tags: {
      ...OF_LABEL,
      kept: whether('L’engagement est tenu', false),
      notKept: whether('L’engagement n’est pas tenu', true),
      again: whether('Une autre preuve est attendue, car le jour n’est pas passé', true),
    },
    subject: '{structureName} : un engagement de votre plan est examiné',
    lines: [
      ['kept', 'Le service dit tenu un engagement pris après le contrôle du label {labelNumber}.'],
      ['notKept', 'Le service ne dit pas tenu un engagement pris après le contrôle du label {labelNumber}.'],
      ['again', 'Son jour n’est pas passé : vous pouvez envoyer une autre preuve jusque-là.'],
      'Ses raisons se lisent dans votre espace.',
      '',
      '{signIn}',
    ],
  }),

  controlClosed: letterKind({
    title: 'Fin d’un contrôle',
    to: 'APPLICANT',
    tags: { ...OF_LABEL, outcome: said('Ce qui suit', 'Aucune suite n’est donnée à ce contrôle.') },
    subject: '{structureName} : le contrôle de votre label est terminé',
    lines: ['Le contrôle du label {labelNumber} est terminé. {outcome}', '', '{signIn}'],
  }),
} as const;
