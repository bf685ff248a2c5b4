import { FUNCTIONS } from '../../infra/functions.ts';
import { type Json, type Resource, synthesized } from './synthesized.ts';

const { all, ofType, statementsOf } = synthesized();
const NAMES = FUNCTIONS.map(({ name }) => name);
const ON = {
  ledger: /"LabelData:ExportsOutputFnGetAttLedgerTable[0-9A-F]{8}Arn\w+"}$/,
  state: /"LabelData:ExportsOutputFnGetAttStateTable[0-9A-F]{8}Arn\w+"}$/,
  due: /StateTable.*"\/index\/due"/,
  list: /StateTable.*"\/index\/list"/,
  unpublished: /StateTable.*"\/index\/unpublished"/,
  box: /"LabelData:ExportsOutputFnGetAttBoxTable[0-9A-F]{8}Arn\w+"}$/,
  ballotKey: /ExportsOutputFnGetAttBallotKey/,
  subjects: /"LabelData:ExportsOutputFnGetAttSubjectsTable[0-9A-F]{8}Arn\w+"}$/,
  charters: /ExportsOutputFnGetAttCharters\w+"},"\/\*"/,
  documents: /ExportsOutputFnGetAttDocuments\w+"},"\/in\/\*"/,
  erased: /ExportsOutputFnGetAttDocuments\w+"},"\/erased\/\*"/,
  site: /ExportsOutputFnGetAttSite\w+"},"\/[a-z]+\/\*"/,
  checkpoints: /ExportsOutputFnGetAttSite\w+"},"\/checkpoints\/\*"/,
  lockedCheckpoints: /ExportsOutputFnGetAttLockedCheckpoints\w+"},"\/checkpoints\/\*"/,
  draws: /ExportsOutputFnGetAttSite\w+"},"\/draws\/\*"/,
  checkpointKey: /ExportsOutputFnGetAttCheckpointKey/,
  tokenKey: /ExportsOutputFnGetAttTokenKey/,
  credentialKeys: /ExportsOutputFnGetAttCredentialkey\d+/,
  subjectsKey: /ExportsOutputFnGetAttSubjectsKey/,
  mail: /:ses:.*:identity\/\*/,
  configurationSet: /:ses:.*:configuration-set\/.*ExportsOutputRefMails/,
  bus: /^{"Fn::GetAtt":\["Bus\w+","Arn"\]}$/,
};
type Given = Readonly<Record<string, string | readonly string[]>>;
type Call = {
  action: string;
  on: keyof typeof ON;
  /** What the caller's request carries, by condition key. */
  given?: Given;
};

const listOf = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);
const like = (pattern: string, text: string) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text);

type Reference = { Ref: string };
type Expected = string | string[] | Reference;
type Actual = Given[string] | undefined;
const everyOne = (actual: Actual, fits: (one: string) => boolean) =>
  listOf<string>((actual ?? []) as string | string[]).every(fits);
const OPERATORS: Record<string, (expected: Expected, actual: Actual) => boolean> = {
  'ForAllValues:StringLike': (patterns, actual) =>
    everyOne(actual, (one) => listOf(patterns as string[]).some((pattern) => like(pattern, one))),
  'ForAllValues:StringEquals': (names, actual) =>
    everyOne(actual, (one) => listOf(names as string[]).includes(one)),
  StringLike: (patterns, actual) =>
    actual !== undefined &&
    everyOne(actual, (one) => listOf(patterns as string[]).some((pattern) => like(pattern, one))),
  StringEqualsIfExists: (expected, actual) => actual === undefined || actual === expected,
  Null: (expected, actual) => (actual === undefined) === (expected === 'true'),
  StringEquals: (expected, actual) =>
    actual !== undefined &&
    actual === (typeof expected === 'object' && 'Ref' in expected ? expected.Ref : expected),
};

const conditionsHold = (conditions: Json, given: Given) =>
  Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys as Record<string, Expected>).every(([key, expected]) =>
      OPERATORS[operator]!(expected, given[key]),
    ),
  );

/** Whether a function's own role lets the call through: every statement here allows, none denies. */
const isAllowed = (name: string, { action, on, given = {} }: Call) =>
  statementsOf(name).some(
    (statement) =>
      statement['Effect'] === 'Allow' &&
      listOf<string>(statement['Action']).includes(action) &&
      ON[on].test(JSON.stringify(statement['Resource'])) &&
      conditionsHold(statement['Condition'] ?? {}, given),
  );

const key = (pk: string) => ({ 'dynamodb:LeadingKeys': pk });
const inTransaction = (pk: string) => ({ ...key(pk), 'dynamodb:EnclosingOperation': 'TransactWriteItems' });
const ledger = (action: string, given = {}): Call => ({ action: `dynamodb:${action}`, on: 'ledger', given });
const state = (action: string, pk: string): Call => ({
  action: `dynamodb:${action}`,
  on: 'state',
  given: key(pk),
});
const index = (on: 'due' | 'list' | 'unpublished'): Call => ({ action: 'dynamodb:Query', on });
/** An update of an application's row that names these attributes. */
const updating = (...attributes: string[]): Call => ({
  action: 'dynamodb:UpdateItem',
  on: 'state',
  given: { ...key('62#application#1'), 'dynamodb:Attributes': ['pk', 'sk', ...attributes] },
});
const subjects = (action: string): Call => ({ action: `dynamodb:${action}`, on: 'subjects' });
const box = (action: string, given: Given): Call => ({ action: `dynamodb:${action}`, on: 'box', given });
const BALLOT = key('62#ballots#1#0');
const VOTE_KEY = key('62#ballotKey#1');
const TOGETHER = { 'dynamodb:EnclosingOperation': 'TransactWriteItems' };
const NAMED = (...attributes: string[]) => ({
  'dynamodb:Attributes': attributes,
  'dynamodb:Select': 'SPECIFIC_ATTRIBUTES',
});
/** Whose own rows an application's are: they may change any attribute. */
const WRITERS = ['application', 'sweep'];
const NOBODY: string[] = [];
const fact = (workflow: string) => inTransaction(`62#${workflow}#1`);
const MARK = 's3:ExistingObjectTag/GuardDutyMalwareScanStatus';
const ED25519 = { 'kms:SigningAlgorithm': 'ED25519_SHA_512', 'kms:MessageType': 'RAW' };
const RS256 = { 'kms:SigningAlgorithm': 'RSASSA_PKCS1_V1_5_SHA_256' };

const INTERESTS = '62-interests-somebody';
const READS_MANY_PARTS = [
  'sign-decision',
  'document-links',
  'read',
  'read-exchange',
  'read-expertise',
  'read-meeting',
  'print',
  'application',
  'carry-out-bulk-action',
  'exchange',
  'meeting',
  'preview-bulk-action',
  'route-application',
];
const OPENS_PARTS = [
  'sign-decision',
  'appeal',
  'item',
  'session',
  'application',
  'charter',
  'council',
  'document',
  'document-links',
  'exchange',
  'expertise',
  'meeting',
  'misuse',
  'read',
  'read-exchange',
  'read-expertise',
  'read-meeting',
  'send-mail',
  'workshop',
  'proposal',
  'bulk-action',
  'carry-out-bulk-action',
  'print',
  'preview-bulk-action',
  'route-application',
];

/** Each call, with the only functions that may make it. */
const MATRIX: [string, Call, string[]][] = [
  ['facts of the council', ledger('PutItem', fact('council')), ['council', 'imports', 'keep-retention']],
  ['facts of a structure', ledger('PutItem', fact('structure')), ['structure', 'read-register', 'sweep']],
  ['facts of a charter', ledger('PutItem', fact('charter')), ['charter', 'sweep']],
  [
    'facts of a document',
    ledger('PutItem', fact('document')),
    ['document', 'receive-document', 'record-scan', 'sweep', 'keep-retention'],
  ],
  [
    'facts of an application',
    ledger('PutItem', fact('application')),
    [
      'keep-retention',
      'follow-mail',
      'sign-decision',
      'application',
      'exchange',
      'advance-application',
      'route-application',
      'sweep',
      'carry-out-bulk-action',
    ],
  ],
  ['facts of an appeal', ledger('PutItem', fact('appeal')), ['appeal', 'follow-mail', 'sweep']],
  [
    'facts of a report of misuse',
    ledger('PutItem', fact('misuse')),
    ['misuse', 'report-misuse', 'sweep', 'keep-retention', 'carry-out-bulk-action'],
  ],
  ['facts of an expertise', ledger('PutItem', fact('expertise')), ['expertise', 'sweep']],
  ['facts of a meeting', ledger('PutItem', fact('meeting')), ['meeting', 'sweep']],
  ['facts of a note', ledger('PutItem', fact('workshop')), ['workshop']],
  ['facts of a proposal', ledger('PutItem', fact('proposal')), ['proposal', 'sweep']],
  [
    'facts of an act on many dossiers',
    ledger('PutItem', fact('bulkAction')),
    ['bulk-action', 'carry-out-bulk-action', 'sweep'],
  ],
  ['decisions on proposals', state('PutItem', '62#decisions'), ['proposal']],
  ['notes that the public reads', state('PutItem', '62#notes'), ['workshop']],
  ['reading notes that the public reads', state('Query', '62#notes'), ['public']],
  ['facts of the control of a label', ledger('PutItem', fact('control')), ['control', 'sweep']],
  [
    'facts of the controls of a year',
    ledger('PutItem', fact('controlCampaign')),
    ['control-campaign', 'settle-controls'],
  ],
  ['draws that the public reads', state('PutItem', '62#draws'), ['control-campaign']],
  ['reading draws that the public reads', state('Query', '62#draws'), ['public']],
  ['facts of a session', ledger('PutItem', fact('session')), ['session', 'sweep', 'end-agenda', 'run-votes']],
  [
    'facts of an item',
    ledger('PutItem', fact('item')),
    ['item', 'close-vote', 'withdraw-item', 'end-agenda', 'run-votes'],
  ],
  ['facts of a label', ledger('PutItem', fact('label')), ['award-label', 'imports', 'label', 'sweep']],
  ['a fact without the state it leads to', ledger('PutItem', key('62#application#1')), NOBODY],
  ['a fact under no key', ledger('PutItem', { 'dynamodb:EnclosingOperation': 'TransactWriteItems' }), NOBODY],
  ['rewriting a fact', ledger('UpdateItem', fact('application')), NOBODY],
  ['removing a fact', ledger('DeleteItem', fact('application')), NOBODY],
  ['facts in bulk', ledger('BatchWriteItem', fact('application')), NOBODY],
  ['facts by PartiQL', ledger('PartiQLUpdate', fact('application')), NOBODY],
  ['scanning the ledger', ledger('Scan', key('62#application#1')), NOBODY],
  ['querying the ledger under no key', ledger('Query'), NOBODY],
  ['writing what is measured', state('PutItem', '62#measures'), ['measure-drafts', 'measure-progress']],
  ['writing the figures of a day', state('PutItem', '62#statistics'), ['publish-open-data']],
  [
    'history of a session',
    ledger('Query', key('62#session#1')),
    [
      'session',
      'checkpoint',
      'note-published',
      'read',
      'print',
      'reconcile',
      'sweep',
      'proposal',
      'end-agenda',
      'send-mail',
      'run-votes',
      'call-members',
      'measure-progress',
    ],
  ],
  ['scanning the state', state('Scan', '62#application#1'), NOBODY],
  ['state under no key', { action: 'dynamodb:PutItem', on: 'state' }, NOBODY],
  ['state by PartiQL', state('PartiQLSelect', '62#application#1'), NOBODY],
  [
    'state of an application',
    state('PutItem', '62#application#1'),
    [
      'keep-retention',
      'follow-mail',
      'sign-decision',
      ...WRITERS,
      'exchange',
      'expertise',
      'meeting',
      'advance-application',
      'route-application',
      'carry-out-bulk-action',
    ],
  ],
  [
    'state of a session',
    state('PutItem', '62#session#1'),
    ['session', 'item', 'sweep', 'proposal', 'withdraw-item', 'end-agenda', 'run-votes'],
  ],
  [
    'rows of the council',
    state('PutItem', '62#council#62'),
    ['council', 'charter', 'imports', 'keep-retention'],
  ],
  [
    'rows of a structure',
    state('PutItem', '62#structure#1'),
    [
      'structure',
      'document',
      'application',
      'read-register',
      'sweep',
      'appeal',
      'control',
      'label',
      'award-label',
      'misuse',
      'imports',
    ],
  ],
  ['traces of exchanges', state('PutItem', '62#exchange#2026-11'), ['structure', 'look-up', 'read-register']],
  ['reading traces of exchanges', state('GetItem', '62#exchange#2026-11'), NOBODY],
  [
    'state of a document',
    state('PutItem', '62#document#1'),
    ['document', 'receive-document', 'record-scan', 'sweep', 'keep-retention'],
  ],
  ['removing rows of a dossier', state('DeleteItem', '62#application#1'), ['keep-retention']],
  [
    'removing what was sealed of a structure',
    { ...subjects('DeleteItem'), given: key('subject#62-structure-1') },
    ['keep-retention'],
  ],
  [
    'removing what else was sealed',
    { ...subjects('DeleteItem'), given: key('subject#62-decision-1') },
    NOBODY,
  ],
  [
    'removing what was sealed of a dossier',
    { ...subjects('DeleteItem'), given: key('subject#62-application-1') },
    ['keep-retention'],
  ],
  [
    'removing what was sealed of a control',
    { ...subjects('DeleteItem'), given: key('subject#62-control-1') },
    ['keep-retention'],
  ],
  [
    'removing what was sealed of a report of misuse',
    { ...subjects('DeleteItem'), given: key('subject#62-misuse-1') },
    ['keep-retention'],
  ],
  [
    'removing what was said of a label',
    { ...subjects('DeleteItem'), given: key('subject#62-label-1') },
    ['keep-retention'],
  ],
  [
    'removing the words of who has others',
    { ...subjects('DeleteItem'), given: key('subject#62-words-1') },
    ['keep-retention'],
  ],
  ['removing the bytes of a file', { action: 's3:DeleteObjectVersion', on: 'documents' }, ['keep-retention']],
  ['a role', state('PutItem', '62#person#p'), ['council', 'structure']],
  [
    'what is kept of a person',
    state('PutItem', '62#account#p'),
    ['council', 'structure', 'expertise', 'keep-retention'],
  ],
  ['ending what is kept of a person', state('DeleteItem', '62#account#p'), ['keep-retention']],
  ['a row of who carries a proposal out', state('PutItem', '62#entrusted#p'), ['proposal']],
  ['taking such a row away', state('DeleteItem', '62#entrusted#p'), ['proposal']],
  ['reading what somebody carries out', state('Query', '62#entrusted#p'), ['read']],
  ['an invitation', state('UpdateItem', '62#invitation#h'), ['council']],
  ['reading invitations', state('BatchGetItem', '62#invitation#h'), ['read', 'council']],
  ['a ballot', state('UpdateItem', '62#slot#1#0'), ['close-vote', 'cast-ballot', 'run-votes']],
  ['a secret ballot with its mark', box('PutItem', { ...BALLOT, ...TOGETHER }), ['cast-ballot']],
  ['a secret ballot alone', box('PutItem', BALLOT), NOBODY],
  ['reading the box', box('Query', BALLOT), ['close-vote']],
  ['reading one ballot', box('GetItem', BALLOT), NOBODY],
  ['asking whether a ballot is there', box('GetItem', { ...BALLOT, ...NAMED('pk', 'sk') }), ['check-ballot']],
  ['reading what a ballot is', box('GetItem', { ...BALLOT, ...NAMED('pk', 'ballot') }), NOBODY],
  ['changing a ballot', box('UpdateItem', BALLOT), NOBODY],
  ['removing a ballot', box('DeleteItem', BALLOT), NOBODY],
  ['scanning the box', box('Scan', BALLOT), NOBODY],
  ['keeping the wrapped key of a vote', box('PutItem', VOTE_KEY), ['item']],
  ['reading the wrapped key of a vote', box('GetItem', VOTE_KEY), ['close-vote']],
  [
    'making the key of a vote',
    { action: 'kms:GenerateDataKeyPairWithoutPlaintext', on: 'ballotKey' },
    ['item'],
  ],
  ['opening the key of a vote', { action: 'kms:Decrypt', on: 'ballotKey' }, ['close-vote']],
  ['making the key of a vote in clear', { action: 'kms:GenerateDataKeyPair', on: 'ballotKey' }, NOBODY],
  ['opening a slot', state('PutItem', '62#slot#1#0'), ['item', 'run-votes']],
  ['removing a slot', state('DeleteItem', '62#slot#1#0'), NOBODY],
  ['a row of the index by which dossiers are found', state('PutItem', '62#search#word#a'), ['index-search']],
  ['a row of the register', state('PutItem', '62#register'), ['publish-register']],
  ['a public label', state('PutItem', 'label#62-1'), ['award-label', 'imports', 'label', 'sweep']],
  ['the code of a report of misuse', state('PutItem', 'reportCode#h'), ['report-misuse']],
  ['taking the code of a report away', state('DeleteItem', 'reportCode#h'), ['keep-retention']],
  ['removing rows of a report', state('DeleteItem', '62#misuse#1'), ['keep-retention']],
  ['reading the code of a report', state('GetItem', 'reportCode#h'), ['report-misuse']],
  [
    'counting reports within the hour',
    {
      ...state('UpdateItem', 'reportLimit#a'),
      given: { ...key('reportLimit#a'), ...NAMED('pk', 'sk', 'hour', 'count') },
    },
    ['report-misuse'],
  ],
  ['reading a sign-in session', state('GetItem', 'session#h'), ['sign-in', 'undelivered']],
  ['making a sign-in session', state('PutItem', 'session#h'), ['sign-in']],
  [
    'reading a role',
    state('GetItem', '62#person#p'),
    [
      'keep-retention',
      'sign-decision',
      'appeal',
      'council',
      'structure',
      'document',
      'document-links',
      'charter',
      'application',
      'session',
      'item',
      'cast-ballot',
      'check-ballot',
      'imports',
      'exchange',
      'prefill',
      'read',
      'read-exchange',
      'read-expertise',
      'read-meeting',
      'study-charter',
      'search',
      'undelivered',
      'proposal',
      'preview-bulk-action',
      'carry-out-bulk-action',
      'print',
    ],
  ],
  ['giving and ending a role', state('UpdateItem', '62#person#p'), ['council', 'structure', 'expertise']],
  [
    'reading an application',
    state('GetItem', '62#application#1'),
    [
      'sign-decision',
      'keep-retention',
      'label',
      'sweep',
      'appeal',
      'control',
      'application',
      'exchange',
      'item',
      'run-votes',
      'award-label',
      'print',
      'read',
      'read-exchange',
      'expertise',
      'meeting',
      'reconcile',
      'send-mail',
      'study-charter',
      'undelivered',
      'advance-application',
      'route-application',
      'withdraw-item',
      'preview-bulk-action',
      'carry-out-bulk-action',
    ],
  ],
  ['the last number of a dossier', state('PutItem', '62#dossierNumbers'), ['application']],
  [
    'checking in a transaction that a point did not move',
    state('ConditionCheckItem', '62#item#1'),
    ['sign-decision', 'application'],
  ],
  [
    'checking in a transaction that a dossier did not move',
    state('ConditionCheckItem', '62#application#1'),
    ['item', 'meeting', 'run-votes'],
  ],
  [
    'checking a role in a transaction',
    state('ConditionCheckItem', '62#person#p'),
    ['label', 'structure', 'application', 'appeal'],
  ],
  ['what falls due', index('due'), ['sweep']],
  [
    'work lists',
    index('list'),
    [
      'read',
      'print',
      'public',
      'study-charter',
      'undelivered',
      'keep-retention',
      'watch-labels',
      'measure-drafts',
    ],
  ],
  ['saying how far labels were looked at', state('PutItem', 'labelsWatched'), ['watch-labels']],
  ['what nobody was told of', index('unpublished'), ['reconcile']],
  [
    'marking that a fact was told',
    updating('unpublished', 'unpublishedShard', 'unpublishedAt'),
    [...WRITERS, 'note-published', 'reconcile'],
  ],
  ['changing what an application is', updating('unpublished', 'value', 'context'), WRITERS],
  [
    'setting aside what could not be done',
    updating('what', 'at', 'factId', 'function', 'list', 'listAt'),
    [...WRITERS, 'reconcile', 'set-aside'],
  ],
  [
    'noting that a mail left',
    updating('begunAt', 'doneAt', 'list'),
    [...WRITERS, 'send-mail', 'follow-mail'],
  ],
  [
    'noting that a convocation left, or the figures of a quorum; counting what opens and closes',
    {
      action: 'dynamodb:UpdateItem',
      on: 'state',
      given: {
        ...key('62#session#1'),
        'dynamodb:Attributes': ['pk', 'sk', 'begunAt', 'doneAt', 'list'],
      },
    },
    ['item', 'close-vote', 'sweep', 'call-members', 'send-mail', 'run-votes', 'follow-mail'],
  ],
  [
    'answering to what was set aside, and waking the sweep',
    updating('answer', 'answeredBy', 'answeredFor', 'list', 'dueAt', 'reopened'),
    [...WRITERS, 'undelivered'],
  ],
  ['telling the bus', { action: 'events:PutEvents', on: 'bus' }, ['reconcile', 'undelivered']],
  [
    'reading personal parts',
    subjects('GetItem'),
    [
      'sign-decision',
      'label',
      'appeal',
      'application',
      'charter',
      'council',
      'imports',
      'structure',
      'document',
      'exchange',
      'expertise',
      'item',
      'session',
      'meeting',
      'misuse',
      'report-misuse',
      'send-mail',
      'workshop',
      'proposal',
      'bulk-action',
      'carry-out-bulk-action',
    ],
  ],
  ['reading many personal parts', subjects('BatchGetItem'), READS_MANY_PARTS],
  [
    'reading what somebody declared of their interests',
    { ...subjects('BatchGetItem'), given: key(`subject#${INTERESTS}`) },
    [
      ...READS_MANY_PARTS,
      'misuse',
      'appeal',
      'control',
      'document',
      'expertise',
      'item',
      'label',
      'search',
      'session',
      'structure',
      'study-charter',
      'undelivered',
    ],
  ],
  [
    'writing personal parts',
    subjects('PutItem'),
    [
      'sign-decision',
      'label',
      'appeal',
      'application',
      'charter',
      'council',
      'imports',
      'structure',
      'document',
      'exchange',
      'expertise',
      'item',
      'session',
      'meeting',
      'misuse',
      'report-misuse',
      'workshop',
      'proposal',
      'bulk-action',
      'carry-out-bulk-action',
    ],
  ],
  ['changing personal parts', subjects('UpdateItem'), NOBODY],
  ['scanning personal parts', subjects('Scan'), NOBODY],
  ['opening personal parts', { action: 'kms:Decrypt', on: 'subjectsKey' }, OPENS_PARTS],
  [
    'opening what somebody declared of their interests',
    {
      action: 'kms:Decrypt',
      on: 'subjectsKey',
      given: { 'kms:EncryptionContext:subject': INTERESTS },
    },
    [...OPENS_PARTS, 'control', 'label', 'search', 'structure', 'study-charter', 'undelivered'],
  ],
  [
    'sealing personal parts',
    { action: 'kms:GenerateDataKey', on: 'subjectsKey' },
    [
      'sign-decision',
      'label',
      'appeal',
      'application',
      'charter',
      'council',
      'imports',
      'document',
      'structure',
      'exchange',
      'expertise',
      'item',
      'session',
      'meeting',
      'misuse',
      'report-misuse',
      'workshop',
      'proposal',
      'bulk-action',
      'carry-out-bulk-action',
    ],
  ],
  ['destroying the key of personal parts', { action: 'kms:ScheduleKeyDeletion', on: 'subjectsKey' }, NOBODY],
  ['signing a token', { action: 'kms:Sign', on: 'tokenKey', given: RS256 }, ['sign-in']],
  [
    'signing by another algorithm',
    { action: 'kms:Sign', on: 'tokenKey', given: { 'kms:SigningAlgorithm': 'RSASSA_PSS_SHA_256' } },
    NOBODY,
  ],
  [
    'signing a credential or a status list',
    { action: 'kms:Sign', on: 'credentialKeys', given: ED25519 },
    ['issue-credential', 'keep-status-lists', 'keys'],
  ],
  [
    'signing the digest of a credential',
    { action: 'kms:Sign', on: 'credentialKeys', given: { ...ED25519, 'kms:MessageType': 'DIGEST' } },
    NOBODY,
  ],
  [
    'signing a credential by another algorithm',
    {
      action: 'kms:Sign',
      on: 'credentialKeys',
      given: { ...ED25519, 'kms:SigningAlgorithm': 'ED25519_PH_SHA_512' },
    },
    NOBODY,
  ],
  ['changing what a key of credentials may do', state('PutItem', 'did#keys'), ['issue-credential', 'keys']],
  [
    'a new signature on a credential',
    {
      action: 'dynamodb:UpdateItem',
      on: 'state',
      given: { ...key('credentials#1'), 'dynamodb:Attributes': ['pk', 'sk', 'signed', 'key', 'unpublished'] },
    },
    ['issue-credential', 'keys'],
  ],
  ['destroying a key of credentials', { action: 'kms:ScheduleKeyDeletion', on: 'credentialKeys' }, NOBODY],
  [
    'signing a checkpoint, evidence, or how a label stood on a day',
    { action: 'kms:Sign', on: 'checkpointKey', given: ED25519 },
    ['checkpoint', 'print', 'show-label'],
  ],
  [
    'signing a digest made elsewhere with the key of checkpoints',
    { action: 'kms:Sign', on: 'checkpointKey', given: { ...ED25519, 'kms:MessageType': 'DIGEST' } },
    NOBODY,
  ],
  ['publishing among whom lots are drawn', { action: 's3:PutObject', on: 'draws' }, ['control-campaign']],
  ['publishing a checkpoint', { action: 's3:PutObject', on: 'checkpoints' }, ['checkpoint']],
  ['locking a checkpoint', { action: 's3:PutObject', on: 'lockedCheckpoints' }, ['checkpoint']],
  ['removing a locked checkpoint', { action: 's3:DeleteObjectVersion', on: 'lockedCheckpoints' }, NOBODY],
  ['shortening the time of a lock', { action: 's3:PutObjectRetention', on: 'lockedCheckpoints' }, NOBODY],
  ['saying who signed a decision', state('PutItem', '62#signatory#1'), ['sign-decision', 'application']],
  ['saying otherwise', state('UpdateItem', '62#signatory#1'), NOBODY],
  ['reading who signed it', state('GetItem', '62#signatory#1'), ['show-label', 'show-certificate']],
  ['writing how far the ledger was read', state('PutItem', 'journal'), ['checkpoint']],
  [
    'checking in a transaction who makes a checkpoint',
    state('ConditionCheckItem', 'journal'),
    ['checkpoint'],
  ],
  [
    'telling that something came to a thing',
    state('PutItem', 'journal#touched#01'),
    ['checkpoint', 'note-published'],
  ],
  ['reading what checkpoints cover', state('Query', 'journal#bucket#0a0b'), ['checkpoint', 'print']],
  ['signing with the key of personal parts', { action: 'kms:Sign', on: 'subjectsKey', given: RS256 }, NOBODY],
  ['publishing a charter', { action: 's3:PutObject', on: 'charters' }, ['charter']],
  [
    'reading a charter',
    { action: 's3:GetObject', on: 'charters' },
    [
      'sign-decision',
      'application',
      'charter',
      'document',
      'expertise',
      'prefill',
      'print',
      'read',
      'study-charter',
      'read-expertise',
      'meeting',
      'read-meeting',
      'public',
      'preview-bulk-action',
      'carry-out-bulk-action',
      'measure-drafts',
    ],
  ],
  ['putting a file in quarantine', { action: 's3:PutObject', on: 'documents' }, ['document-links']],
  [
    'reading a file that was not scanned',
    { action: 's3:GetObjectVersion', on: 'documents' },
    ['receive-document', 'record-scan'],
  ],
  [
    'reading a file with a threat in it',
    { action: 's3:GetObjectVersion', on: 'documents', given: { [MARK]: 'THREATS_FOUND' } },
    ['receive-document', 'record-scan'],
  ],
  [
    'reading a file that was found clean',
    { action: 's3:GetObjectVersion', on: 'documents', given: { [MARK]: 'NO_THREATS_FOUND' } },
    ['sign-decision', 'print', 'document-links', 'receive-document', 'record-scan'],
  ],
  ['reading whatever version is the last', { action: 's3:GetObject', on: 'documents' }, NOBODY],
  ['listing what was erased', { action: 's3:PutObject', on: 'erased' }, ['keep-retention']],
  ['reading that list', { action: 's3:GetObjectVersion', on: 'erased' }, ['keep-retention']],
  ['taking from that list', { action: 's3:DeleteObjectVersion', on: 'erased' }, NOBODY],
  ['marking a file', { action: 's3:PutObjectVersionTagging', on: 'documents' }, NOBODY],
  ['removing a file', { action: 's3:DeleteObject', on: 'documents' }, NOBODY],
  ['removing a charter', { action: 's3:DeleteObject', on: 'charters' }, NOBODY],
  [
    'a mail from us, by the configuration set that tells what comes back',
    { action: 'ses:SendEmail', on: 'configurationSet', given: { 'ses:FromAddress': 'MailFrom' } },
    ['send-mail', 'call-members'],
  ],
  [
    'a mail from us',
    { action: 'ses:SendEmail', on: 'mail', given: { 'ses:FromAddress': 'MailFrom' } },
    ['send-mail', 'call-members'],
  ],
  [
    'a mail from anybody',
    { action: 'ses:SendEmail', on: 'mail', given: { 'ses:FromAddress': 'x@y' } },
    NOBODY,
  ],
];

describe('who may do what', () => {
  it.each(MATRIX)('%s', (_, call, allowed) => {
    expect(NAMES.filter((name) => isAllowed(name, call)).toSorted()).toEqual(allowed.toSorted());
  });
});

describe('roles', () => {
  const policies = ofType('AWS::IAM::Policy');
  // The role of the service that scans is not a function’s: it has a test of its own.
  const statements = policies
    .filter(({ id }) => !id.startsWith('DocumentsScan'))
    .flatMap(({ Properties }) => Properties['PolicyDocument'].Statement as Json[]);

  it('name every action: no wildcard', () => {
    expect(
      statements.flatMap(({ Action }) => listOf<string>(Action)).filter((action) => action.includes('*')),
    ).toEqual([]);
  });

  it('name every resource, but charters by their hash, files by their folder and the identity that sends mail', () => {
    const wild = statements
      .map(({ Resource }) => JSON.stringify(Resource))
      .filter((resource) => resource.includes('*'));
    const accepted = [
      ON.charters,
      ON.documents,
      ON.erased,
      ON.site,
      ON.checkpoints,
      ON.lockedCheckpoints,
      ON.mail,
    ];
    expect(wild.filter((resource) => !accepted.some((pattern) => pattern.test(resource)))).toEqual([]);
  });

  it('hold nothing but what is written here: no managed policy, no inline one, no policy by resource', () => {
    const roles: Resource[] = ofType('AWS::IAM::Role');
    const scans = ofType('AWS::GuardDuty::MalwareProtectionPlan').length;
    expect(roles).toHaveLength(NAMES.length + ofType('AWS::Pipes::Pipe').length + scans);
    for (const { Properties } of roles)
      expect([Properties['ManagedPolicyArns'], Properties['Policies']]).toEqual([undefined, undefined]);
    for (const { Properties } of policies) expect(Properties['Roles']).toHaveLength(1);
    expect(
      all.filter(({ Type }) => /EventBusPolicy|ManagedPolicy|LayerVersionPermission/.test(Type)),
    ).toEqual([]);
  });

  it('bind State, Ledger and Box by key, and see that there is one', () => {
    const onTables = statements.filter(({ Resource }) =>
      [ON.ledger, ON.state, ON.box].some((table) => table.test(JSON.stringify(Resource))),
    );
    expect(onTables.length).toBeGreaterThan(40);
    for (const { Condition } of onTables) {
      expect(Condition['ForAllValues:StringLike']['dynamodb:LeadingKeys']).not.toContain('*');
      for (const absent of Object.values(Condition.Null)) expect(absent).toBe('false');
      expect(Condition.Null).toHaveProperty(['dynamodb:LeadingKeys']);
    }
  });

  it('write only the log of their own function', () => {
    for (const name of NAMES) {
      const logs = statementsOf(name).filter(({ Action }) =>
        listOf<string>(Action).some((action) => action.startsWith('logs:')),
      );
      expect(logs).toHaveLength(1);
      expect(logs[0]!['Resource']['Fn::GetAtt'][0]).toMatch(new RegExp(`^${name.replaceAll('-', '')}Log`));
    }
  });
});
