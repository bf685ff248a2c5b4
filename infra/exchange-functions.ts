import type { FunctionSpec, Route } from './function-spec.ts';
import { API, commandsOf, READS_CHARTERS } from './http-api.ts';
import {
  ACCOUNTS,
  COMMAND_ENV,
  LINKS,
  READS_INTERESTS,
  READS_LINKS,
  reads,
  readsLedger,
  records,
  ROLES,
  things,
  writes,
  WRITES_SUBJECTS,
} from './rights.ts';

/** What people write to each other about a dossier. */
const EXCHANGES = ['sendMessage', 'writeNote', 'markRead'] as const;
const onDossier = (command: string): Route => `POST /api/{council}/applications/{id}/${command}`;

/** What people say to each other around a dossier: the only ones that seal and open texts about it. */
export const EXCHANGE_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'exchange',
    entry: 'functions/api/exchange.ts',
    trigger: { on: 'http', routes: EXCHANGES.map(onDossier) },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID'],
    // A dossier has one key for all that is typed about it: it is read before more is sealed under it.
    rights: [
      records('application'),
      reads(['GetItem', 'BatchGetItem'], [...things('application'), ...ROLES]),
      writes(['PutItem'], things('application')),
      ...WRITES_SUBJECTS,
      { on: 'SubjectsKey', may: ['Decrypt'] },
      // B9: what whoever asks declared.
      reads(['GetItem'], things('council')),
      ...READS_LINKS,
    ],
    ...API,
  },
  {
    name: 'expertise',
    entry: 'functions/api/expertise.ts',
    trigger: { on: 'http', routes: commandsOf('expertises') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'CHARTERS_BUCKET'],
    // It is listed beside its dossier; whoever accepts it is given a right on it alone.
    rights: [
      records('expertise'),
      reads(['BatchGetItem'], [...things('expertise', 'application', 'structure'), ...ROLES]),
      reads(['GetItem'], things('council', 'application')),
      // B9: what whoever asks declared.
      READS_INTERESTS,
      writes(['PutItem'], [...things('application', 'expertise'), ...LINKS, ...ACCOUNTS]),
      writes(['UpdateItem'], ROLES),
      ...WRITES_SUBJECTS,
      // What is answered is sealed under the key of what was asked.
      { on: 'SubjectsKey', may: ['Decrypt'] },
      READS_CHARTERS,
    ],
    ...API,
  },
  {
    name: 'read-exchange',
    entry: 'functions/queries/exchange.ts',
    trigger: {
      on: 'http',
      routes: ['GET /api/{council}/applications/{id}/messages', 'GET /api/{council}/applications/{id}/notes'],
    },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID'],
    rights: [
      readsLedger(things('application')),
      reads(['GetItem', 'BatchGetItem', 'Query'], [...things('application'), ...ROLES]),
      { on: 'State', may: ['GetItem'], keys: things('council', 'item') },
      ...READS_LINKS,
      { on: 'SubjectsKey', may: ['Decrypt'] },
    ],
    ...API,
  },
  {
    name: 'read-expertise',
    entry: 'functions/queries/expertise.ts',
    trigger: {
      on: 'http',
      routes: ['GET /api/{council}/expertises/{id}', 'GET /api/{council}/applications/{id}/expertises'],
    },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'CHARTERS_BUCKET'],
    // Who was asked is shown the answers that were ticked; members read what was put with the report, unless recused.
    rights: [
      readsLedger(things('application', 'expertise')),
      reads(['BatchGetItem'], things('application', 'expertise')),
      reads(['Query'], things('application')),
      reads(['GetItem'], [...things('council', 'item'), ...ROLES]),
      ...READS_LINKS,
      { on: 'SubjectsKey', may: ['Decrypt'] },
      READS_CHARTERS,
    ],
    ...API,
  },
];
