import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Waiting } from './parts/waiting.tsx';
import { councilRoutes } from './routes/council.ts';
import { counterRoutes } from './routes/counter.ts';
import { documentRoutes } from './routes/documents.ts';
import { expertRoutes } from './routes/expert.ts';
import { dossierRoutes } from './routes/dossier.ts';
import { governanceRoutes } from './routes/governance.ts';
import { labelRoutes } from './routes/label.ts';
import { officerRoutes } from './routes/officer.ts';
import { proposalsRoutes } from './routes/proposals.ts';
import { root } from './routes/root.tsx';
import { secretariatRoutes } from './routes/secretariat.ts';
import { sessionRoutes } from './routes/session.ts';
import { structureRoutes } from './routes/structure.ts';

const gallery = createRoute({
  getParentRoute: () => root,
  path: '/espace/composants',
  staticData: { isForEverybody: true },
  component: lazyRouteComponent(() => import('./gallery/gallery-page.tsx'), 'GalleryPage'),
});

/** Every page of who is signed in; each is fetched when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([
    ...structureRoutes,
    ...documentRoutes,
    ...labelRoutes,
    ...officerRoutes,
    ...counterRoutes,
    ...expertRoutes,
    ...dossierRoutes,
    ...sessionRoutes,
    ...governanceRoutes,
    ...councilRoutes,
    ...proposalsRoutes,
    ...secretariatRoutes,
    gallery,
  ]),
  defaultPendingComponent: () => <Waiting what="Ouverture de la page" />,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Shown to whoever is not signed in too. */
    readonly isForEverybody?: boolean;
  }
  interface Register {
    router: typeof router;
  }
}
