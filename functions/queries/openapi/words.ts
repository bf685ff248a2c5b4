import type { Who } from '../../../workflows/kernel/actor.ts';
import type { WorkflowName } from '../../../workflows/kernel/workflow.ts';

/** Who may do it, as people name them. */
export const ROLE_WORDS: Record<Who, string> = {
  administrator: 'l’administration du conseil',
  secretary: 'le secrétariat',
  officer: 'un instructeur',
  president: 'la présidence',
  auditor: 'un auditeur',
  member: 'un membre du conseil',
  representative: 'le représentant de la structure',
  preparer: 'une personne qui prépare pour la structure',
  reader: 'une personne qui lit pour la structure',
  person: 'toute personne connectée',
  platform: 'l’administration de la plateforme',
  system: 'le service lui-même',
};

/** The things of each workflow, singular and plural. */
export const THING_WORDS: Record<WorkflowName, { one: string; many: string }> = {
  council: { one: 'un conseil', many: 'les conseils' },
  structure: { one: 'une structure', many: 'les structures' },
  charter: { one: 'une charte', many: 'les chartes' },
  application: { one: 'une demande de label', many: 'les demandes de label' },
  session: { one: 'une séance', many: 'les séances' },
  item: { one: 'un point de l’ordre du jour', many: 'les points de l’ordre du jour' },
  label: { one: 'un label', many: 'les labels' },
};

export const tags = [
  { name: 'public', description: 'Ce que tout le monde peut lire.' },
  { name: 'sign-in', description: 'Se connecter et se déconnecter.' },
  { name: 'undelivered', description: 'Ce qui n’est pas parti, pour le secrétariat.' },
  { name: 'imports', description: 'Ce qu’un conseil tenait ailleurs : membres, labels déjà attribués.' },
  ...Object.entries(THING_WORDS).map(([name, { one }]) => ({ name, description: `Les actes sur ${one}.` })),
];

/** What each command does, in the infinitive. */
export const COMMAND_WORDS: Partial<Record<WorkflowName, Record<string, string>>> = {
  council: {
    establish: 'Créer un conseil',
    adoptRules: 'Adopter le règlement intérieur et le règlement du label',
    seatMember: 'Installer un membre et l’inviter',
    endMandate: 'Mettre fin à un mandat',
    renewMandate: 'Renouveler le mandat d’un ancien membre',
    invite: 'Inviter une personne à tenir un rôle',
    acceptInvitation: 'Accepter une invitation',
    withdrawRole: 'Retirer un rôle',
    seatAlternate: 'Installer un suppléant',
    declareInterests: 'Déclarer ses intérêts',
  },
  structure: {
    declare: 'Déclarer une structure',
    readRegister: 'Lire le registre public',
    recordRegister: 'Saisir ce que dit le registre',
    inviteRepresentative: 'Inviter un autre représentant',
    contestRegister: 'Contester ce que dit le registre',
    recordCeased: 'Constater la cessation',
  },
  charter: {
    propose: 'Proposer une charte',
    adopt: 'Adopter une charte',
    abandon: 'Abandonner une charte proposée',
    supersede: 'Remplacer une charte',
  },
  application: {
    start: 'Commencer une demande',
    answer: 'Répondre aux questions d’un critère',
    askAssistance: 'Demander l’aide d’un instructeur pour remplir la demande, ou y mettre fin',
    takeCharterInForce: 'Prendre en compte la charte entrée en vigueur',
    submit: 'Déposer la demande',
    acknowledge: 'Accuser réception',
    declareComplete: 'Déclarer le dossier complet',
    startReview: 'Commencer l’instruction',
    reevaluate: 'Relire le dossier après une correction',
    resolveCriterion: 'Trancher un critère',
    concludeReview: 'Conclure l’instruction',
    decide: 'Signer la décision',
    notify: 'Notifier la décision',
    sendMessage: 'Écrire à l’autre côté',
    writeNote: 'Écrire une note interne',
    markRead: 'Noter les messages lus',
    requestMissingItems: 'Demander des pièces',
    declareInadmissible: 'Déclarer la demande irrecevable',
    withdraw: 'Retirer la demande',
    defer: 'Ajourner la décision',
  },
  session: {
    schedule: 'Fixer une séance et sa campagne de dépôt',
    convene: 'Convoquer la séance',
    checkIn: 'Émarger',
    checkOut: 'Quitter la séance',
    giveProxy: 'Donner pouvoir',
    withdrawProxy: 'Reprendre son pouvoir',
    open: 'Ouvrir la séance',
    close: 'Lever la séance',
    cancel: 'Annuler la séance',
    adjourn: 'Renvoyer la séance',
    secondConvocation: 'Convoquer une seconde fois',
    approveMinutes: 'Approuver le procès-verbal',
  },
  item: {
    place: 'Inscrire un dossier à l’ordre du jour',
    recuse: 'Se déporter',
    openVote: 'Ouvrir le vote',
    castBallot: 'Voter',
    closeVote: 'Fermer le vote',
    withdraw: 'Retirer le point',
    adjourn: 'Renvoyer le point',
    redoVote: 'Recommencer le vote',
  },
  label: {
    record: 'Reprendre un label attribué avant ce service',
    renew: 'Demander le renouvellement',
    suspend: 'Suspendre le label',
    reinstate: 'Rétablir le label',
    revoke: 'Abroger le label',
    rescind: 'Retirer le label à la date de son attribution',
    relinquish: 'Renoncer au label',
    recordLapse: 'Constater la caducité',
  },
};
