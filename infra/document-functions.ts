import type { FunctionSpec, Right } from './function-spec.ts';
import { API, commandsOf, READS_CHARTERS } from './http-api.ts';
import {
  checks,
  COMMAND_ENV,
  OPENS_KEYS,
  READS_INTERESTS,
  READS_LINKS,
  reads,
  readsLedger,
  records,
  ROLES,
  SIGNATORIES,
  things,
  writes,
  WRITES_SUBJECTS,
} from './rights.ts';

const TAKES_DOCUMENTS_IN: readonly Right[] = [
  records('document'),
  reads(['GetItem', 'BatchGetItem'], things('document')),
  writes(['PutItem'], things('document')),
  { on: 'Documents', may: ['GetObjectVersion'] },
];

/** A proof, from what is told of it to the verdict of its scan. */
export const DOCUMENT_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'document',
    entry: 'functions/api/document.ts',
    trigger: { on: 'http', routes: commandsOf('documents') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'CHARTERS_BUCKET'],
    // A document is listed on its structure, and counted there on its day; its name is sealed under the structure's key.
    rights: [
      records('document'),
      reads(['GetItem', 'BatchGetItem', 'Query'], [...things('council', 'structure', 'document'), ...ROLES]),
      // B9: what whoever asks declared, and whether the dossiers of the structure are closed to them.
      reads(['BatchGetItem'], things('application')),
      READS_INTERESTS,
      writes(['PutItem', 'UpdateItem'], things('structure')),
      writes(['PutItem'], things('document')),
      // The first document of a structure makes its key.
      ...WRITES_SUBJECTS,
      OPENS_KEYS,
      READS_CHARTERS,
    ],
    ...API,
  },
  {
    name: 'document-links',
    entry: 'functions/queries/document-links.ts',
    trigger: {
      on: 'http',
      routes: ['GET /api/{council}/documents/{id}/upload', 'GET /api/{council}/documents/{id}/file'],
    },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'DOCUMENTS_BUCKET'],
    // What it signs, it may do: put what was announced in quarantine, get out what was found clean.
    rights: [
      readsLedger(things('document')),
      reads(['GetItem'], [...things('council'), ...ROLES]),
      reads(['BatchGetItem'], things('document', 'application')),
      // B9: what whoever asks declared, and the dossiers of the structure.
      reads(['Query'], things('structure')),
      ...READS_LINKS,
      OPENS_KEYS,
      { on: 'Documents', may: ['PutObject'] },
      { on: 'Documents', may: ['GetObjectVersion'], only: 'clean' },
    ],
    ...API,
  },
  {
    name: 'sign-decision',
    entry: 'functions/api/sign-decision.ts',
    trigger: {
      on: 'http',
      routes: [
        'POST /api/{council}/applications/{id}/exportDecision',
        'POST /api/{council}/applications/{id}/recordSignedDecision',
        'POST /api/{council}/applications/{id}/notify',
      ],
    },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'CHARTERS_BUCKET', 'DOCUMENTS_BUCKET'],
    // DEC-01: what a decision rests on and who may sign it; it prints what is to be signed, and reads what came
    // back. DEC-10: what is made available, by its hash.
    rights: [
      records('application'),
      reads(
        ['GetItem', 'BatchGetItem', 'Query'],
        [...things('council', 'application', 'item', 'document'), ...ROLES],
      ),
      // DEC-10: whether its structure agreed.
      reads(['GetItem'], things('structure')),
      checks('item'),
      // B9: what whoever asks declared.
      ...READS_LINKS,
      // F9: who signed.
      writes(['PutItem'], [...things('application'), ...SIGNATORIES]),
      ...WRITES_SUBJECTS,
      OPENS_KEYS,
      READS_CHARTERS,
      { on: 'Documents', may: ['GetObjectVersion'], only: 'clean' },
    ],
    ...API,
    native: ['@myriaddreamin/typst-ts-node-compiler'],
  },
  {
    name: 'receive-document',
    entry: 'functions/reactions/receive-document.ts',
    trigger: { on: 'documents', when: 'created' },
    env: [...COMMAND_ENV, 'DOCUMENTS_BUCKET'],
    rights: TAKES_DOCUMENTS_IN,
    // It reads a whole file of twenty megabytes, and what is packed in it.
    memoryMb: 1024,
    timeoutSeconds: 60,
  },
  {
    name: 'record-scan',
    entry: 'functions/reactions/record-scan.ts',
    trigger: { on: 'documents', when: 'scanned' },
    env: [...COMMAND_ENV, 'DOCUMENTS_BUCKET'],
    // A verdict that comes first takes the bytes in.
    rights: TAKES_DOCUMENTS_IN,
    memoryMb: 1024,
    timeoutSeconds: 60,
  },
];
