import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';

const work = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers',
  component: lazyRouteComponent(() => import('../officer/officer-routes.tsx'), 'WorkListRoute'),
});

const examination = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers/$application',
  component: lazyRouteComponent(() => import('../officer/officer-routes.tsx'), 'ExaminationRoute'),
});

const request = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers/$application/demander',
  component: lazyRouteComponent(() => import('../officer/act-routes.tsx'), 'RequestRoute'),
});

const act = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers/$application/actes/$act',
  component: lazyRouteComponent(() => import('../officer/act-routes.tsx'), 'ActRoute'),
});

const bulk = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/actes-groupes/$bulk',
  component: lazyRouteComponent(() => import('../officer/act-routes.tsx'), 'BulkRoute'),
});

const signatureBook = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers/$application/parapheur',
  component: lazyRouteComponent(() => import('../officer/act-routes.tsx'), 'SignatureBookRoute'),
});

const delivery = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers/$application/remise',
  component: lazyRouteComponent(() => import('../officer/act-routes.tsx'), 'DeliveryRoute'),
});

const commitments = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers/$application/engagements',
  component: lazyRouteComponent(() => import('../officer/act-routes.tsx'), 'CommitmentsRoute'),
});

const received = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers/$application/arrivees',
  component: lazyRouteComponent(() => import('../officer/act-routes.tsx'), 'ReceivedRoute'),
});

const structures = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/service/structures',
  component: lazyRouteComponent(
    () => import('../officer/structures/structures-routes.tsx'),
    'StructuresRoute',
  ),
});

const structure = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/service/structures/$structure',
  component: lazyRouteComponent(
    () => import('../officer/structures/structures-routes.tsx'),
    'StructureRoute',
  ),
});

/** The pages of who examines. */
export const officerRoutes = [
  work,
  examination,
  request,
  act,
  bulk,
  signatureBook,
  delivery,
  commitments,
  received,
  structures,
  structure,
] as const;
