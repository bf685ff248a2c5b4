import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';

const home = createRoute({
  getParentRoute: () => root,
  path: '/espace',
  component: lazyRouteComponent(() => import('../structure/home.tsx'), 'Home'),
});

const declare = createRoute({
  getParentRoute: () => root,
  path: '/espace/structures/nouvelle',
  component: lazyRouteComponent(() => import('../structure/declare-route.tsx'), 'DeclareRoute'),
});

const join = createRoute({
  getParentRoute: () => root,
  path: '/espace/rejoindre',
  component: lazyRouteComponent(() => import('../structure/structure-routes.tsx'), 'JoinRoute'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/structures/$structure/personnes',
  component: lazyRouteComponent(() => import('../structure/structure-routes.tsx'), 'PeopleRoute'),
});

const registers = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/structures/$structure/registres',
  component: lazyRouteComponent(() => import('../structure/structure-routes.tsx'), 'RegistersRoute'),
});

const contest = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/structures/$structure/registres/$field',
  component: lazyRouteComponent(() => import('../structure/structure-routes.tsx'), 'ContestRoute'),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/nouvelle',
  validateSearch: ({ structure }): { structure: string } => ({
    structure: typeof structure === 'string' ? structure : '',
  }),
  component: lazyRouteComponent(() => import('../structure/start-route.tsx'), 'StartRoute'),
});

const dossier = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application',
  component: lazyRouteComponent(() => import('../structure/dossier-routes.tsx'), 'DossierRoute'),
});

const question = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/questions/$criterion',
  component: lazyRouteComponent(() => import('../structure/draft-routes.tsx'), 'QuestionRoute'),
});

const proofs = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/pieces',
  component: lazyRouteComponent(() => import('../structure/draft-routes.tsx'), 'ProofsRoute'),
});

const review = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/relire',
  component: lazyRouteComponent(() => import('../structure/draft-routes.tsx'), 'ReviewRoute'),
});

const takeUp = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/reprendre',
  component: lazyRouteComponent(() => import('../structure/draft-routes.tsx'), 'TakeUpRoute'),
});

const assistance = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/aide',
  component: lazyRouteComponent(() => import('../structure/draft-routes.tsx'), 'AssistanceRoute'),
});

const messages = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/messages',
  component: lazyRouteComponent(() => import('../structure/dossier-routes.tsx'), 'MessagesRoute'),
});

const missing = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/a-fournir',
  component: lazyRouteComponent(() => import('../structure/dossier-routes.tsx'), 'MissingItemsRoute'),
});

const meetings = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/rencontres',
  component: lazyRouteComponent(() => import('../structure/dossier-routes.tsx'), 'MeetingsRoute'),
});

const commitments = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/engagements',
  component: lazyRouteComponent(() => import('../structure/dossier-routes.tsx'), 'CommitmentsRoute'),
});

const correct = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/corriger',
  component: lazyRouteComponent(() => import('../structure/dossier-routes.tsx'), 'CorrectRoute'),
});

const correctTopic = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/corriger/$criterion',
  component: lazyRouteComponent(() => import('../structure/dossier-routes.tsx'), 'CorrectTopicRoute'),
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/rapport',
  component: lazyRouteComponent(() => import('../structure/dossier-routes.tsx'), 'ReportRoute'),
});

const decision = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/decision',
  component: lazyRouteComponent(() => import('../structure/dossier-routes.tsx'), 'DecisionRoute'),
});

const explanation = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/explication',
  component: lazyRouteComponent(() => import('../structure/dossier-routes.tsx'), 'ExplanationRoute'),
});

const withdraw = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/demandes/$application/retirer',
  component: lazyRouteComponent(() => import('../structure/dossier-routes.tsx'), 'WithdrawRoute'),
});

/** The pages of a structure, and the first one of everybody. */
export const structureRoutes = [
  home,
  declare,
  join,
  people,
  registers,
  contest,
  start,
  dossier,
  question,
  proofs,
  review,
  takeUp,
  assistance,
  messages,
  missing,
  meetings,
  commitments,
  correct,
  correctTopic,
  report,
  decision,
  explanation,
  withdraw,
] as const;
