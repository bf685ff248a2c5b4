import type { RefusalKind } from './refusal-kind.ts';

/** Why an act on a dossier, from its draft to its decision, is not carried out. */
export const DOSSIER_REFUSALS = {
  'no-charter-in-force': { status: 422, title: 'Aucune charte n’est en vigueur à cette date.' },
  'signatory-unknown': {
    status: 422,
    title:
      'Le registre du conseil ne dit pas en quelle qualité cette personne signe aujourd’hui. Demandez à l’administration d’y inscrire sa délégation.',
  },
  'signs-own-conclusion': {
    status: 422,
    title:
      'Qui a conclu l’instruction de ce dossier n’en signe pas la décision : une autre personne la signe.',
  },
  'signs-own-report': {
    status: 422,
    title: 'Qui a examiné ce recours n’en signe pas la réponse : une autre personne la signe.',
  },
  'nothing-exported': {
    status: 422,
    title: 'Aucun arrêté n’attend sa signature hors du service : exportez-le, puis faites-le signer.',
  },
  'export-out-of-date': {
    status: 422,
    title:
      'L’arrêté ne s’imprime plus comme à l’export : un texte du conseil a changé depuis. Exportez-le de nouveau.',
  },
  'signed-decision-refused': {
    status: 422,
    title: 'Ce fichier signé ne peut pas être repris : {explanation}',
  },
  'decision-unread': {
    status: 422,
    title: 'Une décision vous attend. Ouvrez-la : le jour où vous l’ouvrez est celui de sa notification.',
  },
  'evidence-not-ready': {
    status: 422,
    title: 'Cette demande n’est pas décidée : son dossier de preuve s’établit une fois la décision prise.',
  },
  'delivery-impossible': { status: 422, title: 'Cet envoi ne peut pas être noté ainsi : {explanation}' },
  'register-not-read': {
    status: 422,
    title: 'Le registre n’a pas encore été lu pour cette structure. Attendez la lecture, ou saisissez-la.',
  },
  'application-already-open': {
    status: 422,
    title: 'Une demande de cette structure est déjà ouverte pour cette campagne.',
  },
  'campaign-closed': {
    status: 422,
    title:
      'Le dépôt pour cette séance est ouvert du {opensOn} au {closesOn}. Envoyez votre demande entre ces jours : elle est gardée ; passé le dernier, choisissez une autre séance.',
  },
  'unknown-criterion': { status: 422, title: 'La charte en vigueur ne pose pas cette question.' },
  'malformed-answer': { status: 422, title: 'Cette réponse n’a pas la forme attendue : {explanation}' },
  'answer-changed': {
    status: 409,
    title:
      'Une réponse a changé pendant que vous écriviez. Comparez avec celle qui est enregistrée, puis gardez la bonne.',
  },
  'charter-changed': {
    status: 422,
    title:
      'La charte {charter} est entrée en vigueur depuis le début de votre demande. Lisez ce qui change, puis prenez-la en compte.',
  },
  'charter-not-signed': {
    status: 422,
    title:
      'La structure n’a pas encore signé la charte {charter}. Son représentant la signe en ligne, ou le service enregistre la signature reçue sur papier ; déposez ensuite.',
  },
  'charter-to-sign-again': {
    status: 422,
    title:
      'La charte {charter} a changé sur le fond depuis la signature du {signedOn}. Le représentant la signe de nouveau ; déposez ensuite.',
  },
  'assistance-not-asked': {
    status: 422,
    title:
      'Un dossier se commence au nom d’une structure qui l’a demandé. Indiquez le jour et la manière de sa demande.',
  },
  'wrong-channel': {
    status: 422,
    title:
      'Le représentant de la structure dépose en ligne ; un instructeur dépose ce qui est arrivé sur papier (POST).',
  },
  'postmark-required': {
    status: 422,
    title: 'Un dossier sur papier se dépose avec le jour du cachet de la poste et le jour de son arrivée.',
  },
  'receipt-day-impossible': {
    status: 422,
    title:
      'Ce jour n’est pas possible. Un courrier est posté, puis reçu, au plus tard aujourd’hui ; une pièce arrive après sa demande.',
  },
  'receipt-resent-enough': {
    status: 422,
    title:
      'Le récépissé est déjà reparti {most} fois aujourd’hui. Vérifiez les adresses de la structure, imprimez-le depuis votre espace, ou recommencez demain.',
  },
  'silence-has-decided': {
    status: 422,
    title: 'Le délai est passé : le silence a valu décision sur cette demande, qui ne change plus.',
  },
  'request-already-open': {
    status: 422,
    title: 'Une demande de pièces est déjà en cours. Attendez sa fin, ou déclarez le dossier complet.',
  },
  'item-not-required': {
    status: 422,
    title:
      'Cet élément ne peut pas être exigé : {item}. Seules les pièces de la charte et les réponses manquantes arrêtent le délai ; pour le reste, écrivez un message.',
  },
  'due-date-out-of-range': {
    status: 422,
    title: 'Le règlement du label laisse un délai du {from} au {until}. Choisissez une date entre les deux.',
  },
  'item-not-asked': { status: 422, title: 'Cet élément n’est pas attendu : {item}.' },
  'document-not-attached': {
    status: 422,
    title: 'Joignez d’abord la pièce demandée, puis signalez qu’elle est là : {item}.',
  },
  'answers-still-missing': {
    status: 422,
    title: 'Répondez à toutes les questions demandées de ce critère. Il reste : {left}.',
  },
  'vote-begun': {
    status: 422,
    title: 'Le conseil a commencé à voter sur cette demande : elle ne peut plus être retirée.',
  },
  'application-withdrawn': {
    status: 422,
    title: 'La structure a retiré sa demande, ou une décision est déjà acquise : ce point ne se vote plus.',
  },
  'too-late-for-reasons': {
    status: 422,
    title: 'Les motifs d’un rejet par le silence se demandent jusqu’au {last}.',
  },
  'draft-closed': { status: 422, title: 'Cette demande est déposée : ses réponses ne changent plus.' },
  'nothing-answered': { status: 422, title: 'Aucune réponse n’est enregistrée. Répondez avant de déposer.' },
  'nothing-changed': {
    status: 422,
    title:
      'Rien n’a changé depuis la dernière lecture : ni réponse, ni registre. Les verdicts restent ceux que vous lisez.',
  },
  'nothing-to-resolve': {
    status: 422,
    title: 'Ce critère n’attend pas de décision. Seul un critère à examiner peut être tranché.',
  },
  'review-incomplete': {
    status: 422,
    title: 'Des critères restent à examiner : {open}. Tranchez-les avant de conclure.',
  },
  'statement-required': { status: 422, title: 'Attestez sur l’honneur que vos réponses sont exactes.' },
  'reasons-required': {
    status: 422,
    title:
      'Un refus, une décision contraire à l’avis ou sous conditions se motive en fait et en droit. Écrivez les motifs.',
  },
  'opinion-required': {
    status: 422,
    title: 'Le conseil n’a pas encore donné son avis. Attendez-le : la décision vient après.',
  },
  'outcome-not-open': { status: 422, title: 'Cette issue n’est pas ouverte pour ce dossier.' },
} as const satisfies Record<string, RefusalKind>;
