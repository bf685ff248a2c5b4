import type { FunctionSpec } from './function-spec.ts';
import { reads, records, things, writes } from './rights.ts';

/** What makes that nothing is kept longer than a council says (GDP-04). */
export const RETENTION_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'keep-retention',
    entry: 'functions/deadlines/keep-retention.ts',
    trigger: { on: 'schedule', everyMinutes: 60 },
    env: ['LEDGER_TABLE', 'STATE_TABLE', 'SUBJECTS_TABLE', 'DOCUMENTS_BUCKET'],
    rights: [
      { on: 'StateIndex', index: 'list' },
      records('document'),
      reads(['GetItem'], things('council', 'application')),
      reads(['BatchGetItem'], things('document')),
      reads(['Query'], [...things('structure', 'application'), 'councils']),
      writes(['PutItem'], things('document')),
      // On the row of a draft: that it is listed later, or closed.
      {
        on: 'State',
        may: ['UpdateItem'],
        keys: things('application'),
        attributes: ['pk', 'sk', 'changes', 'editedAt', 'open', 'erasing', 'listAt'],
      },
      writes(['DeleteItem'], things('application', 'structure')),
      // The names of files, which stand under their structure.
      { on: 'Subjects', may: ['DeleteItem'], of: ['*-structure-*'] },
      { on: 'Documents', may: ['ListBucketVersions', 'DeleteObjectVersion'] },
    ],
    memoryMb: 512,
    timeoutSeconds: 300,
  },
];
