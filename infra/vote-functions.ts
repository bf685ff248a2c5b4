import type { FunctionSpec } from './function-spec.ts';
import { API, commandsOf } from './http-api.ts';
import {
  BALLOT_KEYS,
  BALLOTS,
  checks,
  COMMAND_ENV,
  OPENS_KEYS,
  READS_INTERESTS,
  reads,
  records,
  ROLES,
  SLOTS,
  things,
  writes,
  WRITES_SUBJECTS,
} from './rights.ts';

/** Points of an agenda, their votes and their boxes: who casts reads no box, who counts casts nothing (P9). */
export const VOTE_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'item',
    entry: 'functions/api/item.ts',
    trigger: { on: 'http', routes: commandsOf('items') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'BOX_TABLE', 'BALLOT_KEY_ID'],
    // An item is listed on its session. The key of a secret vote is made here, wrapped, and opened elsewhere.
    rights: [
      records('item'),
      reads(
        ['GetItem', 'BatchGetItem', 'Query'],
        [...things('council', 'application', 'session', 'item'), ...ROLES],
      ),
      // What may be put to a vote beside dossiers.
      reads(['GetItem'], things('charter', 'label')),
      // A measure on a label is about its holder (DEL-11).
      reads(['BatchGetItem'], things('label')),
      // Who voted already is named by no entry of a show of hands, or of paper ballots.
      reads(['BatchGetItem'], SLOTS),
      checks('application', 'session'),
      writes(['PutItem'], [...things('item', 'session'), ...SLOTS]),
      // Of an opening and the end of its session, one comes first.
      writes(['UpdateItem'], things('session')),
      // B9: what whoever asks declared.
      reads(['BatchGetItem', 'Query'], things('structure')),
      READS_INTERESTS,
      { on: 'Box', may: ['PutItem'], keys: BALLOT_KEYS },
      { on: 'BallotKey', may: ['GenerateDataKeyPairWithoutPlaintext'] },
      // What is asked about a dossier is sealed under the key of who asks.
      ...WRITES_SUBJECTS,
      OPENS_KEYS,
    ],
    ...API,
  },
  {
    name: 'cast-ballot',
    entry: 'functions/api/cast-ballot.ts',
    trigger: { on: 'http', routes: ['POST /api/{council}/items/{id}/castBallot'] },
    env: [...COMMAND_ENV, 'BOX_TABLE'],
    rights: [
      reads(['GetItem'], [...things('item'), ...ROLES]),
      writes(['UpdateItem'], SLOTS),
      { on: 'Box', may: ['PutItem'], keys: BALLOTS, together: true },
    ],
    ...API,
  },
  {
    name: 'check-ballot',
    entry: 'functions/api/check-ballot.ts',
    trigger: { on: 'http', routes: ['POST /api/{council}/items/{id}/checkBallot'] },
    env: [...COMMAND_ENV, 'BOX_TABLE'],
    rights: [
      reads(['GetItem'], [...things('item'), ...ROLES]),
      { on: 'Box', may: ['GetItem'], keys: BALLOTS, existenceOnly: true },
    ],
    ...API,
  },
  {
    name: 'close-vote',
    entry: 'functions/api/close-vote.ts',
    trigger: {
      on: 'http',
      routes: ['POST /api/{council}/items/{id}/closeVote', 'POST /api/{council}/items/{id}/recount'],
    },
    env: [...COMMAND_ENV, 'BOX_TABLE', 'BALLOT_KEY_ID'],
    rights: [
      records('item'),
      reads(['BatchGetItem'], [...things('item'), ...ROLES]),
      reads(['GetItem'], things('council', 'item')),
      writes(['PutItem'], things('item')),
      // Its slots are sealed, and its session counts it.
      writes(['UpdateItem'], [...things('session'), ...SLOTS]),
      { on: 'Box', may: ['Query'], keys: BALLOTS },
      { on: 'Box', may: ['GetItem'], keys: BALLOT_KEYS },
      { on: 'BallotKey', may: ['Decrypt'] },
    ],
    ...API,
  },
];
