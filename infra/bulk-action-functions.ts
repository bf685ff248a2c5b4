import type { FunctionSpec } from './function-spec.ts';
import { API, commandsOf, READS_CHARTERS } from './http-api.ts';
import {
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

const ENV = [...COMMAND_ENV, 'SUBJECTS_KEY_ID'] as const;

/** What the acts that may be asked of many dossiers are decided on. */
const READS_DOSSIERS = [
  // B9: what whoever asks declared.
  ...READS_LINKS,
  reads(['BatchGetItem'], [...things('application', 'misuse'), ...ROLES]),
  reads(['GetItem'], [...things('council', 'structure', 'application', 'session'), ...ROLES]),
  reads(['Query'], things('application')),
  // Until when each is kept: by the label that it earned, and by the appeals and controls beside its structure (GDP-04).
  reads(['Query'], things('structure')),
  reads(['GetItem'], things('label')),
  reads(['BatchGetItem'], things('appeal', 'control')),
  READS_CHARTERS,
] as const;

/** One act on many dossiers: tried first, held, undone or carried out (B11). */
export const BULK_ACTION_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'bulk-action',
    entry: 'functions/api/bulk-action.ts',
    trigger: { on: 'http', routes: commandsOf('bulkActions') },
    env: ENV,
    rights: [
      records('bulkAction'),
      reads(['BatchGetItem'], [...things('bulkAction'), ...ROLES]),
      writes(['PutItem'], things('bulkAction')),
      ...WRITES_SUBJECTS,
      // Who asks twice seals under the key of the first time.
      OPENS_KEYS,
    ],
    ...API,
  },
  {
    name: 'preview-bulk-action',
    entry: 'functions/queries/preview-bulk-action.ts',
    trigger: { on: 'http', routes: ['POST /api/{council}/bulkActions/preview'] },
    env: [...ENV, 'CHARTERS_BUCKET'],
    // It decides as a command does, and may write nothing.
    rights: [readsLedger(things('application', 'misuse')), ...READS_DOSSIERS, OPENS_KEYS],
    ...API,
    timeoutSeconds: 25,
  },
  {
    name: 'carry-out-bulk-action',
    entry: 'functions/reactions/carry-out-bulk-action.ts',
    trigger: { on: 'facts', types: ['BulkActionReleased.v1', 'BulkActionFellDue.v1'] },
    env: [...ENV, 'CHARTERS_BUCKET'],
    rights: [
      records('application', 'misuse', 'bulkAction'),
      ...READS_DOSSIERS,
      reads(['BatchGetItem'], things('bulkAction')),
      writes(['PutItem'], things('application', 'misuse', 'bulkAction')),
      ...WRITES_SUBJECTS,
      OPENS_KEYS,
    ],
    memoryMb: 1024,
    // Fifty dossiers, one after the other.
    timeoutSeconds: 120,
  },
];
