import type { FunctionSpec } from './function-spec.ts';
import { API, commandsOf, READS_CHARTERS } from './http-api.ts';
import {
  checks,
  COMMAND_ENV,
  OPENS_KEYS,
  READS_LINKS,
  reads,
  readsLedger,
  records,
  ROLES,
  things,
  writes,
  WRITES_SUBJECTS,
} from './rights.ts';

/** Visits, hearings and working sessions about dossiers (B15, BOD-01). */
export const MEETING_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'meeting',
    entry: 'functions/api/meeting.ts',
    trigger: { on: 'http', routes: commandsOf('meetings') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'CHARTERS_BUCKET'],
    // It is listed beside each of its dossiers; a report is sealed under the key of the dossier that it is about.
    rights: [
      records('meeting'),
      reads(['BatchGetItem'], [...things('meeting'), ...ROLES]),
      reads(['GetItem'], things('council', 'application')),
      // A report changes only while its dossier has not moved on.
      checks('application'),
      writes(['PutItem'], things('application', 'meeting')),
      ...WRITES_SUBJECTS,
      OPENS_KEYS,
      // B9: what whoever asks declared.
      ...READS_LINKS,
      READS_CHARTERS,
    ],
    ...API,
  },
  {
    name: 'read-meeting',
    entry: 'functions/queries/meeting.ts',
    trigger: {
      on: 'http',
      routes: [
        'GET /api/{council}/meetings/{id}',
        'GET /api/{council}/meetings/{id}/calendar',
        'GET /api/{council}/applications/{id}/meetings',
      ],
    },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'CHARTERS_BUCKET'],
    // What is to be looked at is shown with its answers; members read what was reported, unless recused.
    rights: [
      readsLedger(things('application', 'meeting')),
      reads(['BatchGetItem'], things('application', 'meeting')),
      reads(['Query'], things('application')),
      reads(['GetItem'], [...things('council', 'item'), ...ROLES]),
      ...READS_LINKS,
      OPENS_KEYS,
      READS_CHARTERS,
    ],
    ...API,
  },
];
