import type { FunctionSpec } from './function-spec.ts';
import { API } from './http-api.ts';
import { COMMAND_ENV, OPENS_LINKS, reads, readsLedger, ROLES, SEARCH, things, writes } from './rights.ts';

/** What finds dossiers: the index that follows the facts, and its reader. */
export const SEARCH_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'search',
    entry: 'functions/queries/search.ts',
    trigger: { on: 'http', routes: ['GET /api/{council}/search'] },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID'],
    rights: [
      reads(['Query'], [...SEARCH, ...things('structure')]),
      reads(['BatchGetItem'], [...SEARCH, ...things('application')]),
      reads(['GetItem'], [...SEARCH, ...ROLES, ...things('council')]),
      // B9: what whoever searches declared.
      ...OPENS_LINKS,
    ],
    ...API,
  },
  {
    name: 'index-search',
    entry: 'functions/projections/index-search.ts',
    trigger: { on: 'facts', types: ['StructureDeclared.v1', 'RegisterRead.v1', 'ApplicationSubmitted.v1'] },
    env: ['LEDGER_TABLE', 'STATE_TABLE', 'SUBJECTS_TABLE'],
    rights: [
      readsLedger(things('structure', 'application')),
      reads(['GetItem'], [...things('structure'), ...SEARCH]),
      writes(['PutItem', 'DeleteItem'], SEARCH),
    ],
    memoryMb: 512,
    timeoutSeconds: 30,
  },
];
