import { letterKind } from '../kind.ts';
import { DOSSIER_TAGS, each, maybe, said, type Tags } from '../tags.ts';
import {
  COURT,
  MEANING_OF_SILENCE,
  REMEDIES,
  REMEDY_TAGS,
  SILENCE_LAW,
  SILENCE_TAGS,
} from './silence-lines.ts';

const CHALLENGED_TAGS = {
  ...DOSSIER_TAGS,
  ...REMEDY_TAGS,
  adminAppealUntil: said('Dernier jour du recours gracieux', '5 février 2027'),
  courtUntil: said('Dernier jour pour saisir le tribunal', '8 février 2027'),
} as const satisfies Tags;

const CHALLENGED_LAW = {
  adminAppealUntil: 'REM-01, REM-07',
  courtUntil: 'REM-06, REM-07',
  authority: 'REM-07',
  court: 'REM-07, REM-10',
} as const;

/** What ends a request, or puts its end off. */
export const ENDING_KINDS = {
  /** A14. */
  withdrawn: letterKind({
    title: 'Retrait de la demande',
    to: 'APPLICANT',
    legal: true,
    tags: { ...DOSSIER_TAGS, withdrawnOn: said('Jour du retrait', '5 décembre 2026') },
    law: { withdrawnOn: 'A14' },
    subject: '{structureName} : votre demande est retirée',
    lines: [
      'Dossier {number}',
      '',
      'Vous avez retiré votre demande le {withdrawnOn}. Rien d’autre n’est à faire.',
      'Vous pourrez en déposer une autre à une prochaine campagne, à partir de celle-ci.',
    ],
  }),

  /** DEC-04, REM-06, REM-07: with its reasons and its remedies. */
  inadmissible: letterKind({
    title: 'Demande irrecevable',
    to: 'APPLICANT',
    legal: true,
    tags: {
      ...CHALLENGED_TAGS,
      foundOn: said('Jour où elle est déclarée irrecevable', '5 décembre 2026'),
      reason: said('Pourquoi', 'Hors du territoire'),
    },
    law: { foundOn: 'DEC-05', reason: 'DEC-04, DEC-05', ...CHALLENGED_LAW },
    subject: '{structureName} : votre demande ne peut pas être examinée',
    lines: [
      'Dossier {number}',
      '',
      'Votre demande est déclarée irrecevable le {foundOn}, pour cette raison :',
      '{reason}',
      '',
      ...REMEDIES,
    ],
  }),

  /** The clock of silence goes on, and the applicant is told so (F1). */
  deferred: letterKind({
    title: 'Décision reportée',
    to: 'APPLICANT',
    legal: true,
    tags: { ...DOSSIER_TAGS, ...SILENCE_TAGS, reason: maybe('Pourquoi', 'Un justificatif manque') },
    law: SILENCE_LAW,
    subject: '{structureName} : la décision est reportée',
    lines: [
      'Dossier {number}',
      '',
      'La décision sur votre demande est reportée à une prochaine séance.',
      ['reason', '{reason}'],
      'Le délai continue de courir.',
      ...MEANING_OF_SILENCE,
    ],
  }),

  /** SIL-02, L232-3. */
  silenceAccepted: letterKind({
    title: 'Le silence a valu acceptation',
    to: 'APPLICANT',
    legal: true,
    tags: { ...DOSSIER_TAGS, decidedOn: said('Jour où le silence a valu décision', '1er février 2027') },
    law: { decidedOn: 'SIL-02' },
    subject: '{structureName} : le silence a valu décision',
    lines: [
      'Dossier {number}',
      '',
      'Faute de décision expresse, votre demande est acceptée le {decidedOn}.',
      'Demandez-en l’attestation dans votre espace : {signIn}. Elle vous est due (article L232-3 du code des relations entre le public et l’administration).',
    ],
  }),

  /** SIL-01, L232-4. */
  silenceRejected: letterKind({
    title: 'Le silence a valu rejet',
    to: 'APPLICANT',
    legal: true,
    tags: { ...CHALLENGED_TAGS, decidedOn: said('Jour où le silence a valu décision', '1er février 2027') },
    law: { decidedOn: 'SIL-01', ...CHALLENGED_LAW },
    subject: '{structureName} : le silence a valu décision',
    lines: [
      'Dossier {number}',
      '',
      'Faute de décision expresse, votre demande est rejetée le {decidedOn}.',
      'Demandez-en les motifs dans votre espace : {signIn}. Nous vous les dirons dans le mois (article L232-4 du code des relations entre le public et l’administration).',
      ...REMEDIES,
    ],
  }),

  /** L232-3. */
  certificate: letterKind({
    title: 'Attestation d’acceptation',
    to: 'APPLICANT',
    legal: true,
    tags: {
      ...DOSSIER_TAGS,
      receivedOn: said('Jour de réception de la demande', '1er décembre 2026'),
      acceptedOn: said('Jour où elle a été acceptée', '1er février 2027'),
      certifiedOn: said('Jour de l’attestation', '10 février 2027'),
    },
    law: { number: 'L232-3', structureName: 'L232-3', acceptedOn: 'L232-3', certifiedOn: 'L232-3' },
    subject: '{structureName} : attestation d’acceptation',
    lines: [
      'Dossier {number}',
      '',
      '{council} atteste que la demande {number} de la structure « {structureName} », reçue le {receivedOn}, est acceptée depuis le {acceptedOn}, faute de décision expresse dans le délai de deux mois (articles L231-1 et L232-3 du code des relations entre le public et l’administration).',
      'Attestation délivrée le {certifiedOn}.',
    ],
  }),

  /** SIL-07: court action is open again for two months from here. */
  reasonsGiven: letterKind({
    title: 'Motifs d’un rejet par le silence',
    to: 'APPLICANT',
    legal: true,
    tags: {
      ...DOSSIER_TAGS,
      ...REMEDY_TAGS,
      reasons: each('Les motifs', ['Les statuts ne disent rien du partage des excédents.']),
      courtUntil: said('Dernier jour pour saisir le tribunal', '21 avril 2027'),
    },
    law: { reasons: 'SIL-07, L232-4', courtUntil: 'SIL-07, REM-07', court: 'REM-07, REM-10' },
    subject: '{structureName} : les motifs du rejet',
    lines: [
      'Dossier {number}',
      '',
      'Vous avez demandé les motifs du rejet de votre demande par le silence :',
      '– {reasons}',
      '',
      'Vous pouvez saisir le tribunal administratif jusqu’au {courtUntil}.',
      COURT,
    ],
  }),

  /** B16: that the report is there, and until when a reply is attached; never what it says (P24). */
  report: letterKind({
    title: 'Rapport publié',
    to: 'APPLICANT',
    tags: { ...DOSSIER_TAGS, replyUntil: said('Dernier jour pour y répondre', '15 janvier 2027') },
    law: { replyUntil: 'B16' },
    subject: '{structureName} : le rapport sur votre demande',
    lines: [
      'Dossier {number}',
      '',
      'Le rapport sur votre demande est publié. Connectez-vous au service du label pour le lire.',
      'Vous pouvez y répondre jusqu’au {replyUntil} inclus. Votre réponse est jointe au dossier telle que vous l’écrivez, et les membres du conseil la lisent avant la séance.',
      'Vous n’êtes pas obligé de répondre.',
    ],
  }),
} as const;
