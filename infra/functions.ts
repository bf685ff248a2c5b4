import { BACKGROUND_FUNCTIONS } from './background-functions.ts';
import { CREDENTIAL_FUNCTIONS } from './credential-functions.ts';
import { CONTROL_FUNCTIONS } from './control-functions.ts';
import { DOCUMENT_FUNCTIONS } from './document-functions.ts';
import { EVIDENCE_FUNCTIONS } from './evidence-functions.ts';
import { EXCHANGE_FUNCTIONS } from './exchange-functions.ts';
import type { FunctionSpec } from './function-spec.ts';
import { API, commandsOf, READS_CHARTERS } from './http-api.ts';
import {
  ACCOUNTS,
  ANSWERS,
  checks,
  CHECKS_ROLES,
  COMMAND_ENV,
  DOSSIER_NUMBERS,
  INVITATIONS,
  LINKS,
  LISTED_PROPOSALS,
  NUMBERS,
  OPENS_KEYS,
  OPENS_INTERESTS,
  OPENS_LINKS,
  PUBLIC_LABELS,
  READS_INTERESTS,
  reads,
  readsLedger,
  records,
  ROLES,
  SIGNATORIES,
  things,
  WORKFLOWS,
  writes,
  WRITES_SUBJECTS,
} from './rights.ts';
import { BULK_ACTION_FUNCTIONS } from './bulk-action-functions.ts';
import { LABEL_FUNCTIONS } from './label-functions.ts';
import { MEETING_FUNCTIONS } from './meeting-functions.ts';
import { PRINT_FUNCTIONS } from './print-functions.ts';
import { PROPOSAL_FUNCTIONS } from './proposal-functions.ts';
import { PUBLIC_FUNCTIONS } from './public-functions.ts';
import { REGISTER_FUNCTIONS } from './register-functions.ts';
import { RETENTION_FUNCTIONS } from './retention-functions.ts';
import { SEARCH_FUNCTIONS } from './search-functions.ts';
import { SESSION_FUNCTIONS } from './session-functions.ts';
import { STRUCTURE_FUNCTIONS } from './structure-functions.ts';
import { VOTE_FUNCTIONS } from './vote-functions.ts';

/** Every function of the system, with what starts it and the little it may do. */
export const FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'council',
    entry: 'functions/api/council.ts',
    trigger: { on: 'http', routes: ['POST /api/councils', 'POST /api/{council}/{command}'] },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'PLATFORM_ADMINISTRATORS'],
    rights: [
      records('council'),
      reads(
        ['GetItem', 'BatchGetItem'],
        [...things('council', 'session', 'proposal', 'item'), ...ROLES, ...INVITATIONS],
      ),
      reads(['Query'], things('council')),
      writes(
        ['PutItem', 'UpdateItem', 'DeleteItem'],
        [...things('council'), ...ROLES, ...LINKS, ...INVITATIONS, 'councils'],
      ),
      writes(['PutItem'], ACCOUNTS),
      ...WRITES_SUBJECTS,
      // Who declares interests again seals them under the key of the first time.
      OPENS_KEYS,
    ],
    ...API,
  },
  ...STRUCTURE_FUNCTIONS,
  ...VOTE_FUNCTIONS,
  ...DOCUMENT_FUNCTIONS,
  {
    name: 'charter',
    entry: 'functions/api/charter.ts',
    trigger: { on: 'http', routes: commandsOf('charters') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'CHARTERS_BUCKET'],
    // The charter in force and the dated table are rows of the council.
    rights: [
      records('charter'),
      reads(['GetItem', 'BatchGetItem'], [...things('council', 'charter', 'session'), ...ROLES]),
      // The vote that adopted it.
      reads(['GetItem'], things('item')),
      reads(['Query'], things('council')),
      writes(['PutItem'], things('charter', 'council')),
      { on: 'Charters', may: ['GetObject', 'PutObject'] },
      ...WRITES_SUBJECTS,
      // Who writes twice seals under the key of the first time.
      OPENS_KEYS,
    ],
    ...API,
  },
  {
    name: 'application',
    entry: 'functions/api/application.ts',
    trigger: { on: 'http', routes: commandsOf('applications') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'CHARTERS_BUCKET'],
    // One application a structure and a session: the row that says so belongs to the structure. Proofs are documents.
    rights: [
      records('application'),
      reads(
        ['GetItem', 'BatchGetItem', 'Query'],
        [
          ...things('council', 'structure', 'application', 'session', 'item', 'document'),
          ...ROLES,
          ...DOSSIER_NUMBERS,
        ],
      ),
      // The label that it renews, or earned; appeals and controls keep it longer than its time (GDP-04).
      reads(['GetItem'], things('label')),
      reads(['BatchGetItem'], things('appeal', 'control')),
      CHECKS_ROLES,
      checks('item'),
      writes(['PutItem', 'UpdateItem'], [...things('application', 'structure'), ...DOSSIER_NUMBERS]),
      // F9: who signed.
      writes(['PutItem'], SIGNATORIES),
      // Reasons are sealed under the dossier's own key, read again for each.
      ...WRITES_SUBJECTS,
      OPENS_KEYS,
      // B9: what whoever asks declared.
      { on: 'Subjects', may: ['BatchGetItem'] },
      READS_CHARTERS,
    ],
    ...API,
  },
  ...SESSION_FUNCTIONS,
  ...LABEL_FUNCTIONS,
  {
    name: 'imports',
    entry: 'functions/imports/imports.ts',
    trigger: {
      on: 'http',
      routes: ['POST /api/{council}/imports/{kind}', 'POST /api/{council}/imports/{kind}/preview'],
    },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'PLATFORM_ADMINISTRATORS'],
    // What it imports are commands to the council and to its labels.
    rights: [
      records('council', 'label'),
      reads(['BatchGetItem'], [...things('council', 'label'), ...ROLES]),
      // A seat is filled against every mandate.
      reads(['Query'], things('council')),
      reads(['GetItem'], [...things('council'), ...ROLES, ...NUMBERS, ...PUBLIC_LABELS]),
      writes(
        ['PutItem'],
        [...things('council', 'structure', 'label'), ...INVITATIONS, ...NUMBERS, ...PUBLIC_LABELS],
      ),
      ...WRITES_SUBJECTS,
    ],
    ...API,
  },
  {
    name: 'read',
    entry: 'functions/queries/read.ts',
    trigger: {
      on: 'http',
      routes: [
        'GET /api/me',
        'GET /api/me/data',
        'GET /api/{council}/{things}',
        'GET /api/{council}/{things}/{id}',
        'GET /api/{council}/{things}/{id}/{view}',
      ],
    },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'CHARTERS_BUCKET', 'PLATFORM_ADMINISTRATORS'],
    rights: [
      readsLedger(things(...WORKFLOWS)),
      reads(['GetItem', 'BatchGetItem', 'Query'], [...things(...WORKFLOWS), ...ROLES, ...LINKS]),
      reads(['Query'], [...LISTED_PROPOSALS, ...ACCOUNTS]),
      // Who was invited and has not answered, for who may invite again.
      reads(['BatchGetItem'], INVITATIONS),
      { on: 'StateIndex', index: 'list' },
      { on: 'Subjects', may: ['BatchGetItem'] },
      // What one wrote oneself for a council, to be given a copy of it (RGPD, art. 15).
      { on: 'Subjects', may: ['Query'], of: ['*-words-*'] },
      OPENS_KEYS,
      READS_CHARTERS,
    ],
    ...API,
  },
  {
    name: 'study-charter',
    entry: 'functions/queries/study-charter.ts',
    trigger: {
      on: 'http',
      routes: [
        'GET /api/{council}/charters/{id}/diff',
        'GET /api/{council}/charters/{id}/simulation',
        'POST /api/{council}/charters/check',
      ],
    },
    env: ['STATE_TABLE', 'SUBJECTS_TABLE', 'SUBJECTS_KEY_ID', 'CHARTERS_BUCKET', 'PUBLIC_ORIGIN'],
    // Nothing is written: what a draft would change is told, and forgotten.
    rights: [
      reads(
        ['GetItem'],
        [...things('council', 'structure', 'charter', 'application', 'session', 'label'), ...ROLES],
      ),
      reads(['Query'], things('council', 'application')),
      { on: 'StateIndex', index: 'list' },
      // B9: what whoever asks declared.
      ...OPENS_LINKS,
      READS_CHARTERS,
    ],
    ...API,
  },
  ...PUBLIC_FUNCTIONS,
  {
    name: 'sign-in',
    entry: 'functions/sign-in/sign-in.ts',
    trigger: {
      on: 'http',
      routes: [
        'GET /sign-in',
        'GET /sign-in/callback',
        'GET /session',
        'POST /session',
        'GET /.well-known/openid-configuration',
        'GET /.well-known/jwks.json',
        'POST /sign-out',
      ],
    },
    env: ['STATE_TABLE', 'TOKEN_KEY_ID', 'PUBLIC_ORIGIN', 'OIDC_ISSUER', 'OIDC_CLIENT_ID'],
    rights: [
      { on: 'State', may: ['GetItem', 'PutItem', 'DeleteItem'], keys: ['session#*'] },
      { on: 'TokenKey', may: ['Sign', 'GetPublicKey'] },
    ],
    ...API,
  },
  {
    name: 'undelivered',
    entry: 'functions/queries/undelivered.ts',
    trigger: {
      on: 'http',
      routes: [
        'GET /api/{council}/undelivered',
        'POST /api/{council}/undelivered/{id}/settle',
        'POST /api/{council}/undelivered/{id}/resend',
        'GET /conseils/{council}/non-parti',
        'POST /conseils/{council}/non-parti',
      ],
    },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'BUS_NAME'],
    rights: [
      { on: 'State', may: ['GetItem', 'BatchGetItem'], keys: things(...WORKFLOWS) },
      // B9: what whoever reads it declared, and the dossiers of what it tells of.
      reads(['Query'], things('structure')),
      READS_INTERESTS,
      OPENS_INTERESTS,
      // Who asks, at the page by the cookie, and with which roles.
      { on: 'State', may: ['GetItem'], keys: ['session#*', '*#person#*'] },
      { on: 'StateIndex', index: 'list' },
      ANSWERS,
      { on: 'Bus' },
    ],
    ...API,
  },
  ...EXCHANGE_FUNCTIONS,
  ...EVIDENCE_FUNCTIONS,
  ...RETENTION_FUNCTIONS,
  ...MEETING_FUNCTIONS,
  ...CONTROL_FUNCTIONS,
  ...PROPOSAL_FUNCTIONS,
  ...PRINT_FUNCTIONS,
  ...BULK_ACTION_FUNCTIONS,
  ...SEARCH_FUNCTIONS,
  ...CREDENTIAL_FUNCTIONS,
  ...REGISTER_FUNCTIONS,
  ...BACKGROUND_FUNCTIONS,
];
