import type { FunctionSpec } from './function-spec.ts';
import { API, commandsOf, READS_CHARTERS } from './http-api.ts';
import {
  ACCOUNTS,
  CHECKS_ROLES,
  COMMAND_ENV,
  INVITATIONS,
  LINKS,
  OPENS_INTERESTS,
  reads,
  READS_INTERESTS,
  records,
  REGISTERS_ENV,
  ROLES,
  things,
  TRACES,
  writes,
  WRITES_SUBJECTS,
} from './rights.ts';

/** The functions of structures: what they are, who acts for them, and what registers say of them. */
export const STRUCTURE_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'structure',
    entry: 'functions/api/structure.ts',
    trigger: { on: 'http', routes: commandsOf('structures') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', ...REGISTERS_ENV],
    rights: [
      records('structure'),
      reads(['GetItem', 'BatchGetItem'], [...things('council', 'structure'), ...ROLES]),
      // The charter in force, which its representative signs while they represent it.
      reads(['Query'], things('council')),
      // B9: what whoever asks declared, and whether the dossiers of the structure are closed to them.
      reads(['Query'], things('structure')),
      reads(['BatchGetItem'], things('application')),
      READS_INTERESTS,
      OPENS_INTERESTS,
      CHECKS_ROLES,
      writes(['PutItem', 'UpdateItem'], [...things('structure'), ...ROLES, ...LINKS]),
      // Under which keys people are named, and that their function ended; that an invitation left, until somebody takes it.
      writes(['PutItem'], ACCOUNTS),
      writes(['PutItem', 'DeleteItem'], INVITATIONS),
      // Who leaves, and what an invitation was used for.
      writes(['DeleteItem'], things('structure')),
      writes(['PutItem'], TRACES),
      ...WRITES_SUBJECTS,
    ],
    ...API,
  },
  {
    name: 'look-up',
    entry: 'functions/queries/look-up.ts',
    trigger: { on: 'http', routes: ['GET /api/{council}/register/{number}'] },
    env: [...COMMAND_ENV, ...REGISTERS_ENV],
    // It says what others say: of ours it reads the territory, and keeps the trace of the exchange.
    rights: [reads(['GetItem'], things('council')), writes(['PutItem'], TRACES)],
    ...API,
  },
  {
    name: 'prefill',
    entry: 'functions/queries/prefill.ts',
    trigger: {
      on: 'http',
      routes: ['POST /api/{council}/prefill', 'GET /propositions/{council}', 'POST /propositions/{council}'],
    },
    env: ['STATE_TABLE', 'CHARTERS_BUCKET', 'PUBLIC_ORIGIN'],
    // What a partner proposes is told to who opens its link, and kept nowhere.
    rights: [
      reads(['GetItem'], [...things('council', 'structure'), ...ROLES]),
      reads(['Query'], things('council')),
      READS_CHARTERS,
    ],
    ...API,
  },
];
