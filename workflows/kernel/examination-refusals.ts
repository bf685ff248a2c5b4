import type { RefusalKind } from './refusal-kind.ts';

/** From the examination of a dossier to the session: commitments, visa, report and reply, who follows it. */
export const EXAMINATION_REFUSALS = {
  'conflict-declared': {
    status: 403,
    title: 'Vous avez déclaré un conflit d’intérêts : de ce dossier, seul le titre vous reste ouvert.',
  },
  'link-declared': {
    status: 403,
    title:
      'Vous avez déclaré un lien avec cette structure : de ce dossier, seul le titre vous est ouvert. Déclarez un conflit d’intérêts, ou dites pourquoi vous l’ouvrez malgré ce lien.',
  },
  'link-to-holder': {
    status: 403,
    title:
      'Vous avez déclaré un lien avec cette structure : son label et ses contrôles vous sont fermés. Laissez-les à un collègue. Si ce lien n’existe plus, refaites votre déclaration d’intérêts.',
  },
  'no-link': {
    status: 422,
    title: 'Votre déclaration d’intérêts ne vous tient pas à l’écart de ce dossier. Ouvrez-le simplement.',
  },
  'link-to-be-lifted': {
    status: 422,
    title:
      'Le conseil n’ouvre pas un dossier malgré un lien déclaré. Demandez au secrétariat de lever ce lien, ou déclarez un conflit d’intérêts.',
  },
  'link-of-oneself': {
    status: 422,
    title: 'Personne ne lève son propre lien. Demandez-le à une autre personne du secrétariat.',
  },
  'answers-to-read-again': {
    status: 422,
    title: 'Des réponses ont changé depuis la dernière lecture. Relisez le dossier avant de conclure.',
  },
  'nothing-to-improve': {
    status: 422,
    title:
      'Un engagement porte sur un critère de progrès qui n’est pas conforme. Choisissez-en un dans la grille.',
  },
  'commitment-day-impossible': {
    status: 422,
    title:
      'Un engagement se tient pendant la durée du label. Choisissez une date à venir, au plus tard le {last}.',
  },
  'nothing-to-accept': {
    status: 422,
    title: 'Aucun engagement n’attend de réponse sur ce critère. Proposez-en un.',
  },
  'commitment-changed': {
    status: 409,
    title: 'Cet engagement a été proposé autrement depuis votre lecture. Relisez-le, puis répondez.',
  },
  'commitment-of-own-side': {
    status: 422,
    title: 'Votre côté a proposé cet engagement. L’autre côté l’accepte, ou en propose un autre.',
  },
  'visa-by-another': {
    status: 422,
    title: 'Vous avez conclu cette instruction. Un autre instructeur la relit et donne son visa.',
  },
  'report-too-late': {
    status: 422,
    title:
      'Le demandeur n’aurait plus le temps de répondre. Un rapport se publie avant le {replyUntil}, pour la séance du {heldOn}.',
  },
  'no-report-to-reply-to': {
    status: 422,
    title: 'Aucun rapport n’est publié sur cette demande. Vous pourrez y répondre dès sa publication.',
  },
  'reply-too-late': {
    status: 422,
    title:
      'Le délai de réponse au rapport s’est terminé le {replyUntil}, à minuit. Écrivez au service par message.',
  },
  'replies-enough': {
    status: 422,
    title: 'Ce rapport a déjà {most} réponses, toutes jointes au dossier. Écrivez au service par message.',
  },
  'not-an-officer': {
    status: 422,
    title: 'Cette personne n’instruit pas de demandes dans ce conseil. Choisissez un instructeur.',
  },
  'absence-of-another': {
    status: 422,
    title: 'Vous déclarez votre absence, pas celle d’une autre personne. Demandez-le au secrétariat.',
  },
  'absence-days-impossible': {
    status: 422,
    title:
      'Une absence finit aujourd’hui ou plus tard, après son début, et dure un an au plus. Corrigez ses dates.',
  },
  'stand-in-impossible': { status: 422, title: 'Ce remplacement n’est pas possible : {explanation}' },
  'no-absence': { status: 422, title: 'Cette personne n’a pas d’absence en cours ni à venir.' },
  'officer-in-conflict': {
    status: 422,
    title: 'Cette personne a déclaré un conflit d’intérêts sur ce dossier. Choisissez un autre instructeur.',
  },
} as const satisfies Record<string, RefusalKind>;
