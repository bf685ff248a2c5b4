import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type * as Member from '../member/member-routes.tsx';
import type * as President from '../president/president-routes.tsx';
import { root } from './root.tsx';

/** A page of who sits in a session, presides it or keeps its minutes. */
const sits = <const Path extends string>(path: Path, name: keyof typeof Member) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(() => import('../member/member-routes.tsx'), name),
  });

/** A page of who signs what follows from it. */
const signs = <const Path extends string>(path: Path, name: keyof typeof President) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(() => import('../president/president-routes.tsx'), name),
  });

/** The pages of a session: of its members, of who conducts it, of the room; and what is signed after it. */
export const sessionRoutes = [
  sits('/espace/$council/sieger', 'SessionsRoute'),
  sits('/espace/$council/interets', 'InterestsRoute'),
  sits('/espace/$council/seances/$session', 'SessionRoute'),
  sits('/espace/$council/seances/$session/dossier', 'PackRoute'),
  sits('/espace/$council/seances/$session/salle', 'RoomRoute'),
  sits('/espace/$council/seances/$session/conduite', 'ChairRoute'),
  sits('/espace/$council/seances/$session/proces-verbal', 'MinutesRoute'),
  sits('/espace/$council/seances/$session/mes-votes', 'VotesRoute'),
  signs('/espace/$council/decisions', 'DecisionsRoute'),
  signs('/espace/$council/decisions/$application', 'SignRoute'),
  signs('/espace/$council/decisions/recours/$appeal', 'AppealRoute'),
] as const;
