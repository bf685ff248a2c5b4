import type { FunctionSpec } from './function-spec.ts';
import {
  ACCOUNTS,
  INVITATIONS,
  LINKS,
  reads,
  readsLedger,
  records,
  REPORT_CODES,
  ROLES,
  SEARCH,
  things,
  writes,
} from './rights.ts';

/** Whose keys go with a dossier, with the last of a label, and with a report of misuse. */
const ERASED = ['*-application-*', '*-appeal-*', '*-meeting-*', '*-expertise-*', '*-control-*', '*-misuse-*'];
/** Whose keys go with an account: its names and addresses, and what it declared. */
const OF_ACCOUNTS = ['*-invitation-*', '*-contact-*', '*-interests-*'];

/** What makes that nothing is kept longer than a council says (GDP-04). */
export const RETENTION_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'keep-retention',
    entry: 'functions/deadlines/keep-retention.ts',
    trigger: { on: 'schedule', everyMinutes: 60 },
    env: ['LEDGER_TABLE', 'STATE_TABLE', 'SUBJECTS_TABLE', 'DOCUMENTS_BUCKET'],
    rights: [
      { on: 'StateIndex', index: 'list' },
      records('document', 'application', 'misuse', 'council'),
      // Which dossiers a label had, who held it, and by which documents they answered in its controls.
      readsLedger(things('label', 'control')),
      reads(
        ['GetItem'],
        [
          ...things('council', 'application', 'meeting', 'structure', 'document', 'misuse'),
          ...ROLES,
          ...ACCOUNTS,
          ...INVITATIONS,
        ],
      ),
      reads(['BatchGetItem'], things('document', 'application', 'appeal', 'control', 'misuse', 'council')),
      reads(['Query'], [...things('structure', 'application', 'misuse', 'council'), ...ACCOUNTS, 'councils']),
      writes(
        ['PutItem'],
        [...things('document', 'application', 'misuse', 'council'), ...ACCOUNTS, ...INVITATIONS],
      ),
      // A term that passed without anybody recording its end.
      { on: 'State', may: ['UpdateItem'], keys: ROLES, attributes: ['pk', 'sk', 'member'] },
      // On the row of a draft: that it is listed later, or closed.
      {
        on: 'State',
        may: ['UpdateItem'],
        keys: things('application'),
        attributes: ['pk', 'sk', 'changes', 'editedAt', 'open', 'erasing', 'listAt'],
      },
      writes(
        ['DeleteItem'],
        [
          ...things('application', 'misuse', 'structure', 'council'),
          ...SEARCH,
          ...REPORT_CODES,
          ...ACCOUNTS,
          ...LINKS,
          ...INVITATIONS,
        ],
      ),
      // The names of files stand under their structure, words on a dossier under whoever wrote them, on a label under that
      // of its decisions.
      {
        on: 'Subjects',
        may: ['DeleteItem'],
        of: [...ERASED, ...OF_ACCOUNTS, '*-structure-*', '*-words-*', '*-label-*'],
      },
      { on: 'Subjects', may: ['Query'], of: [...ERASED, ...OF_ACCOUNTS, '*-label-*'] },
      { on: 'Documents', may: ['ListBucketVersions', 'DeleteObjectVersion'] },
      // What was erased, apart from the tables: a backup that is put back loses it again.
      {
        on: 'Documents',
        may: ['PutObject', 'GetObjectVersion', 'ListBucketVersions'],
        folder: 'erased',
      },
    ],
    memoryMb: 512,
    timeoutSeconds: 300,
  },
];
