import { letterKind, SIGN_IN } from '../kind.ts';
import { DOSSIER_TAGS, maybe, said, whether } from '../tags.ts';

/** What every letter about a label may say. */
export const LABEL_TAGS = {
  structureName: DOSSIER_TAGS.structureName,
  labelNumber: said('Numéro du label', '62-ESS-2027-0001-9'),
  labelPage: said('Page publique du label', 'https://label.exemple.fr/labels/62-ESS-2027-0001-9'),
} as const;

const MARK_ENDS = said('Dernier jour pour retirer le nom et le logo du label', '17 avril 2029');
const DUTY =
  'Dites-nous dans votre espace, dans les {changeDays}, tout changement de siège, de statuts ou de situation dont le label dépend.';

/** What a holder is told along the life of a label: its days, its duties, its end. */
export const LABEL_KINDS = {
  labelAwarded: letterKind({
    title: 'Le label est attribué',
    to: 'APPLICANT',
    tags: {
      ...LABEL_TAGS,
      validUntil: said('Dernier jour du label', '18 mars 2029'),
      changeDays: said('Temps pour déclarer un changement', '30 jours'),
      yearly: whether('Un point est fait chaque année', true),
    },
    subject: '{structureName} : votre label est en vigueur',
    lines: [
      'Label {labelNumber}',
      '',
      'Votre label est en vigueur jusqu’au {validUntil} inclus. Sa page publique, que chacun peut vérifier : {labelPage}',
      DUTY,
      ['yearly', 'Une fois par an, nous vous demandons si quelque chose a changé : un mot suffit.'],
      ...SIGN_IN,
    ],
  }),

  labelRenewed: letterKind({
    title: 'Le label est renouvelé',
    to: 'APPLICANT',
    tags: {
      ...LABEL_TAGS,
      validUntil: said('Dernier jour du label', '18 mars 2031'),
      changeDays: said('Temps pour déclarer un changement', '30 jours'),
    },
    subject: '{structureName} : votre label est renouvelé',
    lines: [
      'Label {labelNumber}',
      '',
      'Votre label est renouvelé, sous le même numéro, jusqu’au {validUntil} inclus : {labelPage}',
      DUTY,
      ...SIGN_IN,
    ],
  }),

  /** H1, M35: nobody who has asked for it is written to. */
  renewalReminded: letterKind({
    title: 'Rappel du renouvellement',
    to: 'APPLICANT',
    tags: {
      ...LABEL_TAGS,
      validUntil: said('Dernier jour du label', '18 mars 2029'),
      left: said('Temps qui reste', 'trois mois'),
    },
    subject: '{structureName} : votre label finit dans {left}',
    lines: [
      'Label {labelNumber}',
      '',
      'Votre label finit le {validUntil}. Vous pouvez en demander le renouvellement dès maintenant : le formulaire est rempli de vos dernières réponses.',
      'Dès que votre demande sera déposée, nous ne vous le rappellerons plus.',
      ...SIGN_IN,
    ],
  }),

  /** H2, H10. */
  labelProlonged: letterKind({
    title: 'Le label est prolongé',
    to: 'APPLICANT',
    tags: {
      ...LABEL_TAGS,
      validUntil: said('Nouveau dernier jour', '10 avril 2029'),
      sessionOn: maybe('Jour de la séance attendue', '10 mars 2029'),
    },
    subject: '{structureName} : votre label est prolongé',
    lines: [
      'Label {labelNumber}',
      '',
      'Votre demande de renouvellement, déposée à temps, attend le conseil : votre label reste valable jusqu’au {validUntil}.',
      ['sessionOn', 'Le conseil doit se réunir le {sessionOn}.'],
      'Vous n’avez rien à faire.',
    ],
  }),

  labelExpired: letterKind({
    title: 'Le label est expiré',
    to: 'APPLICANT',
    tags: {
      ...LABEL_TAGS,
      endedOn: said('Dernier jour où il était valable', '18 mars 2029'),
      markUntil: MARK_ENDS,
    },
    subject: '{structureName} : votre label est expiré',
    lines: [
      'Label {labelNumber}',
      '',
      'Votre label a pris fin le {endedOn}, et aucun renouvellement n’était demandé.',
      'Retirez le nom et le logo du label de vos supports au plus tard le {markUntil}.',
      'Vous pouvez le demander de nouveau à une prochaine campagne.',
      ...SIGN_IN,
    ],
  }),

  /** The holder's duty is done; whether it was in time is said, since it weighs if a measure follows. */
  changeDeclared: letterKind({
    title: 'Déclaration d’un changement reçue',
    to: 'APPLICANT',
    tags: {
      ...LABEL_TAGS,
      declaredOn: said('Jour de la déclaration', '12 novembre 2027'),
      late: whether('Déclaré hors délai', false),
      changeDays: said('Temps pour déclarer un changement', '30 jours'),
    },
    subject: '{structureName} : votre déclaration de changement est reçue',
    lines: [
      'Label {labelNumber}',
      '',
      'Nous avons reçu le {declaredOn} votre déclaration de changement. Elle est examinée, et vous saurez ce qui en résulte. D’ici là, votre label reste ce qu’il est.',
      ['late', 'Elle est arrivée après les {changeDays} prévus.'],
      ...SIGN_IN,
    ],
  }),

  changeExamined: letterKind({
    title: 'Suite d’un changement déclaré',
    to: 'APPLICANT',
    tags: {
      ...LABEL_TAGS,
      nothing: whether('Rien ne change pour le label', true),
      measure: whether('Une mesure sur le label peut suivre', false),
      reason: maybe(
        'Raison que donne l’agent, tant qu’elle n’est pas effacée',
        'Le nouveau siège est dans le territoire.',
      ),
    },
    subject: '{structureName} : la suite du changement que vous avez déclaré',
    lines: [
      'Label {labelNumber}',
      '',
      'Le changement que vous avez déclaré est examiné.',
      ['nothing', 'Il ne change rien à votre label.'],
      [
        'measure',
        'Il touche ce dont votre label dépend : une mesure peut être proposée. Une lettre vous dirait laquelle et pourquoi, et vous seriez entendus avant toute décision.',
      ],
      ['reason', 'Raison donnée par la personne qui l’a examiné : {reason}'],
      ...SIGN_IN,
    ],
  }),

  /** H8. */
  relinquishmentAsked: letterKind({
    title: 'Renonciation enregistrée',
    to: 'APPLICANT',
    tags: { ...LABEL_TAGS, leavesOn: said('Jour où le label prend fin', '1er juillet 2027') },
    subject: '{structureName} : votre renonciation est enregistrée',
    lines: [
      'Label {labelNumber}',
      '',
      'Vous renoncez à votre label : il prend fin le {leavesOn}. Jusque-là, il reste valable.',
      'Si vous n’avez pas demandé cela, répondez à ce message sans attendre.',
    ],
  }),

  labelRelinquished: letterKind({
    title: 'Le label a pris fin, à la demande du titulaire',
    to: 'APPLICANT',
    tags: {
      ...LABEL_TAGS,
      leavesOn: said('Jour où le label a pris fin', '1er juillet 2027'),
      markUntil: MARK_ENDS,
    },
    subject: '{structureName} : votre label a pris fin',
    lines: [
      'Label {labelNumber}',
      '',
      'Votre label a pris fin le {leavesOn}, comme vous l’avez demandé. Le registre public dit seulement qu’il n’est plus valable.',
      'Retirez le nom et le logo du label de vos supports au plus tard le {markUntil}.',
    ],
  }),

  /** WDR-13. */
  labelLapsed: letterKind({
    title: 'Le label est caduc',
    to: 'APPLICANT',
    tags: {
      ...LABEL_TAGS,
      lapsedOn: said('Jour depuis lequel il est caduc', '1er juillet 2027'),
      replacedBy: maybe('Numéro du label qui le remplace, s’il y en a un', '62-ESS-2027-0002-7'),
      markUntil: MARK_ENDS,
    },
    subject: '{structureName} : le label est caduc',
    lines: [
      'Label {labelNumber}',
      '',
      'La structure qui portait ce label a cessé d’exister : le label est caduc depuis le {lapsedOn}.',
      ['replacedBy', 'Le label {replacedBy} prend sa suite.'],
      'Le nom et le logo du label sont retirés au plus tard le {markUntil}.',
    ],
  }),

  /** H3: one word answers it. */
  yearlyCheck: letterKind({
    title: 'Point annuel',
    to: 'APPLICANT',
    tags: {
      ...LABEL_TAGS,
      reminder: whether('C’est un rappel', false),
      changeDays: said('Temps pour déclarer un changement', '30 jours'),
    },
    subject: '{structureName} : quelque chose a-t-il changé ?',
    lines: [
      'Label {labelNumber}',
      '',
      ['reminder', 'Nous vous avons posé cette question, et n’avons pas de réponse.'],
      'Votre siège, vos statuts, vos comptes, ou une réponse dont le label dépend, ont-ils changé depuis un an ? Si rien n’a changé, un mot suffit.',
      DUTY,
      ...SIGN_IN,
    ],
  }),

  /** WDR-13: after it, silence is a ground. */
  checkFormalNotice: letterKind({
    title: 'Mise en demeure de répondre au point annuel',
    to: 'APPLICANT',
    legal: true,
    tags: { ...LABEL_TAGS, until: said('Dernier jour pour répondre', '17 juillet 2028') },
    law: { until: 'WDR-13' },
    subject: '{structureName} : répondez au point annuel avant le {until}',
    lines: [
      'Label {labelNumber}',
      '',
      'Le point annuel de votre label est resté sans réponse malgré nos rappels. Nous vous mettons en demeure d’y répondre au plus tard le {until}.',
      'Sans réponse, une mesure pourra être proposée sur votre label. Vous pourrez vous expliquer avant toute décision.',
      ...SIGN_IN,
    ],
  }),
} as const;
