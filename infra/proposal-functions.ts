import type { FunctionSpec } from './function-spec.ts';
import { API, commandsOf } from './http-api.ts';
import {
  checks,
  COMMAND_ENV,
  ENTRUSTED,
  LISTED_PROPOSALS,
  OPENS_KEYS,
  PUBLIC_NOTES,
  reads,
  readsLedger,
  records,
  ROLES,
  things,
  writes,
  WRITES_SUBJECTS,
} from './rights.ts';

/** Notes of what was said between sessions, and the proposals that come from them (I7, M32). */
export const PROPOSAL_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'workshop',
    entry: 'functions/api/workshop.ts',
    trigger: { on: 'http', routes: commandsOf('workshops') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID'],
    // It may be the note of a working session; opened to the public, it is written in the clear beside the council's others.
    rights: [
      records('workshop'),
      reads(['BatchGetItem'], [...things('workshop'), ...ROLES]),
      reads(['GetItem'], things('workshop', 'meeting')),
      writes(['PutItem'], [...things('workshop'), ...PUBLIC_NOTES]),
      writes(['DeleteItem'], PUBLIC_NOTES),
      ...WRITES_SUBJECTS,
      OPENS_KEYS,
    ],
    ...API,
  },
  {
    name: 'proposal',
    entry: 'functions/api/proposal.ts',
    trigger: { on: 'http', routes: commandsOf('proposals') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID'],
    // A vote is checked against what its session recorded; it is cited on its notes, listed on its session, and for whom carries it out.
    rights: [
      records('proposal'),
      readsLedger(things('session')),
      reads(['BatchGetItem'], [...things('proposal'), ...ROLES]),
      reads(['GetItem'], [...things('council', 'charter', 'workshop', 'proposal', 'session'), ...ROLES]),
      reads(['Query'], things('council', 'session')),
      checks('proposal'),
      writes(['PutItem'], [...things('proposal', 'workshop', 'session'), ...LISTED_PROPOSALS]),
      writes(['DeleteItem'], [...things('proposal'), ...ENTRUSTED]),
      ...WRITES_SUBJECTS,
      OPENS_KEYS,
    ],
    ...API,
  },
];
