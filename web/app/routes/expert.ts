import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';

const opinions = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers/$application/avis',
  component: lazyRouteComponent(() => import('../officer/opinions-route.tsx'), 'OpinionsRoute'),
});

const opinion = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/avis/$expertise',
  component: lazyRouteComponent(() => import('../expert/opinion-route.tsx'), 'OpinionRoute'),
});

/** The opinions that are asked from outside: for who asks them, and for who gives one. */
export const expertRoutes = [opinions, opinion] as const;
