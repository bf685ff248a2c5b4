import type { Me } from '../api/shapes.ts';

/** A council in which somebody works or sits, as they read it. */
export type Own = Me['councils'][number];

/** The pages of a council, and whom each one is for: what presses most stands first. */
const PLACES = [
  { to: '/espace/$council/decisions', words: 'Décisions à signer', roles: ['president'] },
  {
    to: '/espace/$council/dossiers',
    words: 'Voir les dossiers',
    roles: ['officer', 'secretary', 'auditor'],
  },
  { to: '/espace/$council/guichet', words: 'Aider une structure au guichet', roles: ['officer'] },
  { to: '/espace/$council/seances', words: 'Préparer les séances', roles: ['secretary', 'president'] },
  {
    to: '/espace/$council/sieger',
    words: 'Les séances du conseil',
    roles: ['secretary', 'president', 'member', 'auditor'],
  },
  {
    to: '/espace/$council/travaux',
    words: 'Lire les travaux du conseil',
    roles: ['secretary', 'president', 'member', 'officer', 'auditor'],
  },
  {
    to: '/espace/$council/chartes',
    words: 'Lire la charte et ses projets',
    roles: ['member', 'officer', 'president', 'auditor'],
  },
  {
    to: '/espace/$council/reglement',
    words: 'Lire le règlement du conseil',
    roles: ['member', 'officer', 'president', 'auditor'],
  },
  {
    to: '/espace/$council/controles',
    words: 'Voir les contrôles et les recours',
    roles: ['officer', 'secretary', 'president', 'auditor'],
  },
  {
    to: '/espace/$council/service/structures',
    words: 'Voir les structures',
    roles: ['officer', 'secretary', 'president', 'auditor'],
  },
  { to: '/espace/$council/eliminations', words: 'Voir ce qui peut être éliminé', roles: ['auditor'] },
  { to: '/espace/$council/conseil', words: 'Régler le conseil', roles: ['administrator', 'secretary'] },
] as const;

/** Those of the roles that somebody holds. */
export const placesOf = ({ roles }: Own) =>
  PLACES.filter((place) => roles.some(({ role }) => place.roles.some((each) => each === role)));

/** The councils in which somebody works or sits. */
export const whereOneWorks = ({ councils }: Me): readonly Own[] =>
  councils.filter((own) => placesOf(own).length > 0);
