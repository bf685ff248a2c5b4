import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';

const council = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/conseil',
  component: lazyRouteComponent(() => import('../governance/governance-routes.tsx'), 'CouncilRoute'),
});

const charters = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/chartes',
  component: lazyRouteComponent(() => import('../governance/governance-routes.tsx'), 'ChartersRoute'),
});

const charter = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/chartes/$charter',
  component: lazyRouteComponent(() => import('../governance/governance-routes.tsx'), 'CharterRoute'),
});

const members = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/membres',
  component: lazyRouteComponent(() => import('../governance/governance-routes.tsx'), 'MembersRoute'),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/reglement',
  component: lazyRouteComponent(() => import('../governance/governance-routes.tsx'), 'RulesRoute'),
});

const controls = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/controles',
  component: lazyRouteComponent(() => import('../governance/controls-routes.tsx'), 'ControlsRoute'),
});

const oneControl = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/controles/$kind/$thing',
  component: lazyRouteComponent(() => import('../governance/controls-routes.tsx'), 'OneRoute'),
});

/** The pages by which a council is governed: its charter, its members, its rules, its controls. */
export const governanceRoutes = [council, charters, charter, members, rules, controls, oneControl] as const;
