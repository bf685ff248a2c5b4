import type { FunctionSpec } from './function-spec.ts';
import {
  COMMAND_ENV,
  FILINGS,
  MEASURES,
  MARKS,
  MARKS_MAILS,
  marksMails,
  NUMBERS,
  OPENS_KEYS,
  PUBLIC_LABELS,
  READS_LINKS,
  READS_SUBJECTS,
  reads,
  readsLedger,
  records,
  REGISTERS_ENV,
  ROLES,
  SETS_ASIDE,
  things,
  TOUCHED,
  TRACES,
  WORKFLOWS,
  writes,
} from './rights.ts';
import { TOLD_BY_MAIL } from './told-by-mail.ts';

/** Workflows whose table has a `passDeadline`. */
const WITH_DEADLINES = [
  'structure',
  'charter',
  'application',
  'expertise',
  'meeting',
  'proposal',
  'bulkAction',
  'session',
  'document',
  'label',
  'appeal',
  'misuse',
  'control',
] as const;

const REACTION = { memoryMb: 512, timeoutSeconds: 30 };

/** What starts by itself: on a fact, at a pace, on what failed for good. */
export const BACKGROUND_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'advance-application',
    entry: 'functions/reactions/advance-application.ts',
    trigger: {
      on: 'facts',
      types: [
        'ItemPlaced.v1',
        'OpinionGiven.v1',
        'VoteAnnulled.v1',
        'ItemAdjourned.v1',
        'ItemLeftAgenda.v1',
        'AppealDecided.v1',
      ],
    },
    env: COMMAND_ENV,
    rights: [
      records('application'),
      readsLedger(things('item', 'appeal')),
      reads(['GetItem', 'BatchGetItem'], things('application')),
      // E5: which dossier an appeal that is upheld is about.
      reads(['GetItem'], things('appeal')),
      writes(['PutItem'], things('application')),
    ],
    ...REACTION,
  },
  {
    name: 'route-application',
    entry: 'functions/reactions/route-application.ts',
    trigger: { on: 'facts', types: ['ApplicationSubmitted.v1', 'ConflictDeclared.v1'] },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID'],
    // Who may follow it: everybody who examines, with what they are to the structure, as they declared too.
    rights: [
      records('application'),
      reads(['GetItem'], things('council', 'structure', 'application')),
      reads(['BatchGetItem'], [...things('application'), ...ROLES]),
      reads(['Query'], things('council')),
      writes(['PutItem'], things('application')),
      ...READS_LINKS,
      OPENS_KEYS,
    ],
    ...REACTION,
  },
  {
    name: 'withdraw-item',
    entry: 'functions/reactions/withdraw-item.ts',
    trigger: { on: 'facts', types: ['ApplicationWithdrawn.v1'] },
    env: COMMAND_ENV,
    rights: [
      records('item'),
      readsLedger(things('application')),
      reads(['GetItem', 'BatchGetItem'], things('application', 'item')),
      writes(['PutItem'], things('item', 'session')),
    ],
    ...REACTION,
  },
  {
    name: 'award-label',
    entry: 'functions/reactions/award-label.ts',
    trigger: { on: 'facts', types: ['ApplicationDecided.v1', 'ImplicitDecisionReached.v1'] },
    env: COMMAND_ENV,
    rights: [
      records('label'),
      readsLedger(things('application')),
      reads(
        ['GetItem', 'BatchGetItem'],
        [...things('council', 'structure', 'application', 'label'), ...NUMBERS, ...PUBLIC_LABELS],
      ),
      writes(['PutItem'], [...things('label', 'structure'), ...NUMBERS, ...PUBLIC_LABELS]),
    ],
    ...REACTION,
  },
  {
    name: 'read-register',
    entry: 'functions/reactions/read-register.ts',
    trigger: { on: 'facts', types: ['RegisterReadingDue.v1'] },
    env: [...COMMAND_ENV, ...REGISTERS_ENV],
    rights: [
      records('structure'),
      reads(['GetItem', 'BatchGetItem'], things('council', 'structure')),
      writes(['PutItem'], [...things('structure'), ...TRACES]),
    ],
    ...REACTION,
  },
  {
    name: 'send-mail',
    entry: 'functions/reactions/send-mail.ts',
    trigger: {
      on: 'facts',
      types: TOLD_BY_MAIL,
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
    rights: [
      readsLedger(
        things(
          'council',
          'structure',
          'application',
          'expertise',
          'meeting',
          'proposal',
          'session',
          'appeal',
          'misuse',
          'label',
          'control',
        ),
      ),
      reads(
        ['GetItem'],
        things(
          'council',
          'session',
          'application',
          'structure',
          'proposal',
          'appeal',
          'misuse',
          'label',
          'control',
        ),
      ),
      // The people of a structure are rows beside it: letters go to those who represent it now.
      reads(['Query'], things('structure')),
      // Those of the service too, with what they are to a structure: what concerns somebody is not told to them.
      reads(['Query'], things('council')),
      reads(['BatchGetItem'], ROLES),
      MARKS_MAILS,
      ...READS_SUBJECTS,
      { on: 'Mail' },
    ],
    ...REACTION,
  },
  {
    name: 'follow-mail',
    entry: 'functions/reactions/follow-mail.ts',
    trigger: { on: 'mails' },
    env: ['LEDGER_TABLE', 'STATE_TABLE', 'SUBJECTS_TABLE'],
    // What came back is marked beside the thing that the mail was about; a decision or an answer that it told of goes by post.
    rights: [
      marksMails(...WORKFLOWS),
      records('application', 'appeal'),
      reads(['BatchGetItem'], things('application', 'appeal')),
      writes(['PutItem'], things('application', 'appeal')),
    ],
    ...REACTION,
  },
  {
    name: 'measure-filing',
    entry: 'functions/projections/measure-filing.ts',
    trigger: { on: 'facts', types: ['ApplicationSubmitted.v1'] },
    env: ['LEDGER_TABLE', 'STATE_TABLE', 'SUBJECTS_TABLE'],
    rights: [
      readsLedger(things('application')),
      reads(['Query'], things('application')),
      writes(['PutItem'], FILINGS),
    ],
    ...REACTION,
  },
  {
    name: 'measure-progress',
    entry: 'functions/projections/measure-progress.ts',
    trigger: {
      on: 'facts',
      types: [
        'ApplicationSubmitted.v1',
        'ApplicationFoundComplete.v1',
        'ReviewConcluded.v1',
        'OpinionReceived.v1',
        'ApplicationDecided.v1',
        'ImplicitDecisionReached.v1',
        'ApplicationWithdrawn.v1',
        'ApplicationFoundInadmissible.v1',
        'SessionOpened.v1',
        'SessionAdjourned.v1',
      ],
    },
    env: ['LEDGER_TABLE', 'STATE_TABLE', 'SUBJECTS_TABLE'],
    rights: [readsLedger(things('application', 'session')), writes(['PutItem'], MEASURES)],
    ...REACTION,
  },
  {
    name: 'note-published',
    entry: 'functions/reactions/note-published.ts',
    trigger: { on: 'facts', types: 'all' },
    env: ['LEDGER_TABLE', 'STATE_TABLE'],
    // The fact names its command, whose receipt waits for it.
    rights: [
      readsLedger(things(...WORKFLOWS)),
      MARKS,
      // P15: something came to its thing since the last checkpoint.
      writes(['PutItem'], TOUCHED),
    ],
    ...REACTION,
  },
  {
    name: 'reconcile',
    entry: 'functions/deadlines/reconcile.ts',
    trigger: { on: 'schedule', everyMinutes: 5 },
    env: ['LEDGER_TABLE', 'STATE_TABLE', 'BUS_NAME'],
    rights: [
      { on: 'StateIndex', index: 'unpublished' },
      readsLedger(things(...WORKFLOWS)),
      MARKS,
      // The row of what could not be told stands beside the thing.
      { on: 'State', may: ['GetItem'], keys: things(...WORKFLOWS) },
      SETS_ASIDE,
      { on: 'Bus' },
    ],
    memoryMb: 512,
    timeoutSeconds: 180,
  },
  {
    name: 'set-aside',
    entry: 'functions/reactions/set-aside.ts',
    trigger: { on: 'deadLetters' },
    env: ['STATE_TABLE', 'REACTION_QUEUES'],
    rights: [SETS_ASIDE],
    ...REACTION,
  },
  {
    name: 'sweep',
    entry: 'functions/deadlines/sweep.ts',
    trigger: { on: 'schedule', everyMinutes: 1 },
    env: COMMAND_ENV,
    rights: [
      { on: 'StateIndex', index: 'due' },
      records(...WITH_DEADLINES),
      reads(['BatchGetItem'], things(...WITH_DEADLINES)),
      // C7: where the quorum of a session stands: its answers, its points, and who is recused from them.
      // M14: a renewal that waits, and for which session.
      reads(['GetItem'], [...things('council', 'structure', 'application', 'session'), ...PUBLIC_LABELS]),
      reads(['Query'], things('council', 'session', 'item')),
      reads(['BatchGetItem'], [...things('item'), ...ROLES]),
      writes(['PutItem', 'UpdateItem'], things(...WITH_DEADLINES)),
      writes(['PutItem'], PUBLIC_LABELS),
    ],
    memoryMb: 1024,
    timeoutSeconds: 55,
  },
];
