import type { FunctionSpec } from './function-spec.ts';
import { API, READS_CHARTERS } from './http-api.ts';
import {
  COMMAND_ENV,
  JOURNAL,
  OPENS_KEYS,
  READS_LINKS,
  reads,
  readsLedger,
  ROLES,
  things,
} from './rights.ts';

/** Documents to keep (A10): apart, since what prints them is machine code. */
export const PRINT_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'print',
    entry: 'functions/queries/print.ts',
    trigger: {
      on: 'http',
      routes: [
        'GET /api/{council}/applications/{id}/receipt.pdf',
        'GET /api/{council}/applications/{id}/decision.pdf',
        'GET /api/{council}/applications/{id}/order-to-sign.pdf',
        'GET /api/{council}/applications/{id}/evidence.zip',
        'GET /api/{council}/applications/{id}/letter.pdf',
        'GET /api/{council}/sessions/{id}/minutes.pdf',
        'GET /api/{council}/sessions/{id}/pack.pdf',
        'GET /api/{council}/items/{id}/extract.pdf',
        'GET /api/{council}/councils/{id}/eliminations.pdf',
        'GET /api/{council}/misuses/{id}/letter.pdf',
      ],
    },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'CHARTERS_BUCKET', 'DOCUMENTS_BUCKET', 'CHECKPOINT_KEY_ID'],
    // The receipt names who follows the dossier; minutes and packs, the members, what they say and what they hear.
    rights: [
      readsLedger(
        things(
          'council',
          'application',
          'session',
          'item',
          'proposal',
          'structure',
          'document',
          'label',
          'misuse',
        ),
      ),
      reads(
        ['BatchGetItem'],
        [...things('application', 'session', 'item', 'expertise', 'label', 'misuse'), ...ROLES],
      ),
      reads(['Query'], things('council', 'session', 'item', 'application')),
      reads(['GetItem'], [...things('council', 'session', 'item', 'document'), ...ROLES]),

      // GDP-04: what a slip of elimination lists, from where dossiers stand, their appeals, the end of their labels and the controls of
      // these.
      { on: 'StateIndex', index: 'list' },
      reads(['BatchGetItem'], things('council', 'appeal', 'control')),
      reads(['GetItem'], things('application', 'misuse', 'label')),
      reads(['Query'], things('structure')),
      ...READS_LINKS,
      OPENS_KEYS,
      READS_CHARTERS,
      // M28: what shows that a checkpoint covers them, and the signature of the archive.
      reads(['GetItem', 'Query'], JOURNAL),
      { on: 'CheckpointKey', may: ['Sign', 'GetPublicKey'] },
      // DEC-01: a decision that was signed elsewhere is its file, handed out and put in the archive as it came back.
      { on: 'Documents', may: ['GetObjectVersion'], only: 'clean' },
    ],
    ...API,
    native: ['@myriaddreamin/typst-ts-node-compiler'],
  },
];
