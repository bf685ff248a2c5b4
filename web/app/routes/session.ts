import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';

const session = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/seances/$session',
  component: lazyRouteComponent(() => import('../member/member-routes.tsx'), 'SessionRoute'),
});

const room = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/seances/$session/salle',
  component: lazyRouteComponent(() => import('../member/member-routes.tsx'), 'RoomRoute'),
});

const chair = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/seances/$session/conduite',
  component: lazyRouteComponent(() => import('../member/member-routes.tsx'), 'ChairRoute'),
});

/** The pages of a session: of its members, of who conducts it, of the room. */
export const sessionRoutes = [session, room, chair] as const;
