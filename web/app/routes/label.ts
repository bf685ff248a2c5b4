import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';

const label = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/labels/$label',
  component: lazyRouteComponent(() => import('../label/label-routes.tsx'), 'LabelRoute'),
});

const yearlyCheck = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/labels/$label/point-annuel',
  component: lazyRouteComponent(() => import('../label/label-routes.tsx'), 'YearlyCheckRoute'),
});

const change = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/labels/$label/changement',
  component: lazyRouteComponent(() => import('../label/label-routes.tsx'), 'ChangeRoute'),
});

const relinquish = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/labels/$label/rendre',
  component: lazyRouteComponent(() => import('../label/label-routes.tsx'), 'RelinquishRoute'),
});

const measure = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/labels/$label/mesure',
  component: lazyRouteComponent(() => import('../label/label-routes.tsx'), 'MeasureRoute'),
});

const renew = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/labels/$label/renouveler',
  component: lazyRouteComponent(() => import('../label/label-routes.tsx'), 'RenewRoute'),
});

const appealLabel = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/labels/$label/recours',
  component: lazyRouteComponent(() => import('../label/label-routes.tsx'), 'AppealLabelRoute'),
});

const appealApplication = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/recours',
  component: lazyRouteComponent(() => import('../label/label-routes.tsx'), 'AppealApplicationRoute'),
});

const control = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/controles/$control',
  component: lazyRouteComponent(() => import('../label/label-routes.tsx'), 'ControlRoute'),
});

const appeal = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/recours/$appeal',
  component: lazyRouteComponent(() => import('../label/label-routes.tsx'), 'AppealRoute'),
});

const misuse = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/usages/$misuse',
  component: lazyRouteComponent(() => import('../label/label-routes.tsx'), 'MisuseRoute'),
});

/** The pages of a label, for who holds it, with its controls and what is contested. */
export const labelRoutes = [
  label,
  yearlyCheck,
  change,
  relinquish,
  measure,
  renew,
  appealLabel,
  appealApplication,
  control,
  appeal,
  misuse,
] as const;
