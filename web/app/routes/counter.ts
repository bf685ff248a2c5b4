import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';

const counter = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/guichet',
  component: lazyRouteComponent(() => import('../counter/counter-routes.tsx'), 'CounterRoute'),
});

const declare = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/guichet/structure',
  component: lazyRouteComponent(() => import('../counter/counter-routes.tsx'), 'DeclareAtCounterRoute'),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/guichet/commencer',
  validateSearch: ({ structure }): { structure: string } => ({
    structure: typeof structure === 'string' ? structure : '',
  }),
  component: lazyRouteComponent(() => import('../counter/counter-routes.tsx'), 'StartAtCounterRoute'),
});

/** The pages of who helps a structure at the counter. */
export const counterRoutes = [counter, declare, start] as const;
