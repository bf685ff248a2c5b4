import type { FunctionSpec } from './function-spec.ts';
import { API } from './http-api.ts';
import { COMMAND_ENV, OPENS_KEYS, READS_LINKS, reads, readsLedger, ROLES, things } from './rights.ts';

/** Documents to keep (A10): apart, since what prints them is machine code. */
export const PRINT_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'print',
    entry: 'functions/queries/print.ts',
    trigger: {
      on: 'http',
      routes: [
        'GET /api/{council}/applications/{id}/receipt.pdf',
        'GET /api/{council}/sessions/{id}/minutes.pdf',
        'GET /api/{council}/items/{id}/extract.pdf',
      ],
    },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID'],
    // The receipt names who follows the dossier; minutes, the members, and what they say.
    rights: [
      readsLedger(things('application', 'session', 'item')),
      reads(['BatchGetItem'], things('application', 'session', 'item')),
      reads(['Query'], things('council', 'session', 'item')),
      reads(['GetItem'], [...things('council', 'session', 'item'), ...ROLES]),

      ...READS_LINKS,
      OPENS_KEYS,
    ],
    ...API,
    native: ['@myriaddreamin/typst-ts-node-compiler'],
  },
];
