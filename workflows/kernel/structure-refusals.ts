import type { RefusalKind } from './refusal-kind.ts';

/** Why something about a structure, its registers or its people is not done. */
export const STRUCTURE_REFUSALS = {
  'electronic-already-agreed': {
    status: 409,
    title:
      'La structure accepte déjà d’être notifiée dans cet espace, depuis le {since}. Rien n’est à faire.',
  },
  'electronic-not-agreed': {
    status: 409,
    title:
      'La structure n’a pas accepté d’être notifiée dans cet espace : ce qu’elle n’y lit pas lui est déjà envoyé par courrier.',
  },
  'establishment-of-another': {
    status: 422,
    title:
      'Cet établissement n’est pas de cette structure, ou n’est pas celui du label à renouveler. Relisez son numéro SIRET, ou demandez le label pour la structure entière.',
  },
  'invalid-identifier': { status: 422, title: '{explanation}' },
  'structure-already-declared': {
    status: 409,
    title:
      'Cette structure est déjà déclarée. Demandez à la personne qui la représente, ou au service, de vous inviter.',
  },
  'unknown-number': {
    status: 422,
    title:
      'Les registres ne connaissent pas ce numéro, et sa clé de contrôle est fausse (ID-04). Relisez-le sur un document officiel, puis recommencez.',
  },
  'register-silent': {
    status: 422,
    title:
      'Les registres ne répondent pas maintenant. Le service les lira de nouveau sans vous, et rien ne vous empêche de déposer.',
  },
  'register-unknown': {
    status: 422,
    title:
      'Les registres ne connaissent pas cette structure. Un instructeur saisira l’extrait que vous lui donnerez.',
  },
  'value-known': {
    status: 422,
    title: 'Un registre, ou un instructeur, donne déjà cette valeur. Contestez-la si elle est fausse.',
  },
  'value-unchanged': {
    status: 422,
    title: 'C’est déjà la valeur retenue. Contestez-la seulement pour en proposer une autre.',
  },
  'already-contested': {
    status: 422,
    title: 'Cette valeur est déjà contestée. Attendez que l’instructeur ait tranché.',
  },
  'no-open-contest': { status: 422, title: 'Cette valeur n’attend pas de décision.' },
  'not-ceased': {
    status: 422,
    title: 'Le registre ne dit pas que la structure a cessé. Lisez-le de nouveau, ou saisissez son extrait.',
  },
  'date-to-come': {
    status: 422,
    title: 'Cette date n’est pas encore venue. Écrivez une date passée, ou celle d’aujourd’hui : {field}.',
  },
  'extract-of-another-structure': {
    status: 422,
    title: 'Cet extrait porte un autre numéro que celui de la structure. Vérifiez le SIREN ou le RNA.',
  },
  'structure-has-representative': {
    status: 422,
    title:
      'Le service n’invite que la première personne qui représente une structure. Les autres, c’est elle qui les invite.',
  },
  'last-representative': {
    status: 422,
    title:
      'Cette personne est la dernière qui représente la structure. Invitez-en une autre, ou proposez-lui la place, d’abord.',
  },
  'not-of-structure': {
    status: 422,
    title: 'Cette personne n’agit pas pour la structure. Choisissez-la dans la liste, ou invitez-la d’abord.',
  },
  'role-unchanged': {
    status: 422,
    title: 'Cette personne tient déjà ce rôle pour la structure. Rien n’est à changer.',
  },
  'too-many-people': {
    status: 422,
    title: 'Une structure a {most} personnes au plus. Retirez-en une, puis recommencez.',
  },
  'no-transfer-offered': {
    status: 422,
    title:
      'Personne ne vous propose de représenter la structure. Demandez-le à la personne qui la représente.',
  },
  'another-charter-in-force': {
    status: 422,
    title:
      'Le texte lu n’est pas celui de la charte en vigueur ({charterVersion}). Lisez celui-ci, puis signez-le.',
  },
  'charter-already-signed': {
    status: 422,
    title: 'La structure a signé cette charte le {signedOn}. Rien n’est à signer de nouveau.',
  },
  'signed-before-charter': {
    status: 422,
    title:
      'La charte {charterVersion} est en vigueur depuis le {effectiveOn} : une signature plus ancienne vaut pour une autre. Relisez la date sur le papier.',
  },
  'transfer-expired': {
    status: 422,
    title: 'Cette proposition a expiré. Demandez-en une autre à la personne qui représente la structure.',
  },
} as const satisfies Record<string, RefusalKind>;
