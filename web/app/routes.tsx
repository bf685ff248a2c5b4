import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Frame } from './frame/frame.tsx';
import { Page } from './parts/page.tsx';
import { Waiting } from './parts/waiting.tsx';

const NotFound = () => (
  <Page title="Cette page n’existe pas ou ne vous est pas ouverte.">
    <p className="lead">Relisez son adresse, ou repartez de votre espace.</p>
    <p className="row">
      <a className="button" href="/espace">
        Aller à mon espace
      </a>
    </p>
  </Page>
);

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/espace',
  component: lazyRouteComponent(() => import('./structure/home.tsx'), 'Home'),
});

const declare = createRoute({
  getParentRoute: () => root,
  path: '/espace/structures/nouvelle',
  component: lazyRouteComponent(() => import('./structure/declare-route.tsx'), 'DeclareRoute'),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/nouvelle',
  validateSearch: ({ structure }): { structure: string } => ({
    structure: typeof structure === 'string' ? structure : '',
  }),
  component: lazyRouteComponent(() => import('./structure/start-route.tsx'), 'StartRoute'),
});

const dossier = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application',
  component: lazyRouteComponent(() => import('./structure/dossier-routes.tsx'), 'DossierRoute'),
});

const question = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/questions/$criterion',
  component: lazyRouteComponent(() => import('./structure/dossier-routes.tsx'), 'QuestionRoute'),
});

const proofs = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/pieces',
  component: lazyRouteComponent(() => import('./structure/dossier-routes.tsx'), 'ProofsRoute'),
});

const review = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/relire',
  component: lazyRouteComponent(() => import('./structure/dossier-routes.tsx'), 'ReviewRoute'),
});

const messages = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/messages',
  component: lazyRouteComponent(() => import('./structure/dossier-routes.tsx'), 'MessagesRoute'),
});

const missing = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/a-fournir',
  component: lazyRouteComponent(() => import('./structure/dossier-routes.tsx'), 'MissingItemsRoute'),
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/rapport',
  component: lazyRouteComponent(() => import('./structure/dossier-routes.tsx'), 'ReportRoute'),
});

const decision = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/decision',
  component: lazyRouteComponent(() => import('./structure/dossier-routes.tsx'), 'DecisionRoute'),
});

const withdraw = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/retirer',
  component: lazyRouteComponent(() => import('./structure/dossier-routes.tsx'), 'WithdrawRoute'),
});

const work = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers',
  component: lazyRouteComponent(() => import('./officer/officer-routes.tsx'), 'WorkListRoute'),
});

const examination = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/dossiers/$application',
  component: lazyRouteComponent(() => import('./officer/officer-routes.tsx'), 'ExaminationRoute'),
});

const session = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/seances/$session',
  component: lazyRouteComponent(() => import('./member/member-routes.tsx'), 'SessionRoute'),
});

const room = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/seances/$session/salle',
  component: lazyRouteComponent(() => import('./member/member-routes.tsx'), 'RoomRoute'),
});

const chair = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/seances/$session/conduite',
  component: lazyRouteComponent(() => import('./member/member-routes.tsx'), 'ChairRoute'),
});

const gallery = createRoute({
  getParentRoute: () => root,
  path: '/espace/composants',
  component: lazyRouteComponent(() => import('./gallery/gallery-page.tsx'), 'GalleryPage'),
});

/** Every page of who is signed in; each is fetched when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    declare,
    start,
    dossier,
    question,
    proofs,
    review,
    messages,
    missing,
    report,
    decision,
    withdraw,
    work,
    examination,
    session,
    room,
    chair,
    gallery,
  ]),
  defaultPendingComponent: () => <Waiting what="Ouverture de la page" />,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
