import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';

const documents = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/structures/$structure/pieces',
  component: lazyRouteComponent(() => import('../documents/document-routes.tsx'), 'DocumentsRoute'),
});

const document = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/pieces/$document',
  component: lazyRouteComponent(() => import('../documents/document-routes.tsx'), 'DocumentRoute'),
});

/** The documents that a structure sent. */
export const documentRoutes = [documents, document] as const;
