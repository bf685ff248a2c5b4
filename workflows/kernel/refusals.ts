import { APPEAL_REFUSALS } from './appeal-refusals.ts';
import { CONSULTATION_REFUSALS } from './consultation-refusals.ts';
import { CONTROL_REFUSALS } from './control-refusals.ts';
import { COUNCIL_REFUSALS } from './council-refusals.ts';
import { DOSSIER_REFUSALS } from './dossier-refusals.ts';
import { EXAMINATION_REFUSALS } from './examination-refusals.ts';
import { PARTNER_REFUSALS } from './partner-refusals.ts';
import { PROPOSAL_REFUSALS } from './proposal-refusals.ts';
import { LABEL_REFUSALS } from './label-refusals.ts';
import { MEETING_REFUSALS } from './meeting-refusals.ts';
import { MISUSE_REFUSALS } from './misuse-refusals.ts';
import { MINUTES_REFUSALS } from './minutes-refusals.ts';
import { RETENTION_REFUSALS } from './retention-refusals.ts';
import type { RefusalKind } from './refusal-kind.ts';
import { SITTING_REFUSALS } from './sitting-refusals.ts';
import { SECRET_BALLOT_REFUSALS } from './secret-ballot-refusals.ts';
import { STRUCTURE_REFUSALS } from './structure-refusals.ts';
import { VOTE_REFUSALS } from './vote-refusals.ts';

/**
 * Every reason for which a command that is well formed is not carried out, with its status and the French sentence
 * that says what is wrong and what to do. `{name}` is filled from the refusal's detail.
 */
export const REFUSALS = {
  // Any workflow
  'not-in-this-state': {
    status: 422,
    title: 'Cet acte n’est pas possible dans l’état actuel. Relisez la fiche : elle liste les actes ouverts.',
  },
  'not-yours': { status: 404, title: 'Cette page n’existe pas ou ne vous est pas ouverte.' },
  'role-required': {
    status: 403,
    title: 'Cet acte demande un autre rôle que le vôtre. Demandez-le à la personne qui le tient.',
  },
  'separation-of-duties': {
    status: 403,
    title: 'Vous représentez cette structure : une autre personne doit faire cet acte à votre place.',
  },
  'side-road': {
    status: 422,
    title:
      'Cet acte n’est pas encore ouvert dans ce service. Le secrétariat du conseil le traite par courrier.',
  },
  'state-moved-on': {
    status: 409,
    title: 'La fiche a changé pendant votre lecture. Relisez-la, puis recommencez si besoin.',
  },
  'already-exists': { status: 409, title: 'Cette fiche existe déjà. Ouvrez-la plutôt que de la créer.' },
  'command-id-reused': {
    status: 422,
    title: 'Cet identifiant de commande a servi pour un autre envoi. Recommencez avec un identifiant neuf.',
  },
  'not-due': { status: 422, title: 'Cette échéance n’est pas atteinte, ou elle a été remplacée.' },
  'unknown-reference': {
    status: 422,
    title: 'Une fiche citée n’existe pas dans ce conseil. Vérifiez : {field}.',
  },
  'date-in-the-past': { status: 422, title: 'Cette date est passée. Écrivez une date à venir : {field}.' },
  // Council
  'no-such-rules-draft': {
    status: 422,
    title: 'Ce projet de règlement n’existe pas. Déposez-le d’abord, ou relisez la liste des projets.',
  },
  'rules-draft-adopted': {
    status: 422,
    title: 'Ce projet est déjà la version {version} du règlement. Déposez un autre projet pour le changer.',
  },
  'rules-not-voted': {
    status: 422,
    title:
      'Cette proposition, ou ce point, n’est pas ce règlement, adopté ce jour-là dans une séance levée. Vérifiez lequel, et la date du vote.',
  },
  'adoption-to-come': {
    status: 422,
    title:
      'Un règlement s’enregistre une fois voté. Écrivez le jour de son adoption, au plus tard aujourd’hui.',
  },
  'rules-effective-too-early': {
    status: 422,
    title:
      'La version précédente s’applique à partir du {effectiveOn}. Écrivez cette date, ou une date plus tardive.',
  },
  'letter-effective-too-early': {
    status: 422,
    title:
      'Le texte d’une lettre vaut au plus tôt à partir du {effectiveOn}. Écrivez cette date, ou une date plus tardive.',
  },
  'no-such-college': {
    status: 422,
    title: 'Ce collège n’existe pas. Choisissez un numéro de 1 à {colleges}.',
  },
  'no-such-member': { status: 422, title: 'Aucun siège occupé ne porte ce numéro dans le conseil.' },
  'mandate-still-running': {
    status: 422,
    title:
      'Cette personne siège encore, sous le numéro {member}. Mettez fin à ce mandat avant de le renouveler.',
  },
  'mandate-already-renewed': {
    status: 422,
    title: 'Ce mandat a déjà été renouvelé, sous le numéro {member}. Renouvelez le dernier en date.',
  },
  'chair-already-seated': {
    status: 422,
    title: 'Le conseil a déjà une présidence. Mettez fin à ce mandat d’abord.',
  },
  'seat-and-secretariat': {
    status: 422,
    title:
      'Le secrétariat et l’instruction n’ont pas de voix (MAN-05). Une même personne ne peut pas aussi siéger au conseil.',
  },
  'unknown-invitation': {
    status: 422,
    title:
      'Cette invitation n’est pas valable ou a déjà servi. Demandez-en une autre à qui vous l’a envoyée.',
  },
  'invitation-expired': {
    status: 422,
    title: 'Cette invitation a expiré. Demandez-en une autre à qui vous l’a envoyée.',
  },
  'rules-missing': {
    status: 422,
    title: 'Le conseil n’a pas encore adopté ses règles. Adoptez-les d’abord.',
  },
  'already-seated': {
    status: 422,
    title: 'Vous occupez déjà un siège dans ce conseil : une personne, une voix.',
  },
  ...COUNCIL_REFUSALS,
  ...STRUCTURE_REFUSALS,
  ...PARTNER_REFUSALS,
  // Document
  'unknown-kind': {
    status: 422,
    title: 'La charte en vigueur ne demande pas cette sorte de pièce. Choisissez-en une de sa liste.',
  },
  'document-date-required': {
    status: 422,
    title: 'Écrivez la date portée sur cette pièce : elle dit jusqu’à quand elle vaut.',
  },
  'document-out-of-date': {
    status: 422,
    title: 'Cette pièce ne vaut plus depuis le {expiredOn}. Demandez-en une à jour, puis envoyez-la.',
  },
  'too-many-documents': {
    status: 422,
    title: '{most} pièces ont été annoncées aujourd’hui pour cette structure. Envoyez la suite demain.',
  },
  'document-closed': { status: 422, title: 'Ce fichier reste fermé : {explanation}' },
  'kind-not-accepted': {
    status: 422,
    title: 'La charte ne demande pas cette sorte de pièce pour ce critère. Choisissez-en une de sa liste.',
  },
  'too-many-proofs': {
    status: 422,
    title:
      '{most} pièces sont déjà jointes à ce critère. Détachez-en une, ou réunissez-les en un seul fichier.',
  },
  'proof-not-attached': {
    status: 422,
    title: 'Cette pièce n’est pas jointe à ce critère. Relisez la liste de celles qui le sont.',
  },
  'document-not-usable': { status: 422, title: 'Cette pièce ne peut pas servir ici : {explanation}' },
  // Charter
  'charter-does-not-compile': {
    status: 422,
    title: 'La charte ne peut pas être lue. Corrigez les lignes citées.',
  },
  'charter-text-unknown': {
    status: 422,
    title:
      'Envoyez un texte, ou l’empreinte d’un texte que ce service conserve : l’un des deux, et pas les deux.',
  },
  'amendment-target-unknown': {
    status: 422,
    title: 'Un amendement vise un article ou un critère du texte, et un seul. Vérifiez son numéro.',
  },
  'amendment-not-open': {
    status: 422,
    title: 'Cet amendement n’existe pas, ou son sort est déjà réglé.',
  },
  'comment-answered': {
    status: 422,
    title: 'Une réponse à cette contribution est déjà publiée.',
  },
  'constants-do-not-compile': {
    status: 422,
    title: 'La table des constantes ne peut pas être lue. Corrigez les lignes citées.',
  },
  'effective-date-taken': {
    status: 422,
    title: 'Une charte prend déjà effet ce jour-là. Choisissez une autre date d’effet.',
  },
  'charter-version-taken': {
    status: 422,
    title: 'Une charte déjà adoptée porte la version « {version} ». Changez la ligne « version » du texte.',
  },
  'charter-not-voted': {
    status: 422,
    title:
      'Ce point n’est pas le vote par lequel le conseil a adopté ce texte, dans une séance levée. Vérifiez le point, ou levez la séance d’abord.',
  },
  'more-than-words': {
    status: 422,
    title:
      'Cette charte ne change pas que des mots : {changes}. Adoptez-la sans la dire « de pure forme » ; les structures la signeront.',
  },
  // Label
  'label-already-recorded': { status: 409, title: 'Ce label est déjà repris. Ouvrez sa fiche.' },
  'label-number-taken': {
    status: 422,
    title:
      'Ce numéro ne peut pas être repris : un autre label le porte, ou il n’a pas la forme d’un numéro de ce conseil.',
  },
  'term-out-of-order': {
    status: 422,
    title: 'Un label repris est déjà attribué, et finit après son attribution. Corrigez ses dates.',
  },
  ...LABEL_REFUSALS,
  ...DOSSIER_REFUSALS,
  ...EXAMINATION_REFUSALS,
  ...MEETING_REFUSALS,
  ...MINUTES_REFUSALS,
  ...PROPOSAL_REFUSALS,
  ...APPEAL_REFUSALS,
  // Controls
  ...CONTROL_REFUSALS,
  ...RETENTION_REFUSALS,
  ...MISUSE_REFUSALS,
  // Acts on many dossiers
  'bulk-action-of-another': {
    status: 422,
    title:
      'Ces actes groupés sont ceux d’une autre personne. Elle seule les accomplit ; le secrétariat peut aussi les annuler.',
  },
  'bulk-words-erased': {
    status: 422,
    title:
      'Ce qui était demandé a été effacé avec les données de la personne qui le demandait. Rien n’a été fait.',
  },
  // Exchanges on a dossier
  'message-to-own-side': {
    status: 422,
    title:
      'Ce message s’adresserait à votre propre côté. Choisissez l’autre destinataire, ou écrivez une note.',
  },
  // Session and item
  'campaign-opens-too-early': {
    status: 422,
    title:
      'La campagne ouvre trop tôt : le silence vaudrait décision avant la séance (SIL-08). Ouvrez au plus tôt le {earliest}.',
  },
  'campaign-dates-out-of-order': {
    status: 422,
    title: 'La campagne ouvre avant de fermer, et ferme avant la séance. Corrigez les dates.',
  },
  'notice-too-short': {
    status: 422,
    title:
      'Le délai de convocation est de {required} jours ; il en reste {left} (DEL-04). Indiquez une urgence motivée, ou changez la date.',
  },
  'not-the-day': { status: 422, title: 'La séance est prévue le {heldOn}. Elle s’ouvre ce jour-là.' },
  'quorum-not-reached': {
    status: 422,
    title:
      'Quorum non atteint : {counted} sur {base}, il en faut {required} (DEL-07). Aucun vote ne peut s’ouvrir.',
  },
  ...SITTING_REFUSALS,
  ...CONSULTATION_REFUSALS,
  'proxy-impossible': { status: 422, title: 'Ce pouvoir n’est pas possible : {explanation}' },
  'session-not-open': { status: 422, title: 'La séance n’est pas ouverte.' },
  'session-closed': { status: 422, title: 'La séance est levée.' },
  'item-still-open': { status: 422, title: 'Un vote est encore ouvert. Fermez-le avant de lever la séance.' },
  'application-not-ready': {
    status: 422,
    title: 'Ce dossier n’est pas prêt : il reste des critères à examiner, ou il est déjà inscrit.',
  },
  'silence-before-session': {
    status: 422,
    title:
      'Le silence vaudrait décision le {implicitOn}, avant la séance du {heldOn}. Choisissez une séance plus proche.',
  },
  'not-an-elector': { status: 422, title: 'Vous n’avez pas de voix à donner sur ce point.' },
  'already-voted': {
    status: 409,
    title: 'Vous avez déjà voté sur ce point. Votre premier vote compte, il n’a pas été changé.',
  },
  'vote-closed': {
    status: 422,
    title:
      'Le vote s’est fermé avant votre envoi. Votre choix n’a pas été compté. Dites-le à la présidence : elle peut faire noter l’incident.',
  },
  ...VOTE_REFUSALS,
  'vote-not-open': { status: 422, title: 'Le vote n’est pas ouvert sur ce point.' },
  ...SECRET_BALLOT_REFUSALS,
} as const satisfies Record<string, RefusalKind>;

export type RefusalReason = keyof typeof REFUSALS;
export type Refusal = { reason: RefusalReason; detail: Record<string, unknown> };
