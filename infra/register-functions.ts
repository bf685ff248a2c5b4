import type { FunctionSpec } from './function-spec.ts';
import { API, READS_CHARTERS } from './http-api.ts';
import { LABEL_STEPS } from './label-functions.ts';
import {
  BESIDE_REGISTERS,
  MEASURES,
  PUBLIC_LABELS,
  reads,
  readsLedger,
  REGISTERS,
  SIGNATORIES,
  STATISTICS,
  things,
  writes,
} from './rights.ts';

/** The keys of the issuer of credentials, which anybody may know. */
const ISSUER_KEYS = 'did#keys';
/** Which label a short code leads to. */
const SHORT_CODES = ['code#*'];

/** What keeps the public register: rows made from the facts of labels. */
export const REGISTER_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'publish-register',
    entry: 'functions/projections/publish-register.ts',
    trigger: {
      on: 'facts',
      types: [
        'LabelAwarded.v1',
        'LabelRecorded.v1',
        'LabelRenewalOpened.v1',
        'LabelExpired.v1',
        'LabelSuspended.v1',
        'LabelReinstated.v1',
        'LabelRevoked.v1',
        'LabelRescinded.v1',
        'LabelRelinquished.v1',
        'LabelLapsed.v1',
        'LabelRenewalReminded.v1',
        'LabelRenewalAwaited.v1',
        'LabelRenewed.v1',
        'LabelProlonged.v1',
        'LabelHolderChanged.v1',
        'RelinquishmentAsked.v1',
        ...LABEL_STEPS,
      ],
    },
    env: ['LEDGER_TABLE', 'STATE_TABLE', 'SUBJECTS_TABLE', 'SITE_BUCKET', 'PUBLIC_ORIGIN'],
    rights: [
      readsLedger(things('label')),
      reads(['GetItem'], [...things('label', 'structure'), ...PUBLIC_LABELS, ...REGISTERS]),
      writes(['PutItem'], REGISTERS),
      // Words by which a label is found no more.
      writes(['DeleteItem'], BESIDE_REGISTERS),
      // Beside what is public of a label, where its values were read.
      {
        on: 'State',
        may: ['UpdateItem'],
        keys: PUBLIC_LABELS,
        attributes: ['pk', 'sk', 'sources', 'activity', 'acts', 'version'],
      },
      // Files are made from rows that were read after they were looked at.
      reads(['Query'], BESIDE_REGISTERS),
      reads(['BatchGetItem'], PUBLIC_LABELS),
      { on: 'Site', may: ['GetObject', 'PutObject'], of: ['donnees/*', 'flux/*'] },
    ],
    memoryMb: 512,
    timeoutSeconds: 30,
  },
  {
    name: 'measure-drafts',
    entry: 'functions/projections/measure-drafts.ts',
    trigger: { on: 'schedule', everyMinutes: 1440 },
    env: ['STATE_TABLE', 'CHARTERS_BUCKET'],
    rights: [
      reads(['Query'], ['councils']),
      { on: 'StateIndex', index: 'list' },
      // The rows of drafts, by their keys: what was answered stands beside them, and cannot be asked for as a whole.
      reads(['BatchGetItem'], things('application')),
      READS_CHARTERS,
      writes(['PutItem'], MEASURES),
    ],
    memoryMb: 512,
    timeoutSeconds: 120,
  },
  {
    name: 'publish-open-data',
    entry: 'functions/projections/publish-open-data.ts',
    trigger: { on: 'schedule', everyMinutes: 1440 },
    env: ['STATE_TABLE', 'SITE_BUCKET', 'PUBLIC_ORIGIN'],
    rights: [
      reads(['Query'], [...REGISTERS, ...MEASURES, 'councils']),
      // Labels, and how the colleges of a council are called.
      reads(['BatchGetItem'], [...PUBLIC_LABELS, ...things('council')]),
      writes(['PutItem'], STATISTICS),
      { on: 'Site', may: ['GetObject', 'PutObject'], of: ['donnees/*', 'flux/*'] },
    ],
    memoryMb: 1024,
    timeoutSeconds: 600,
  },
  {
    name: 'show-label',
    entry: 'functions/queries/show-label.ts',
    trigger: {
      on: 'http',
      routes: [
        'GET /labels/{number}',
        'GET /labels/{number}/decision',
        'GET /labels/{number}/badge.svg',
        'GET /c/{code}',
      ],
    },
    env: ['STATE_TABLE', 'PUBLIC_ORIGIN', 'CHECKPOINT_KEY_ID'],
    // One query for all that is public of a label, and its state alone for the badge. What is said of a day is signed by a key that makes no credential.
    rights: [
      reads(['Query'], PUBLIC_LABELS),
      reads(['GetItem'], [...things('council'), ...SHORT_CODES, ...PUBLIC_LABELS, ...SIGNATORIES]),
      { on: 'CheckpointKey', may: ['Sign', 'GetPublicKey'] },
    ],
    ...API,
  },
  {
    // Apart, since what prints it is machine code.
    name: 'show-certificate',
    entry: 'functions/queries/show-certificate.ts',
    trigger: { on: 'http', routes: ['GET /labels/{number}/certificate.pdf'] },
    env: ['STATE_TABLE', 'SITE_BUCKET', 'PUBLIC_ORIGIN'],
    rights: [
      reads(['Query'], PUBLIC_LABELS),
      reads(['GetItem'], [...things('council'), ...SIGNATORIES]),
      { on: 'Site', may: ['GetObject'], of: ['credentials/*'] },
    ],
    native: ['@myriaddreamin/typst-ts-node-compiler'],
    ...API,
  },
  {
    name: 'verify',
    entry: 'functions/queries/verification/verify.ts',
    trigger: {
      on: 'http',
      routes: [
        'GET /verification',
        'GET /verification/code.js',
        'POST /verification',
        'POST /api/verification',
      ],
    },
    env: ['STATE_TABLE', 'SITE_BUCKET', 'PUBLIC_ORIGIN'],
    rights: [
      reads(['Query'], [ISSUER_KEYS, 'councils']),
      reads(['GetItem'], [...things('council'), ...SHORT_CODES]),
      { on: 'Site', may: ['GetObject'], of: ['status/*'] },
    ],
    ...API,
  },
];
