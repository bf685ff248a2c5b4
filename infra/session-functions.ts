import type { FunctionSpec } from './function-spec.ts';
import { API, commandsOf } from './http-api.ts';
import {
  checks,
  COMMAND_ENV,
  OPENS_KEYS,
  READS_INTERESTS,
  marksMails,
  READS_INVITED,
  OPENS_MINUTES,
  reads,
  readsLedger,
  records,
  ROLES,
  SLOTS,
  things,
  writes,
  WRITES_SUBJECTS,
} from './rights.ts';

/** Sittings of the council. */
export const SESSION_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'session',
    entry: 'functions/api/session.ts',
    trigger: { on: 'http', routes: commandsOf('sessions') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID'],
    rights: [
      records('session'),
      reads(['GetItem', 'BatchGetItem', 'Query'], [...things('council', 'session', 'item'), ...ROLES]),
      // What is left of its agenda, and the dossiers and labels that questions are about.
      reads(['BatchGetItem'], things('proposal', 'application', 'label')),
      writes(['PutItem'], things('session')),
      // Why a member does not come, what is asked and what is answered are sealed under who says it.
      ...WRITES_SUBJECTS,
      OPENS_KEYS,
      // B9: what whoever asks declared.
      reads(['BatchGetItem'], things('structure')),
      READS_INTERESTS,
    ],
    ...API,
  },
  {
    name: 'call-members',
    entry: 'functions/reactions/call-members.ts',
    trigger: {
      on: 'facts',
      types: [
        'SessionConvened.v1',
        'SessionReconvened.v1',
        'SessionRelocated.v1',
        'SessionCancelled.v1',
        'MinutesCirculated.v1',
        'WrittenConsultationOrdered.v1',
        'WrittenConsultationReminded.v1',
        'SessionDemanded.v1',
      ],
    },
    env: [
      'LEDGER_TABLE',
      'STATE_TABLE',
      'SUBJECTS_TABLE',
      'SUBJECTS_KEY_ID',
      'MAIL_FROM',
      'MAIL_CONFIGURATION',
      'PUBLIC_ORIGIN',
    ],
    // Who sits that day, and the addresses under which they were invited.
    rights: [
      readsLedger(things('session')),
      reads(['GetItem', 'Query'], things('council')),
      // Whose answer in writing is still awaited.
      reads(['Query'], things('session')),
      reads(['BatchGetItem'], [...things('item'), ...SLOTS]),
      marksMails('session'),
      ...READS_INVITED,
      { on: 'Mail' },
    ],
    memoryMb: 512,
    // One letter after the other, to a whole council.
    timeoutSeconds: 120,
  },
  {
    name: 'end-agenda',
    entry: 'functions/reactions/end-agenda.ts',
    trigger: {
      on: 'facts',
      types: [
        'SessionClosed.v1',
        'SessionCancelled.v1',
        'WrittenConsultationEnded.v1',
        'SessionDemanded.v1',
        'ItemPlaced.v1',
      ],
    },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID'],
    rights: [
      records('item', 'session'),
      // Minutes that were adopted are gathered anew, with the names and the words in them, for their digest.
      reads(['GetItem', 'BatchGetItem', 'Query'], things('council', 'session', 'item')),
      readsLedger(things('proposal')),
      ...OPENS_MINUTES,
      writes(['PutItem'], things('item', 'session')),
    ],
    // One after the other, at the end of a long agenda.
    memoryMb: 512,
    timeoutSeconds: 60,
  },
  {
    name: 'run-votes',
    entry: 'functions/reactions/run-votes.ts',
    trigger: {
      on: 'facts',
      types: [
        'WrittenConsultationOrdered.v1',
        'WrittenConsultationEnded.v1',
        'ItemPlaced.v1',
        'BlockOpened.v1',
        'BlockClosed.v1',
      ],
    },
    env: COMMAND_ENV,
    // The vote of each point, opened and closed: no box, for what is answered in writing, or shown by hands, is not secret.
    rights: [
      records('item', 'session'),
      reads(['GetItem'], things('council', 'session', 'item', 'application')),
      reads(['BatchGetItem'], [...things('item', 'session'), ...ROLES, ...SLOTS]),
      reads(['Query'], things('council', 'session', 'item')),
      checks('application', 'session'),
      writes(['PutItem'], [...things('item', 'session'), ...SLOTS]),
      // The session counts what opens and closes, so that of an opening and its end one comes first; a closing seals its slots.
      writes(['UpdateItem'], [...things('session'), ...SLOTS]),
    ],
    // Every voice of every point, one point after the other.
    memoryMb: 1024,
    timeoutSeconds: 300,
  },
];
