import { letterKind } from '../kind.ts';
import { DOSSIER_TAGS, each, maybe, said, whether } from '../tags.ts';
import { REMEDIES, REMEDY_TAGS } from './silence-lines.ts';

const STRUCTURE_TAGS = { structureName: DOSSIER_TAGS.structureName } as const;

/** A decision, and what is answered to an appeal against one. */
export const DECISION_KINDS = {
  /** DEC-10: that it waits, where, and what opening it or not does; nothing of what it says (P24). */
  decisionWaits: letterKind({
    title: 'Une décision attend',
    to: 'APPLICANT',
    legal: true,
    tags: {
      ...DOSSIER_TAGS,
      deemedOn: maybe(
        'Jour où elle est réputée notifiée si personne ne l’ouvre, quand la structure l’a accepté',
        '26 janvier 2027',
      ),
      consultBy: maybe('Dernier jour pour l’ouvrir avant cela', '10 février 2027', 'deemedOn'),
      postedAfter: maybe(
        'Jour après lequel elle part par courrier, quand la structure ne l’a pas accepté',
        '10 février 2027',
      ),
    },
    law: { deemedOn: 'DEC-10, R112-20', postedAfter: 'DEC-10' },
    subject: '{structureName} : une décision vous attend',
    lines: [
      'Dossier {number}',
      '',
      'La décision sur votre demande est signée. La personne qui représente la structure l’ouvre dans votre espace : {signIn}',
      'Le jour où elle l’ouvre est celui de la notification : les délais pour la contester en partent.',
      [
        'deemedOn',
        'Vous avez accepté d’être notifié dans cet espace. Si personne ne l’ouvre jusqu’au {consultBy}, la décision est réputée notifiée le {deemedOn} (articles L112-15 et R112-20 du code des relations entre le public et l’administration).',
      ],
      ['postedAfter', 'Si personne ne l’ouvre jusqu’au {postedAfter}, nous vous l’envoyons par courrier.'],
    ],
  }),

  /** DEC-05, DEC-08, REM-07: outcome, reasons, remedies with their last days, and the mention of the engine. */
  decision: letterKind({
    title: 'Notification de la décision',
    to: 'APPLICANT',
    legal: true,
    tags: {
      ...STRUCTURE_TAGS,
      ...REMEDY_TAGS,
      labelledUntil: maybe('Dernier jour du label, s’il est attribué', '25 janvier 2029'),
      refused: whether('Le label est refusé', false),
      conditional: whether('Le label est attribué sous conditions', true),
      conditions: each('Conditions, avec leur échéance', [
        'Publier le bilan social. Échéance : 30 juin 2027.',
      ]),
      reasons: each('Motifs', ['Échelle des rémunérations : la plus haute dépasse le plafond.']),
      quality: said('Qualité de qui a signé', 'Présidente du conseil départemental'),
      adminAppealUntil: said('Dernier jour du recours gracieux', '25 mars 2027'),
      courtUntil: said('Dernier jour pour saisir le tribunal', '26 mars 2027'),
      algorithm: said(
        'Mention du traitement algorithmique',
        'Un traitement algorithmique a contribué à l’examen de votre demande.',
      ),
    },
    law: {
      conditions: 'F7, DEC-03',
      reasons: 'DEC-04, DEC-05',
      quality: 'DEC-01',
      adminAppealUntil: 'REM-01, REM-07',
      courtUntil: 'REM-06, REM-07',
      authority: 'REM-07',
      court: 'REM-07, REM-10',
      algorithm: 'DEC-08',
    },
    subject: '{structureName} : la décision sur votre demande',
    lines: [
      ['labelledUntil', 'Votre structure est labellisée jusqu’au {labelledUntil}.'],
      ['refused', 'Le label ne vous est pas attribué.'],
      ['conditional', 'Le label est attribué sous ces conditions :'],
      '– {conditions}',
      ['conditional', 'Motifs :'],
      '– {reasons}',
      'Décision prise par : {quality}.',
      '',
      ...REMEDIES,
      '{algorithm}',
    ],
  }),

  /** REM-03, ACK-03: since when, what silence means and from when, until when a court may be asked, and who answers. */
  appealAcknowledged: letterKind({
    title: 'Accusé de réception d’un recours gracieux',
    to: 'APPLICANT',
    tags: {
      ...STRUCTURE_TAGS,
      court: REMEDY_TAGS.court,
      courtAddress: REMEDY_TAGS.courtAddress,
      receivedOn: said('Jour de réception du recours', '5 février 2027'),
      silenceOn: said('Jour où le silence le rejette', '5 avril 2027'),
      courtIfSilentUntil: said('Dernier jour pour saisir alors le tribunal', '7 juin 2027'),
    },
    law: { receivedOn: 'REM-03, ACK-03', silenceOn: 'ACK-03', courtIfSilentUntil: 'REM-07', court: 'REM-10' },
    subject: '{structureName} : accusé de réception de votre recours',
    lines: [
      'Votre recours est reçu le {receivedOn}.',
      'Sans réponse le {silenceOn}, il est rejeté. Vous pouvez alors saisir le tribunal jusqu’au {courtIfSilentUntil} : {court}, {courtAddress}.',
      'Une personne qui n’a pas instruit votre dossier l’examine.',
    ],
  }),

  /** REM-05: what somebody else says stays behind the sign-in. */
  appealHolderInvited: letterKind({
    title: 'Observations du titulaire sur un recours',
    to: 'APPLICANT',
    tags: { ...STRUCTURE_TAGS, observationsUntil: said('Dernier jour des observations', '20 février 2027') },
    law: { observationsUntil: 'REM-05' },
    subject: '{structureName} : vos observations sont attendues',
    lines: [
      'Un tiers conteste l’attribution de votre label. Vous pouvez donner vos observations jusqu’au {observationsUntil}, avant toute réponse.',
      '',
      '{signIn}',
    ],
  }),

  /** REM-04, REM-05. */
  appealAnswered: letterKind({
    title: 'Réponse à un recours gracieux',
    to: 'APPLICANT',
    tags: {
      ...STRUCTURE_TAGS,
      court: maybe(REMEDY_TAGS.court.says, REMEDY_TAGS.court.sample, 'courtUntil'),
      courtAddress: maybe(REMEDY_TAGS.courtAddress.says, REMEDY_TAGS.courtAddress.sample, 'courtUntil'),
      answer: said('Ce qui est répondu', 'Votre recours est rejeté.'),
      follows: maybe('Ce qui s’ensuit', 'Le service applique cette réponse à votre label.'),
      reasons: maybe('Motifs', 'La plus haute rémunération dépasse le plafond.'),
      courtUntil: maybe('Dernier jour pour saisir le tribunal, s’il peut l’être', '7 juin 2027'),
      signatory: maybe('Qui a signé', 'Ada Petit'),
      quality: maybe('En quelle qualité', 'Directrice'),
      act: maybe('Par quelle délégation, s’il y en a une', 'l’arrêté n° 2026-118', 'quality'),
    },
    law: {
      signatory: 'DEC-01',
      quality: 'DEC-01',
      answer: 'REM-05',
      reasons: 'DEC-05, REM-05',
      courtUntil: 'REM-07',
      court: 'REM-10',
    },
    subject: '{structureName} : la réponse à votre recours',
    lines: [
      '{answer}',
      ['follows', '{follows}'],
      ['reasons', 'Motifs :'],
      ['reasons', '{reasons}'],
      ['courtUntil', 'Vous pouvez saisir le tribunal jusqu’au {courtUntil} : {court}, {courtAddress}.'],
      '',
      ['signatory', '{signatory}'],
      ['quality', '{quality}'],
      ['act', 'Par délégation : {act}'],
    ],
  }),

  /** P24, DEC-10: that it waits, and not what it says; to open it is to be notified of it. */
  appealAnswerWaits: letterKind({
    title: 'La réponse à un recours attend',
    to: 'APPLICANT',
    tags: {
      ...STRUCTURE_TAGS,
      deemedOn: maybe('Jour où elle est réputée notifiée si personne ne l’ouvre', '15 juin 2027'),
      consultBy: maybe('Dernier jour pour l’ouvrir avant cela', '30 juin 2027', 'deemedOn'),
      posted: whether('Elle part par courrier si personne ne l’ouvre', false),
    },
    law: { deemedOn: 'DEC-10, R112-20' },
    subject: '{structureName} : la réponse à votre recours vous attend',
    lines: [
      'La réponse à votre recours est signée. Elle vous attend dans votre espace.',
      'L’ouvrir vaut notification : le temps pour saisir le tribunal, s’il peut l’être, court de ce jour.',
      [
        'deemedOn',
        'Vous avez accepté d’être notifié dans cet espace. Si personne ne l’ouvre jusqu’au {consultBy}, la réponse est réputée notifiée le {deemedOn} (articles L112-15 et R112-20 du code des relations entre le public et l’administration).',
      ],
      ['posted', 'Si vous ne l’ouvrez pas, elle vous est envoyée par courrier.'],
      '',
      '{signIn}',
    ],
  }),

  /** DEC-10: without an agreement, or once the mail came back, no silence notifies it. */
  appealAnswerToPost: letterKind({
    title: 'Une réponse à un recours est à poster',
    to: 'SERVICE',
    tags: {
      ...STRUCTURE_TAGS,
      decidedOn: said('Jour où la réponse est signée', '15 juin 2027'),
      returned: whether('Le courriel qui l’annonçait est revenu', false),
    },
    subject: '{structureName} : la réponse à un recours est à poster',
    lines: [
      'Une réponse à un recours, signée le {decidedOn}, n’est pas notifiée.',
      ['returned', 'Le courriel qui l’annonçait est revenu : qui l’attend n’a pas été prévenu.'],
      'Envoyez-la par lettre recommandée avec avis de réception, puis notez ce que dit l’avis : le temps pour saisir le tribunal court de ce jour.',
      '',
      '{signIn}',
    ],
  }),

  /** REM-02, L411-7. */
  appealRejectedBySilence: letterKind({
    title: 'Recours gracieux rejeté par le silence',
    to: 'APPLICANT',
    tags: {
      ...STRUCTURE_TAGS,
      court: REMEDY_TAGS.court,
      courtAddress: REMEDY_TAGS.courtAddress,
      rejectedOn: said('Jour du rejet', '5 avril 2027'),
      courtUntil: said('Dernier jour pour saisir le tribunal', '7 juin 2027'),
    },
    law: { rejectedOn: 'REM-02', courtUntil: 'REM-07', court: 'REM-10' },
    subject: '{structureName} : votre recours est rejeté par le silence',
    lines: [
      'Aucune réponse n’a été donnée à votre recours au {rejectedOn} : il est rejeté (L411-7).',
      'Vous pouvez saisir le tribunal jusqu’au {courtUntil} : {court}, {courtAddress}.',
    ],
  }),
} as const;
