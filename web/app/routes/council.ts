import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';

const established = createRoute({
  getParentRoute: () => root,
  path: '/espace/conseils',
  component: lazyRouteComponent(() => import('../council/established-routes.tsx'), 'EstablishedRoute'),
});

const establishedOne = createRoute({
  getParentRoute: () => root,
  path: '/espace/conseils/$council',
  component: lazyRouteComponent(() => import('../council/established-routes.tsx'), 'EstablishedCouncilRoute'),
});

const identity = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/identite',
  component: lazyRouteComponent(() => import('../council/council-routes.tsx'), 'IdentityRoute'),
});

const partners = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/partenaires',
  component: lazyRouteComponent(() => import('../council/council-routes.tsx'), 'PartnersRoute'),
});

const workload = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/service/charge',
  component: lazyRouteComponent(() => import('../service/service-routes.tsx'), 'WorkloadRoute'),
});

const routing = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/repartition',
  component: lazyRouteComponent(() => import('../service/service-routes.tsx'), 'RoutingRoute'),
});

const eliminations = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/eliminations',
  component: lazyRouteComponent(() => import('../council/council-routes.tsx'), 'EliminationsRoute'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/reprises',
  component: lazyRouteComponent(() => import('../council/import-route.tsx'), 'ImportRoute'),
});

/** The pages by which councils are established, and by which one says who it is, with whom it works and who does what. */
export const councilRoutes = [
  established,
  establishedOne,
  identity,
  partners,
  workload,
  routing,
  eliminations,
  imports,
] as const;
