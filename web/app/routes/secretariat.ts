import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';

const sessions = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/seances',
  component: lazyRouteComponent(() => import('../secretariat/session-routes.tsx'), 'SessionsRoute'),
});

const schedule = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/seances/nouvelle',
  component: lazyRouteComponent(() => import('../secretariat/session-routes.tsx'), 'ScheduleRoute'),
});

const agenda = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/seances/$session/ordre-du-jour',
  component: lazyRouteComponent(() => import('../secretariat/session-routes.tsx'), 'AgendaRoute'),
});

const convocation = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/seances/$session/convocation',
  component: lazyRouteComponent(() => import('../secretariat/session-routes.tsx'), 'ConvocationRoute'),
});

const questions = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/seances/$session/questions',
  component: lazyRouteComponent(() => import('../secretariat/session-routes.tsx'), 'QuestionsRoute'),
});

const consultation = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/seances/$session/consultation',
  component: lazyRouteComponent(() => import('../secretariat/session-routes.tsx'), 'ConsultationRoute'),
});

const letters = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/lettres',
  component: lazyRouteComponent(() => import('../secretariat/letter-routes.tsx'), 'LettersRoute'),
});

const letter = createRoute({
  getParentRoute: () => root,
  path: '/espace/$council/lettres/$letter',
  component: lazyRouteComponent(() => import('../secretariat/letter-routes.tsx'), 'LetterRoute'),
});

/** The pages of who prepares the sessions and keeps the letters. */
export const secretariatRoutes = [
  sessions,
  schedule,
  agenda,
  convocation,
  questions,
  consultation,
  letters,
  letter,
] as const;
