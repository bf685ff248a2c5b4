import type { EnvName, FunctionSpec, Right } from './function-spec.ts';
import { PUBLIC_LABELS, REGISTER_LINES, reads, readsLedger, things, writes } from './rights.ts';

/** Credentials by label, places and bits by status list, the lists that there are, short codes, the keys of the issuer. */
const CREDENTIALS = ['credentials#*', 'statusList#*', 'statusLists', 'code#*', 'did#keys'];

const ENV: readonly EnvName[] = [
  'LEDGER_TABLE',
  'STATE_TABLE',
  'SUBJECTS_TABLE',
  'SITE_BUCKET',
  'CREDENTIAL_KEYS',
  'PUBLIC_ORIGIN',
];

/** Beside what the public knows of a label, which it may not write: the row of its credential has these alone. */
const SHOWS: Right = {
  on: 'State',
  may: ['PutItem'],
  keys: PUBLIC_LABELS,
  attributes: [
    'pk',
    'sk',
    'id',
    'list',
    'index',
    'key',
    'shortCode',
    'issuedAt',
    'validFrom',
    'validUntil',
    'revoked',
    'version',
  ],
};

/** Where credentials have their places, and which lists there are. */
const LISTS = ['statusList#*', 'statusLists'];

/** How far the labels of a day were looked at. */
const WATCHED = ['labelsWatched'];

/** A file put on a condition is one that may be read. */
const PUBLISHES: Right = {
  on: 'Site',
  may: ['GetObject', 'PutObject'],
  of: ['status/*', '.well-known/did.json'],
};

/** Who signs: on what a fact of a label authorises, and status lists again as their days go by. Nobody else may. */
export const CREDENTIAL_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'issue-credential',
    entry: 'functions/reactions/issue-credential.ts',
    trigger: {
      on: 'facts',
      types: [
        'LabelAwarded.v1',
        'LabelRecorded.v1',
        'LabelRenewed.v1',
        'LabelProlonged.v1',
        'LabelHolderChanged.v1',
        'LabelSuspended.v1',
        'LabelReinstated.v1',
        'LabelRevoked.v1',
        'LabelRescinded.v1',
        'LabelRelinquished.v1',
        'LabelLapsed.v1',
      ],
    },
    env: ENV,
    rights: [
      readsLedger(things('label')),
      reads(['GetItem', 'Query'], [...things('council'), ...CREDENTIALS]),
      writes(['PutItem', 'UpdateItem'], CREDENTIALS),
      SHOWS,
      { on: 'CredentialKeys', may: ['Sign', 'GetPublicKey'] },
      PUBLISHES,
      { on: 'Site', may: ['PutObject'], of: ['credentials/*'] },
    ],
    memoryMb: 1024,
    timeoutSeconds: 60,
  },
  {
    name: 'keep-status-lists',
    entry: 'functions/deadlines/keep-status-lists.ts',
    // Lists hold for two days and are signed again when half a day old: several wake-ups may be missed.
    trigger: { on: 'schedule', everyMinutes: 60 },
    env: ENV,
    rights: [
      reads(['Query'], ['statusList#*', 'statusLists', 'did#keys']),
      { on: 'CredentialKeys', may: ['Sign'] },
      PUBLISHES,
    ],
    memoryMb: 1024,
    timeoutSeconds: 120,
  },
  {
    name: 'keys',
    entry: 'functions/operator/keys.ts',
    trigger: { on: 'operator' },
    env: ENV,
    rights: [
      // P16: what is signed anew is held to the facts of its label.
      readsLedger(things('label')),
      reads(['Query'], [...LISTS, 'did#keys']),
      reads(['BatchGetItem'], ['credentials#*']),
      writes(['PutItem'], ['did#keys']),
      // On a credential: its new signature, and that it is not published yet. On the row of its label: by which key.
      {
        on: 'State',
        may: ['UpdateItem'],
        keys: ['credentials#*', ...PUBLIC_LABELS],
        attributes: ['pk', 'sk', 'id', 'key', 'signed', 'unpublished'],
      },
      { on: 'CredentialKeys', may: ['Sign', 'GetPublicKey'] },
      PUBLISHES,
      { on: 'Site', may: ['PutObject'], of: ['credentials/*'] },
    ],
    memoryMb: 1024,
    timeoutSeconds: 300,
  },
  {
    name: 'watch-labels',
    entry: 'functions/deadlines/watch-labels.ts',
    trigger: { on: 'schedule', everyMinutes: 60 },
    env: ['LEDGER_TABLE', 'STATE_TABLE', 'SUBJECTS_TABLE', 'SITE_BUCKET', 'PUBLIC_ORIGIN'],
    // P17: everything that was made of the facts of labels, to compare it with them; it writes how far it came only.
    rights: [
      { on: 'StateIndex', index: 'list' },
      readsLedger(things('label')),
      reads(['Query'], ['statusLists', 'did#keys', 'councils', 'credentials#*']),
      reads(['BatchGetItem'], [...PUBLIC_LABELS, ...REGISTER_LINES, 'statusList#*']),
      reads(['GetItem'], WATCHED),
      writes(['PutItem'], WATCHED),
      { on: 'Site', may: ['GetObject'], of: ['status/*', '.well-known/did.json', 'credentials/*'] },
    ],
    memoryMb: 1024,
    timeoutSeconds: 600,
  },
];
