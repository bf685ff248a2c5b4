import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';

const meetings = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers/$application/rencontres',
  component: lazyRouteComponent(() => import('../officer/around/meeting-routes.tsx'), 'MeetingsRoute'),
});

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers/$application/rencontres/$meeting',
  component: lazyRouteComponent(() => import('../officer/around/meeting-routes.tsx'), 'MeetingRoute'),
});

const changes = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers/$application/changements',
  component: lazyRouteComponent(() => import('../officer/around/around-routes.tsx'), 'ChangesRoute'),
});

const conflicts = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers/$application/conflits',
  component: lazyRouteComponent(() => import('../officer/around/around-routes.tsx'), 'ConflictsRoute'),
});

const history = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers/$application/registre',
  component: lazyRouteComponent(() => import('../officer/around/around-routes.tsx'), 'HistoryRoute'),
});

/** What stands around a dossier for who examines: meetings, what changed, what is closed, its record. */
export const dossierRoutes = [meetings, meeting, changes, conflicts, history] as const;
