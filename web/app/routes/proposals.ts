import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type * as Pages from '../proposals/proposals-routes.tsx';
import { root } from './root.tsx';

const page = <const Path extends string>(path: Path, name: keyof typeof Pages) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(() => import('../proposals/proposals-routes.tsx'), name),
  });

/** What a council works on between its sessions: the notes of its workshops, and its proposals. */
export const proposalsRoutes = [
  page('/espace/$council/travaux', 'WorkRoute'),
  page('/espace/$council/travaux/notes/$note', 'NoteRoute'),
  page('/espace/$council/travaux/propositions/$proposal', 'ProposalRoute'),
] as const;
