import { letterKind, SIGN_IN } from '../kind.ts';
import { maybe, said, whether } from '../tags.ts';
import { LABEL_TAGS } from './label-kinds.ts';
import { REMEDIES, REMEDY_TAGS } from './silence-lines.ts';

const measure = said('La mesure', 'le retrait de votre label');

/**
 * A measure on a label (WDR-01 to WDR-12). What the law wants proved leaves on paper, by a person, whose slips count; what
 * is held against the holder stays behind the sign-in, and these messages say that it is there.
 */
export const MEASURE_KINDS = {
  /** WDR-03 to WDR-05. */
  measureProposed: letterKind({
    title: 'Une mesure est envisagée',
    to: 'APPLICANT',
    legal: true,
    tags: {
      ...LABEL_TAGS,
      measure,
      days: maybe('Temps pour répondre, à partir de la réception du courrier', '30 jours'),
      urgent: whether('Elle est prise sans attendre', false),
      asked: whether('Le titulaire l’a demandée', false),
    },
    law: { measure: 'WDR-04', days: 'WDR-05, L122-1' },
    subject: '{structureName} : une mesure est envisagée sur votre label',
    lines: [
      'Label {labelNumber}',
      '',
      'Nous envisageons {measure}. Un courrier recommandé vous en dit les raisons, en droit et en fait ; elles vous attendent aussi dans votre espace.',
      [
        'days',
        'À partir de la réception de ce courrier, vous avez {days} pour répondre par écrit. Vous pouvez demander un entretien, vous faire assister ou représenter, et demander votre dossier.',
      ],
      ['days', 'Rien n’est décidé, et rien n’en paraît au registre public.'],
      ['urgent', 'L’urgence commande d’agir sans attendre : vous pourrez vous expliquer aussitôt après.'],
      ['asked', 'C’est la suite de votre demande.'],
      ...SIGN_IN,
    ],
  }),

  measureDropped: letterKind({
    title: 'La mesure envisagée est abandonnée',
    to: 'APPLICANT',
    tags: { ...LABEL_TAGS, droppedOn: said('Jour de l’abandon', '3 décembre 2027') },
    subject: '{structureName} : aucune mesure n’est prise',
    lines: [
      'Label {labelNumber}',
      '',
      'La mesure qui était envisagée sur votre label est abandonnée le {droppedOn}. Votre label demeure : {labelPage}',
    ],
  }),

  /** DEC-05, DEC-06, REM-07: it binds from its notification, with its remedies. */
  measureNotified: letterKind({
    title: 'Une mesure est prise',
    to: 'APPLICANT',
    legal: true,
    tags: {
      ...LABEL_TAGS,
      ...REMEDY_TAGS,
      measure,
      notifiedOn: said('Jour de la notification', '20 décembre 2027'),
      until: maybe('Jour où une suspension finit', '20 février 2028'),
      markUntil: maybe(
        'Dernier jour pour retirer le nom et le logo du label, quand il est perdu',
        '19 janvier 2028',
      ),
      adminAppealUntil: said('Dernier jour du recours gracieux', '20 février 2028'),
      courtUntil: said('Dernier jour pour saisir le tribunal', '21 février 2028'),
    },
    law: {
      measure: 'DEC-05',
      notifiedOn: 'DEC-06',
      adminAppealUntil: 'REM-01, REM-07',
      courtUntil: 'REM-06, REM-07',
      authority: 'REM-07',
      court: 'REM-07, REM-10',
    },
    subject: '{structureName} : une décision sur votre label',
    lines: [
      'Label {labelNumber}',
      '',
      'Le Président a décidé {measure}. Cette décision, que le courrier recommandé vous donne avec ses motifs, vous est notifiée le {notifiedOn} et vaut de ce jour.',
      ['until', 'Sauf autre décision, le label est de nouveau valable à partir du {until}.'],
      ['markUntil', 'Retirez le nom et le logo du label de vos supports au plus tard le {markUntil}.'],
      '',
      ...REMEDIES,
      ...SIGN_IN,
    ],
  }),

  /** WDR-10, WDR-12. */
  labelReinstated: letterKind({
    title: 'Le label est de nouveau valable',
    to: 'APPLICANT',
    tags: {
      ...LABEL_TAGS,
      reinstatedOn: said('Depuis quel jour', '20 février 2028'),
      validUntil: said('Dernier jour du label', '18 mars 2029'),
    },
    subject: '{structureName} : votre label est de nouveau valable',
    lines: [
      'Label {labelNumber}',
      '',
      'Votre label est de nouveau valable depuis le {reinstatedOn}, jusqu’au {validUntil} : {labelPage}',
    ],
  }),
} as const;
