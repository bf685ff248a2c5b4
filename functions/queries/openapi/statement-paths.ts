import { asPages, open, page, REFUSED } from './open-operations.ts';

/** What each council states of itself and of its pages, and where everything is. */
export const statementPaths: Record<string, object> = {
  '/mentions-legales': page('legalNotices', 'Les mentions légales, du seul conseil ou de chacun'),
  '/mentions-legales/{council}': page('legalNotice', 'Les mentions légales d’un conseil', ['council']),
  '/donnees-personnelles': page('personalDataAll', 'Les données personnelles, du seul conseil ou de chacun'),
  '/donnees-personnelles/{council}': page(
    'personalData',
    'Ce qui est gardé des personnes, et combien de temps',
    ['council'],
  ),
  '/accessibilite': page('accessibilityAll', 'L’accessibilité, du seul conseil ou de chacun'),
  '/accessibilite/{council}': page('accessibility', 'La déclaration d’accessibilité d’un conseil', [
    'council',
  ]),
  '/statistiques/{council}': page(
    'statistics',
    'Les délais, les demandes, les labels et les séances, en chiffres',
    ['council'],
  ),
  '/favicon.svg': {
    get: open({ id: 'favicon', summary: 'La marque du site', type: 'image/svg+xml' }, asPages(REFUSED)),
  },
  '/verification/code.js': {
    get: open(
      {
        id: 'verificationScript',
        summary: 'Le script qui lit, sur l’appareil, le code d’un certificat',
        type: 'text/javascript',
      },
      asPages(REFUSED),
    ),
  },
  '/plan-du-site': page('siteMap', 'Toutes les pages ouvertes à tous'),
  '/etat': page('serviceState', 'Si le service répond'),
};
