import type { FunctionSpec, Route } from './function-spec.ts';
import {
  COMMAND_ENV,
  decides,
  KEEPS_SUBJECTS,
  MEMBERSHIP,
  NUMBERS,
  PUBLISHED,
  READS_SUBJECTS,
  readsLedger,
  readsState,
  SLOTS,
  things,
  WORKFLOWS,
} from './rights.ts';

const API = { memoryMb: 1024, timeoutSeconds: 20 };
const REACTION = { memoryMb: 512, timeoutSeconds: 30 };
const READS_CHARTERS = { on: 'Charters', may: ['GetObject'] } as const;

/** A thing is started by a POST on its kind, then moved by commands. */
const commandsOf = (kind: string): Route[] => [
  `POST /api/{council}/${kind}`,
  `POST /api/{council}/${kind}/{id}/{command}`,
];

/** Every function of the system, with what starts it and the little it may do. */
export const FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'council',
    entry: 'functions/api/council.ts',
    trigger: { on: 'http', routes: ['POST /api/councils', 'POST /api/{council}/{command}'] },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'PLATFORM_ADMINISTRATORS'],
    rights: [...decides(['council'], [...MEMBERSHIP, 'councils']), ...KEEPS_SUBJECTS],
    ...API,
  },
  {
    name: 'structure',
    entry: 'functions/api/structure.ts',
    trigger: { on: 'http', routes: commandsOf('structures') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'REGISTER_URL'],
    rights: [...decides(['structure'], MEMBERSHIP), ...KEEPS_SUBJECTS],
    ...API,
  },
  {
    name: 'charter',
    entry: 'functions/api/charter.ts',
    trigger: { on: 'http', routes: commandsOf('charters') },
    env: [...COMMAND_ENV, 'CHARTERS_BUCKET'],
    // The charter in force is a row of the council.
    rights: [...decides(['charter'], things('council')), { on: 'Charters', may: ['GetObject', 'PutObject'] }],
    ...API,
  },
  {
    name: 'application',
    entry: 'functions/api/application.ts',
    trigger: { on: 'http', routes: commandsOf('applications') },
    env: [...COMMAND_ENV, 'CHARTERS_BUCKET'],
    // One application a structure and a session: the row that says so belongs to the structure.
    rights: [...decides(['application'], things('structure')), READS_CHARTERS],
    ...API,
  },
  {
    name: 'session',
    entry: 'functions/api/session.ts',
    trigger: { on: 'http', routes: commandsOf('sessions') },
    env: COMMAND_ENV,
    rights: decides(['session']),
    ...API,
  },
  {
    name: 'item',
    entry: 'functions/api/item.ts',
    trigger: { on: 'http', routes: commandsOf('items') },
    env: COMMAND_ENV,
    // An item is listed on its session.
    rights: decides(['item'], [...SLOTS, ...things('session')]),
    ...API,
  },
  {
    name: 'label',
    entry: 'functions/api/label.ts',
    trigger: { on: 'http', routes: commandsOf('labels') },
    env: COMMAND_ENV,
    rights: decides(['label'], NUMBERS),
    ...API,
  },
  {
    name: 'cast-ballot',
    entry: 'functions/api/cast-ballot.ts',
    trigger: { on: 'http', routes: ['POST /api/{council}/items/{id}/castBallot'] },
    env: COMMAND_ENV,
    rights: [
      {
        on: 'State',
        may: ['GetItem', 'Query'],
        keys: [...things('council', 'session', 'item'), '*#person#*', ...SLOTS],
      },
      { on: 'State', may: ['UpdateItem'], keys: SLOTS },
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
        'GET /api/{council}/{things}',
        'GET /api/{council}/{things}/{id}',
        'GET /api/{council}/{things}/{id}/{view}',
      ],
    },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID', 'CHARTERS_BUCKET', 'PLATFORM_ADMINISTRATORS'],
    rights: [
      readsLedger(things(...WORKFLOWS)),
      readsState(),
      { on: 'StateIndex', index: 'list' },
      ...READS_SUBJECTS,
      READS_CHARTERS,
    ],
    ...API,
  },
  {
    name: 'public',
    entry: 'functions/queries/public.ts',
    trigger: {
      on: 'http',
      routes: [
        'GET /',
        'GET /registre',
        'GET /verification',
        'GET /labels/{number}',
        'GET /labels.json',
        'GET /public.css',
        'GET /health',
        'GET /api/openapi.json',
        'GET /api/{council}',
        '$default',
      ],
    },
    env: ['STATE_TABLE', 'CHARTERS_BUCKET', 'PUBLIC_ORIGIN'],
    rights: [
      {
        on: 'State',
        may: ['GetItem', 'Query'],
        keys: [...things('council', 'session', 'charter'), ...PUBLISHED, 'councils'],
      },
      { on: 'StateIndex', index: 'list' },
      READS_CHARTERS,
    ],
    ...API,
  },
  {
    name: 'sign-in',
    entry: 'functions/sign-in/sign-in.ts',
    trigger: {
      on: 'http',
      routes: [
        'GET /sign-in',
        'GET /sign-in/callback',
        'GET /session',
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
    name: 'advance-application',
    entry: 'functions/reactions/advance-application.ts',
    trigger: { on: 'facts', types: ['ItemPlaced.v1', 'OpinionGiven.v1'] },
    env: COMMAND_ENV,
    rights: [...decides(['application'], things('item')), readsLedger(things('item'))],
    ...REACTION,
  },
  {
    name: 'award-label',
    entry: 'functions/reactions/award-label.ts',
    trigger: { on: 'facts', types: ['ApplicationDecided.v1'] },
    env: COMMAND_ENV,
    rights: [
      ...decides(['label'], [...NUMBERS, ...things('application')]),
      readsLedger(things('application')),
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
        'ApplicationSubmitted.v1',
        'ApplicationAcknowledged.v1',
        'DecisionNotified.v1',
      ],
    },
    env: ['LEDGER_TABLE', 'STATE_TABLE', 'SUBJECTS_TABLE', 'SUBJECTS_KEY_ID', 'MAIL_FROM', 'PUBLIC_ORIGIN'],
    rights: [
      readsLedger(things('council', 'structure', 'application')),
      readsState(),
      {
        on: 'State',
        may: ['PutItem', 'UpdateItem'],
        keys: things('council', 'structure', 'application'),
      },
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
      readsLedger(things('label', 'application')),
      readsState([...things('council', 'structure', 'application', 'label'), ...PUBLISHED]),
      {
        on: 'State',
        may: ['PutItem', 'UpdateItem', 'DeleteItem'],
        keys: [...things('label'), ...PUBLISHED],
      },
    ],
    ...REACTION,
  },
  {
    name: 'sweep',
    entry: 'functions/deadlines/sweep.ts',
    trigger: { on: 'schedule', everyMinutes: 1 },
    env: COMMAND_ENV,
    rights: [
      ...decides(WORKFLOWS, [...MEMBERSHIP, ...SLOTS, ...NUMBERS]),
      { on: 'StateIndex', index: 'due' },
    ],
    memoryMb: 1024,
    timeoutSeconds: 55,
  },
];
