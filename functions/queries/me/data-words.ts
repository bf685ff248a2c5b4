import type { RetentionTable } from '../../../workflows/retention/retention-table.ts';

/** What the parts of one’s own data are called, why each is kept, and for how long (RGPD, art. 13, 15 and 20). */
export type PartWords = { title: string; basis: string; kept: string };

const TASK = 'Mission d’intérêt public (RGPD, art. 6, 1, e), fondée sur la délibération du conseil.';

const monthsAfter = (months: number | null, what: string): string =>
  months === null
    ? 'Sans limite, selon les règles du conseil.'
    : `${months} mois après ${what}, selon les règles du conseil.`;

const withAccount = (months: number | null): string =>
  monthsAfter(months, 'la fin de votre dernière fonction');

const FOR_GOOD = 'Sans limite : archives publiques (Code du patrimoine, L212-1).';

/** Those that are given, with the months for which the rules keep accounts. */
export const givenWords = (months: number | null) =>
  ({
    identity: {
      title: 'Votre nom et vos adresses, tels qu’ils ont été écrits pour vous inviter ou par vous',
      basis: `${TASK} Pour vous écrire et vous donner vos droits.`,
      kept: withAccount(months),
    },
    roles: {
      title: 'Vos rôles',
      basis: `${TASK} Pour savoir ce que vous pouvez faire.`,
      kept: 'Jusqu’à la fin de chacun ; un numéro sans nom reste dans l’histoire des actes.',
    },
    seats: {
      title: 'Vos mandats au conseil',
      basis: `${TASK} Les procès-verbaux disent qui était présent (CRPA, R133-13).`,
      kept: 'Sans limite pour le nom, avec les procès-verbaux ; le lien avec votre compte s’efface avec lui.',
    },
    interests: {
      title: 'Vos intérêts déclarés',
      basis: `${TASK} Pour que nul ne participe à ce qui l’intéresse (CRPA, R133-12).`,
      kept: withAccount(months),
    },
    absence: {
      title: 'Votre absence en cours ou annoncée',
      basis: `${TASK} Pour que vos dossiers soient suivis.`,
      kept: 'Jusqu’à votre retour ou à l’annonce suivante.',
    },
    delegation: {
      title: 'Votre délégation de signature',
      basis: `${TASK} Une décision dit qui la signe et à quel titre (CRPA, L212-1).`,
      kept: FOR_GOOD,
    },
    signatures: {
      title: 'La charte que vous avez signée pour une structure',
      basis: `${TASK} La signature engage la structure.`,
      kept: 'Avec la structure, jusqu’à la signature suivante.',
    },
    texts: {
      title: 'Ce que vous avez écrit pour le conseil : notes, propositions, commentaires, mots d’excuse',
      basis: `${TASK} Ces écrits préparent ses délibérations.`,
      kept: FOR_GOOD,
    },
  }) satisfies Record<string, PartWords>;

const WITH_A_VISA = 'L’élimination a le visa des archives.';

/** What a council keeps of what one wrote for others, for as long as its rules say: it is read where it was written. */
export const elsewhereIn = ({
  closedApplication,
  awardedApplication,
  misuseReports,
}: RetentionTable): (PartWords & { where: string })[] => [
  {
    title: 'Les dossiers des structures pour qui vous agissez, avec ce que vous y avez écrit',
    basis: TASK,
    kept: `Sans label : ${monthsAfter(closedApplication.months, 'le dernier recours possible')} Avec un label : ${monthsAfter(awardedApplication.months, 'la fin de ce label')} Un brouillon s’efface plus tôt. ${WITH_A_VISA}`,
    where: 'Sur la fiche de chaque dossier, avec ses pièces et ses messages.',
  },
  {
    title:
      'Les labels de ces structures : ce que vous y avez déclaré, leurs contrôles avec vos réponses et vos pièces, les recours contre leurs mesures',
    basis: TASK,
    kept: `Autant que le dernier dossier du label : ${monthsAfter(awardedApplication.months, 'la fin de ce label')} ${WITH_A_VISA}`,
    where: 'Sur la fiche de chaque label, de chaque contrôle et de chaque recours.',
  },
  {
    title: 'Ce que vous avez répondu à un signalement d’usage abusif du label',
    basis: TASK,
    kept: `${monthsAfter(misuseReports.months, 'la clôture du signalement')} ${WITH_A_VISA}`,
    where: 'Sur la fiche du signalement. Qui l’a fait sans compte le suit par son code.',
  },
];

/** What is kept elsewhere whatever the council, and is no part of this copy. */
export const ELSEWHERE: readonly (PartWords & { where: string })[] = [
  {
    title: 'La trace de ce que vous avez fait : l’acte, son jour et un numéro qui vous désigne',
    basis: `${TASK} L’histoire d’un acte ne se récrit pas.`,
    kept: 'Sans limite ; ce numéro ne mène plus à vous une fois votre compte effacé.',
    where: 'Dans l’histoire de chaque dossier, pour qui a le droit de la lire.',
  },
  {
    title: 'Les courriels qui vous ont été envoyés',
    basis: TASK,
    kept: 'Le service ne garde pas leur texte avec votre adresse.',
    where: 'Dans votre boîte.',
  },
  {
    title: 'Le journal technique des accès',
    basis: 'Sécurité du service (RGPD, art. 32).',
    kept: 'Douze mois ; il ne porte ni votre nom, ni votre adresse de courriel.',
    where: 'Nulle part en ligne.',
  },
];

export const RIGHTS =
  'Pour faire corriger une donnée, ou pour vous opposer à un traitement, écrivez au service du conseil. Ce qui est gardé pour sa mission ne s’efface pas avant son temps (RGPD, art. 17, 3). Vous pouvez aussi saisir la CNIL.';
