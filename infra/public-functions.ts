import type { FunctionSpec } from './function-spec.ts';
import { API, READS_CHARTERS } from './http-api.ts';
import { OPEN_TO_ALL, things } from './rights.ts';

/** Pages and data that need no sign-in: they read what is open to all, and write nothing. */
export const PUBLIC_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'public',
    entry: 'functions/queries/public.ts',
    trigger: {
      on: 'http',
      routes: [
        'GET /',
        'GET /registre',
        'GET /registre/territoires',
        'GET /registre/territoires/{code}',
        'GET /acheteurs',
        'GET /acheteurs.json',
        'GET /acheteurs.csv',
        'GET /acheteurs/{number}',
        'GET /donnees',
        'GET /labels.json',
        'GET /labels.geojson',
        'GET /labels.csv',
        'GET /labels.ods',
        'GET /mentions-legales',
        'GET /mentions-legales/{council}',
        'GET /donnees-personnelles',
        'GET /donnees-personnelles/{council}',
        'GET /accessibilite',
        'GET /accessibilite/{council}',
        'GET /plan-du-site',
        'GET /etat',
        'GET /statistiques/{council}',
        'GET /controles/{council}',
        'GET /criteres/{council}',
        'GET /criteres/{council}/{version}',
        'GET /eligibilite/{council}',
        'POST /eligibilite/{council}',
        'GET /api/{council}/eligibility',
        'POST /api/{council}/eligibility',
        'GET /api/{council}/notes',
        'GET /api/{council}/draws',
        'GET /api/{council}/sessions.ics',
        'GET /health',
        'GET /api/openapi.json',
        'GET /api/councils',
        'GET /api/{council}',
        '$default',
      ],
    },
    env: ['STATE_TABLE', 'CHARTERS_BUCKET', 'PUBLIC_ORIGIN'],
    rights: [
      {
        on: 'State',
        may: ['GetItem', 'BatchGetItem', 'Query'],
        keys: [...things('council', 'session'), ...OPEN_TO_ALL],
      },
      { on: 'StateIndex', index: 'list' },
      READS_CHARTERS,
    ],
    ...API,
  },
  {
    name: 'show-app',
    entry: 'functions/queries/show-app.ts',
    trigger: { on: 'http', routes: ['GET /espace', 'GET /espace/{page+}', 'GET /app/{file}'] },
    env: ['DOCUMENTS_BUCKET'],
    // It knows nobody: who is signed in is told to the API by the pages themselves.
    rights: [],
    ...API,
    carriesApp: true,
  },
];
