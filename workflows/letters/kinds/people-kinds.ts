import { letterKind, SIGN_IN } from '../kind.ts';
import { DOSSIER_TAGS, said, whether, type Tags } from '../tags.ts';

const NAME = { name: said('Nom de la personne', 'Ada Petit') } as const satisfies Tags;
const CODE = { code: said('Code, qui sert une fois', 'LE-CODE-QUI-SERT-UNE-FOIS') } as const satisfies Tags;
const STRUCTURE = { structureName: DOSSIER_TAGS.structureName } as const satisfies Tags;
const DUE = { dueOn: said('Jour où c’est attendu', '15 janvier 2027') } as const satisfies Tags;
const OPINION = {
  opinionPage: said(
    'Adresse de la page de cet avis, après connexion',
    'https://label.exemple.fr/sign-in?to=/espace/62/avis/0b9d2f6e-0000-5000-8000-000000000001',
  ),
} as const satisfies Tags;
const CODE_LAW = { code: 'sans lui, l’invitation ne sert à rien' } as const;

/** What people are told who are invited, asked, or charged with something. */
export const PEOPLE_KINDS = {
  /** An invitation holds a code; it works once. */
  invitation: letterKind({
    title: 'Invitation d’un membre ou d’un agent',
    to: 'INVITED',
    tags: { ...NAME, ...CODE },
    law: CODE_LAW,
    subject: '{councilShort} : votre accès',
    lines: [
      'Bonjour {name},',
      '',
      'Une invitation vous attend dans le service du label. Connectez-vous, puis donnez ce code ; il sert une fois :',
      '',
      '{code}',
      ...SIGN_IN,
    ],
  }),

  /** The code works once; with it goes the reference of the structure that it opens. */
  structureInvitation: letterKind({
    title: 'Invitation d’une personne par sa structure',
    to: 'INVITED',
    tags: {
      ...NAME,
      ...CODE,
      ...STRUCTURE,
      toDo: said('Ce que la personne pourra faire', 'lire sa demande de label'),
      reference: said('Référence de la structure', '0b9d2f6e-0000-5000-8000-000000000000'),
    },
    law: { ...CODE_LAW, reference: 'sans elle, le code n’ouvre rien' },
    subject: '{structureName} : votre invitation',
    lines: [
      'Bonjour {name},',
      '',
      '« {structureName} » vous invite à {toDo}.',
      'Connectez-vous, puis donnez ce code ; il sert une fois :',
      '',
      '{code}',
      '',
      'Référence de la structure : {reference}',
      '{signIn}',
    ],
  }),

  /** Nothing changes before the second consent. */
  representationOffered: letterKind({
    title: 'Proposition de représenter une structure',
    to: 'INVITED',
    tags: STRUCTURE,
    subject: '{structureName} : on vous propose de la représenter',
    lines: [
      'La personne qui représente « {structureName} » vous propose de prendre sa place.',
      'Si vous acceptez, vous déposerez ses demandes et recevrez ses lettres, et elle n’agira plus pour la structure.',
      'Connectez-vous pour accepter ou refuser. Sans réponse de votre part, rien ne change.',
      ...SIGN_IN,
    ],
  }),

  /** The question stays behind the sign-in: a mail is read on the way (P24). The code works once. */
  expertiseAsked: letterKind({
    title: 'Avis demandé à l’extérieur',
    to: 'EXPERT',
    tags: {
      ...NAME,
      ...CODE,
      ...DUE,
      ...OPINION,
      reference: said('Référence de la demande d’avis', '0b9d2f6e-0000-5000-8000-000000000001'),
    },
    law: { ...CODE_LAW, reference: 'sans elle, le code n’ouvre rien', dueOn: 'DEL-16' },
    subject: '{councilShort} : votre avis est demandé',
    lines: [
      'Bonjour {name},',
      '',
      'Le service qui examine les demandes de label vous demande un avis, au plus tard le {dueOn}. Vous le donnez seul ; il reste confidentiel tant qu’il n’est pas versé au rapport.',
      'Ouvrez la page de cet avis, connectez-vous, puis donnez ce code ; il sert une fois :',
      '',
      '{code}',
      '',
      '{opinionPage}',
      '',
      'Référence de la demande d’avis : {reference}',
    ],
  }),

  expertiseReminded: letterKind({
    title: 'Rappel d’un avis attendu',
    to: 'EXPERT',
    tags: { ...NAME, ...DUE, ...OPINION },
    subject: '{councilShort} : votre avis est attendu',
    lines: [
      'Bonjour {name},',
      '',
      'Votre avis est attendu au plus tard le {dueOn}. Le code est dans notre premier courriel.',
      '',
      '{opinionPage}',
    ],
  }),

  expertiseCancelled: letterKind({
    title: 'Avis qui n’est plus attendu',
    to: 'EXPERT',
    tags: NAME,
    subject: '{councilShort} : votre avis n’est plus attendu',
    lines: [
      'Bonjour {name},',
      '',
      'Le service n’attend plus l’avis qu’il vous avait demandé. Vous n’avez rien à faire.',
    ],
  }),

  expertiseAnswered: letterKind({
    title: 'Avis reçu',
    to: 'SERVICE',
    tags: OPINION,
    subject: '{councilShort} : un avis est arrivé',
    lines: [
      'Une personne consultée a donné son avis sur une demande de label. Connectez-vous pour le lire, puis versez-le au rapport.',
      '',
      '{opinionPage}',
    ],
  }),

  /** DEL-16: the silence of an expert is told as such, and is no opinion of the council. */
  expertiseOverdue: letterKind({
    title: 'Avis qui n’est pas arrivé',
    to: 'SERVICE',
    tags: {
      ...DUE,
      ...OPINION,
      noObjection: whether('Ce silence vaut absence d’objection', false),
      saysNothing: whether('Ce silence ne dit rien', true),
    },
    subject: '{councilShort} : un avis n’est pas arrivé',
    lines: [
      'Un avis demandé à l’extérieur était attendu le {dueOn}. Il n’est pas arrivé.',
      [
        'noObjection',
        'Les règles du conseil disent que ce silence vaut absence d’objection de la personne consultée. Ce n’est pas un avis du conseil.',
      ],
      ['saysNothing', 'Ce silence ne dit rien. La personne consultée peut encore répondre, en retard.'],
      '',
      '{opinionPage}',
    ],
  }),

  /** Who carries out a proposal is told that it waits, never what it says (P24). */
  implementationAssigned: letterKind({
    title: 'Suite d’une proposition confiée',
    to: 'MEMBER',
    tags: DUE,
    subject: '{councilShort} : une suite vous est confiée',
    lines: [
      'Le conseil vous confie la suite d’une proposition adoptée, pour le {dueOn}.',
      'Connectez-vous pour la lire, dire où elle en est, puis ce qui montre qu’elle est faite.',
      ...SIGN_IN,
    ],
  }),

  implementationReminded: letterKind({
    title: 'Rappel de la suite d’une proposition',
    to: 'MEMBER',
    tags: DUE,
    subject: '{councilShort} : une suite est attendue',
    lines: [
      'La suite d’une proposition adoptée vous est confiée pour le {dueOn}.',
      'Connectez-vous pour dire où elle en est, ou ce qui montre qu’elle est faite. Si la date ne peut pas être tenue, dites-le au secrétariat.',
      ...SIGN_IN,
    ],
  }),

  implementationOverdue: letterKind({
    title: 'Suite d’une proposition en retard',
    to: 'SERVICE',
    tags: DUE,
    subject: '{councilShort} : une suite est en retard',
    lines: [
      'La suite d’une proposition adoptée était attendue pour le {dueOn}. Rien ne dit qu’elle est faite.',
      'Connectez-vous pour la lire, fixer une autre date, la confier à quelqu’un d’autre ou l’abandonner.',
      ...SIGN_IN,
    ],
  }),
} as const;
