import { letterKind } from '../kind.ts';
import { DOSSIER_TAGS, said, whether, type Tags } from '../tags.ts';

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

  controlClosed: letterKind({
    title: 'Fin d’un contrôle',
    to: 'APPLICANT',
    tags: { ...OF_LABEL, outcome: said('Ce qui suit', 'Aucune suite n’est donnée à ce contrôle.') },
    subject: '{structureName} : le contrôle de votre label est terminé',
    lines: ['Le contrôle du label {labelNumber} est terminé. {outcome}', '', '{signIn}'],
  }),
} as const;
