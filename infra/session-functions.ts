import type { FunctionSpec } from './function-spec.ts';
import { API, commandsOf } from './http-api.ts';
import { COMMAND_ENV, reads, records, ROLES, things, writes } from './rights.ts';

/** Sittings of the council. */
export const SESSION_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'session',
    entry: 'functions/api/session.ts',
    trigger: { on: 'http', routes: commandsOf('sessions') },
    env: COMMAND_ENV,
    rights: [
      records('session'),
      reads(['GetItem', 'BatchGetItem', 'Query'], [...things('council', 'session', 'item'), ...ROLES]),
      // What is left of its agenda.
      reads(['BatchGetItem'], things('proposal')),
      writes(['PutItem'], things('session')),
    ],
    ...API,
  },
];
