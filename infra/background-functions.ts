import type { FunctionSpec } from './function-spec.ts';
import {
  COMMAND_ENV,
  FILINGS,
  MARKS,
  MARKS_MAILS,
  NUMBERS,
  PUBLIC_LABELS,
  READS_SUBJECTS,
  reads,
  readsLedger,
  records,
  REGISTERS,
  REGISTERS_ENV,
  SETS_ASIDE,
  things,
  TRACES,
  WORKFLOWS,
  writes,
} from './rights.ts';

/** Workflows whose table has a `passDeadline`. */
const WITH_DEADLINES = ['structure', 'charter', 'application', 'expertise', 'session', 'label'] as const;

const REACTION = { memoryMb: 512, timeoutSeconds: 30 };

/** What starts by itself: on a fact, at a pace, on what failed for good. */
export const BACKGROUND_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'advance-application',
    entry: 'functions/reactions/advance-application.ts',
    trigger: { on: 'facts', types: ['ItemPlaced.v1', 'OpinionGiven.v1'] },
    env: COMMAND_ENV,
    rights: [
      records('application'),
      readsLedger(things('item')),
      reads(['BatchGetItem'], things('application')),
      writes(['PutItem'], things('application')),
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
      writes(['PutItem'], things('item')),
    ],
    ...REACTION,
  },
  {
    name: 'award-label',
    entry: 'functions/reactions/award-label.ts',
    trigger: { on: 'facts', types: ['ApplicationDecided.v1'] },
    env: COMMAND_ENV,
    rights: [
      records('label'),
      readsLedger(things('application')),
      reads(
        ['GetItem', 'BatchGetItem'],
        [...things('council', 'structure', 'application', 'label'), ...NUMBERS],
      ),
      writes(['PutItem'], [...things('label'), ...NUMBERS, ...PUBLIC_LABELS]),
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
      types: [
        'PersonInvited.v1',
        'StructurePersonInvited.v1',
        'RepresentationOffered.v1',
        'ApplicationSubmitted.v1',
        'ApplicationAcknowledged.v1',
        'DecisionNotified.v1',
        'MessageSent.v1',
        'ExpertiseRequested.v1',
        'ExpertiseReminded.v1',
        'ExpertiseFellDue.v1',
        'ExpertiseAnswered.v1',
        'ExpertiseCancelled.v1',
      ],
    },
    env: ['LEDGER_TABLE', 'STATE_TABLE', 'SUBJECTS_TABLE', 'SUBJECTS_KEY_ID', 'MAIL_FROM', 'PUBLIC_ORIGIN'],
    rights: [
      readsLedger(things('council', 'structure', 'application', 'expertise')),
      reads(['GetItem'], things('council', 'application', 'structure')),
      // The people of a structure are rows beside it: letters go to those who represent it now.
      reads(['Query'], things('structure')),
      MARKS_MAILS,
      ...READS_SUBJECTS,
      { on: 'Mail' },
    ],
    ...REACTION,
  },
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
        'LabelRenewed.v1',
      ],
    },
    env: ['LEDGER_TABLE', 'STATE_TABLE', 'SUBJECTS_TABLE'],
    rights: [
      readsLedger(things('label')),
      reads(['GetItem'], [...things('label'), ...PUBLIC_LABELS]),
      writes(['PutItem'], REGISTERS),
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
    name: 'note-published',
    entry: 'functions/reactions/note-published.ts',
    trigger: { on: 'facts', types: 'all' },
    env: ['LEDGER_TABLE', 'STATE_TABLE'],
    // The fact names its command, whose receipt waits for it.
    rights: [readsLedger(things(...WORKFLOWS)), MARKS],
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
      writes(['PutItem', 'UpdateItem'], things(...WITH_DEADLINES)),
    ],
    memoryMb: 1024,
    timeoutSeconds: 55,
  },
];
