import { letterKind } from '../kind.ts';
import { DOSSIER_TAGS, each, maybe, said, whether } from '../tags.ts';
import { underCondition } from '../template.ts';
import {
  EFFECT,
  EFFECT_LAW,
  EFFECT_TAGS,
  MISSING,
  MISSING_TAGS,
  NEXT,
  NEXT_TAGS,
  NOT_RUNNING,
  OFFICER_TAGS,
  RECEIVED,
  RECEIVED_TAGS,
  SERVICE,
  SERVICE_LAW,
} from './receipt-lines.ts';
import {
  MEANING_OF_SILENCE,
  MEANING_OF_SILENCE_ONCE_COMPLETE,
  SILENCE_LAW,
  SILENCE_TAGS,
} from './silence-lines.ts';

/** From the filing of a request to its being complete. */
export const RECEIPT_KINDS = {
  /** ACK-01: the registration receipt, at once, with the date of receipt. */
  receipt: letterKind({
    title: 'Récépissé d’enregistrement',
    to: 'APPLICANT',
    legal: true,
    tags: { ...DOSSIER_TAGS, ...RECEIVED_TAGS, ...NEXT_TAGS, ...OFFICER_TAGS },
    law: { receivedOn: 'ACK-01, R112-11-2', number: 'ACK-01' },
    subject: '{structureName} : votre demande est reçue',
    lines: [
      'Dossier {number}',
      '',
      ...RECEIVED,
      ...NEXT,
      '',
      ...SERVICE,
      '',
      'Ce récépissé est à imprimer dans votre espace : {signIn}',
    ],
  }),

  /** ACK-03: date of receipt, service, what silence means and when, and the rights that follow from it. */
  acknowledgement: letterKind({
    title: 'Accusé de réception',
    to: 'APPLICANT',
    legal: true,
    tags: {
      ...DOSSIER_TAGS,
      ...RECEIVED_TAGS,
      ...SILENCE_TAGS,
      ...MISSING_TAGS,
      ...OFFICER_TAGS,
      notRunning: whether('Le délai du silence ne court pas encore : des éléments manquent', false),
      nothingToDo: whether('Rien n’est attendu de la structure', true),
    },
    law: {
      receivedOn: 'ACK-03, R112-11-1',
      number: 'ACK-03',
      ...SILENCE_LAW,
      ...SERVICE_LAW,
      items: 'INC-01, L114-5',
      dueOn: 'INC-01, L114-5',
      ...EFFECT_LAW,
    },
    subject: '{structureName} : accusé de réception de votre demande',
    lines: [
      'Dossier {number}',
      '',
      ...RECEIVED,
      ['notRunning', NOT_RUNNING],
      ...MEANING_OF_SILENCE,
      '',
      ['nothingToDo', 'Vous n’avez rien à faire aujourd’hui.'],
      ...MISSING,
      '',
      ...SERVICE,
    ],
  }),

  /** A10: receipt and acknowledgement once more, in the words and with the dates of the first time; no date moves. */
  duplicate: letterKind({
    title: 'Duplicata du récépissé et de l’accusé de réception',
    to: 'APPLICANT',
    legal: true,
    tags: {
      ...DOSSIER_TAGS,
      resentOn: said('Jour du nouvel envoi', '20 janvier 2027'),
      receiptOn: maybe('Jour du récépissé', '1er décembre 2026', 'receiptLines'),
      receiptLines: each('Texte du récépissé', ['Votre demande a été reçue le 1er décembre 2026.']),
      acknowledgedOn: maybe('Jour de l’accusé de réception', '10 décembre 2026', 'acknowledgementLines'),
      acknowledgementLines: each('Texte de l’accusé de réception', [
        'Sans décision expresse de notre part le 1er février 2027, votre demande est rejetée.',
      ]),
    },
    law: { resentOn: 'ACK-01', receiptLines: 'ACK-01', acknowledgementLines: 'ACK-03' },
    subject: '{structureName} : duplicata du récépissé de votre demande',
    lines: [
      'Dossier {number}',
      '',
      'DUPLICATA, envoyé de nouveau le {resentOn}. Le texte et les dates sont ceux du premier envoi : aucun délai ne change.',
      ...underCondition('receiptLines', '', 'Récépissé du {receiptOn}', '', '{receiptLines}'),
      ...underCondition(
        'acknowledgementLines',
        '',
        'Accusé de réception du {acknowledgedOn}',
        '',
        '{acknowledgementLines}',
      ),
    ],
  }),

  /** INC-01 to INC-03: what is missing, why, until when, and what it does to the clock. */
  missingItems: letterKind({
    title: 'Demande d’éléments manquants',
    to: 'APPLICANT',
    legal: true,
    tags: {
      ...DOSSIER_TAGS,
      ...EFFECT_TAGS,
      dueOn: said('Jour où c’est attendu', '23 décembre 2026'),
      items: each('Ce qui manque, et pourquoi', ['Statuts en vigueur : la version signée']),
    },
    law: { dueOn: 'INC-01, L114-5', items: 'INC-01, L114-5', ...EFFECT_LAW },
    subject: '{structureName} : il manque des éléments à votre demande',
    lines: [
      'Dossier {number}',
      '',
      'Votre demande n’est pas complète. Il nous faut, au plus tard le {dueOn} :',
      '– {items}',
      '',
      ...EFFECT,
      'Déposez-les dans votre espace, {signIn}, ou envoyez-les par la poste à l’adresse ci-dessous.',
    ],
  }),

  itemArrived: letterKind({
    title: 'Un élément demandé est arrivé',
    to: 'SERVICE',
    tags: {
      ...DOSSIER_TAGS,
      item: said('Ce qui est arrivé', 'Statuts en vigueur'),
      providedOn: said('Jour où c’est arrivé', '20 décembre 2026'),
      allCame: whether('Tout ce qui était demandé est là', true),
      left: maybe('Combien d’éléments sont encore attendus', '2 éléments sont encore attendus'),
    },
    subject: '{structureName} : un élément demandé est arrivé',
    lines: [
      'Dossier {number}',
      '',
      '« {item} » est arrivé le {providedOn}.',
      ['allCame', 'Tout ce qui était demandé est là : le dossier est complet.'],
      ['left', '{left}.'],
    ],
  }),

  /** What is late may still come; silence runs again under rejection, and waits under acceptance (INC-02, INC-03). */
  itemsLate: letterKind({
    title: 'Des éléments demandés ne sont pas arrivés',
    to: 'APPLICANT',
    legal: true,
    tags: {
      ...DOSSIER_TAGS,
      dueOn: said('Jour où ils étaient attendus', '23 décembre 2026'),
      rejectsOn: maybe('Jour où le silence vaut rejet, s’il le vaut', '22 février 2027'),
      waits: whether('Le délai attend que tout arrive', false),
    },
    law: { dueOn: 'INC-03', rejectsOn: 'INC-03' },
    subject: '{structureName} : des éléments demandés ne sont pas arrivés',
    lines: [
      'Dossier {number}',
      '',
      'Les éléments que nous vous avons demandés étaient attendus le {dueOn} au plus tard. Tous ne sont pas arrivés.',
      'Vous pouvez encore les déposer.',
      [
        'rejectsOn',
        'Le délai court de nouveau : sans décision expresse de notre part le {rejectsOn}, votre demande est rejetée.',
      ],
      ['waits', 'Le délai de deux mois courra à partir du jour où nous aurons tout reçu.'],
    ],
  }),

  /** INC-02, INC-03: complete, and what silence will mean from there. */
  complete: letterKind({
    title: 'Dossier complet',
    to: 'APPLICANT',
    legal: true,
    tags: {
      ...DOSSIER_TAGS,
      ...SILENCE_TAGS,
      completeOn: said('Jour où le dossier est complet', '20 décembre 2026'),
    },
    law: { completeOn: 'INC-02', ...SILENCE_LAW },
    subject: '{structureName} : votre dossier est complet',
    lines: [
      'Dossier {number}',
      '',
      'Votre dossier est complet depuis le {completeOn}. Son instruction continue.',
      ...MEANING_OF_SILENCE_ONCE_COMPLETE,
    ],
  }),
} as const;
