import type { EnvName, Keys, Right } from './function-spec.ts';

export const WORKFLOWS = [
  'council',
  'structure',
  'document',
  'charter',
  'application',
  'expertise',
  'meeting',
  'workshop',
  'proposal',
  'bulkAction',
  'session',
  'item',
  'label',
  'appeal',
  'controlCampaign',
  'misuse',
  'control',
] as const;
export type Workflow = (typeof WORKFLOWS)[number];

/** Keys of the things of these workflows: `<council>#<workflow>#<id>`. */
export const things = (...workflows: readonly Workflow[]): string[] =>
  workflows.map((workflow) => `*#${workflow}#*`);

export const ROLES = ['*#person#*'];
/** Under which keys people are named, and whose function ended. */
export const ACCOUNTS = ['*#account#*'];
export const INVITATIONS = ['*#invitation#*'];
/** In which councils a person has something to do. */
export const LINKS = ['person#*'];
export const SLOTS = ['*#slot#*'];
/** In the box: the secret ballots of a poll, and the wrapped key that opens them. */
export const BALLOTS = ['*#ballots#*'];
export const BALLOT_KEYS = ['*#ballotKey#*'];
/** Rows by which lines of the public register are found, mapped and told. */
export const BESIDE_REGISTERS = ['*#register#*'];
/** The lines of the public register. */
export const REGISTER_LINES = ['*#register'];
/** The public register: its lines, and the rows beside them. */
export const REGISTERS = [...REGISTER_LINES, ...BESIDE_REGISTERS];
/** The index by which dossiers are found. */
export const SEARCH = ['*#search#*'];
export const PUBLIC_LABELS = ['label#*'];
/** Who signed each decision (F9). */
export const SIGNATORIES = ['*#signatory#*'];
/** By the digest of its code, the report of misuse that it opens. */
export const REPORT_CODES = ['reportCode#*'];
/** How many reports of misuse came within the hour. */
export const REPORT_LIMITS = ['reportLimit#*'];
/** How long each of the last forms took. */
export const FILINGS = ['*#filings'];
/** What is measured of drafts, dossiers and sittings: days and counts, nobody's. */
export const MEASURES = ['*#measures'];
/** The figures that a council publishes, as of the last day. */
export const STATISTICS = ['*#statistics'];
/** What was announced and drawn of the controls of each year. */
export const DRAWS = ['*#draws'];
/** Notes of workshops that a council opened to the public. */
export const PUBLIC_NOTES = ['*#notes'];
/** What anyone may read beside councils and their sessions. */
export const OPEN_TO_ALL = [
  ...REGISTERS,
  ...PUBLIC_LABELS,
  ...FILINGS,
  ...PUBLIC_NOTES,
  ...DRAWS,
  ...STATISTICS,
  'councils',
];
/** What a council decided on proposals, by day. */
export const DECISIONS = ['*#decisions'];
/** What each person is to carry out, in each council. */
export const ENTRUSTED = ['*#entrusted#*'];
/** Proposals, outside what is kept beside each. */
export const LISTED_PROPOSALS = [...DECISIONS, ...ENTRUSTED];
/** Traces of exchanges with other administrations (DLN-03). */
export const TRACES = ['*#exchange#*'];
/** How far the ledger was read for the checkpoints, and the last of them. */
export const JOURNAL = ['journal', 'journal#*'];
/** Things that facts came to since the last checkpoint. */
export const TOUCHED = ['journal#touched#*'];
export const NUMBERS = ['*#labelNumbers'];
export const DOSSIER_NUMBERS = ['*#dossierNumbers'];

export const COMMAND_ENV: readonly EnvName[] = [
  'LEDGER_TABLE',
  'STATE_TABLE',
  'SUBJECTS_TABLE',
  'PUBLIC_ORIGIN',
];

export const REGISTERS_ENV: readonly EnvName[] = ['REGISTER_URL', 'COMPLEMENTS_URL'];

type Reads = 'GetItem' | 'BatchGetItem' | 'Query';
type Writes = 'PutItem' | 'UpdateItem' | 'DeleteItem';

export const reads = (may: readonly Reads[], keys: Keys): Right => ({ on: 'State', may, keys });
export const writes = (may: readonly Writes[], keys: Keys): Right => ({ on: 'State', may, keys });
export const readsLedger = (keys: Keys): Right => ({ on: 'Ledger', may: ['Query'], keys });

/** Facts of the own workflows: written with the state they lead to, read when an older machine wrote that state. */
export const records = (...workflows: readonly Workflow[]): Right => ({
  on: 'Ledger',
  may: ['PutItem', 'Query'],
  keys: things(...workflows),
});

/** A signature counts only if the role still stands when it is written. */
export const CHECKS_ROLES: Right = { on: 'State', may: ['ConditionCheckItem'], keys: ROLES };

/** Written only while another thing has not moved since it was read. */
export const checks = (...workflows: readonly Workflow[]): Right => ({
  on: 'State',
  may: ['ConditionCheckItem'],
  keys: things(...workflows),
});

/** On receipts: what a command has told nobody yet, and nothing else of them. */
export const MARKS: Right = {
  on: 'State',
  may: ['UpdateItem'],
  keys: things(...WORKFLOWS),
  attributes: ['pk', 'sk', 'unpublished', 'unpublishedShard', 'unpublishedAt', 'healingAt', 'healedAt'],
};

const ON_THE_LIST = ['pk', 'sk', 'list', 'listAt', 'factId', 'factType', 'version'];

const ANSWER = ['answer', 'answeredBy', 'answeredAt', 'answeredFor'];

const marks = (attributes: readonly string[], ...workflows: readonly Workflow[]): Right => ({
  on: 'State',
  may: ['UpdateItem'],
  keys: things(...workflows),
  attributes,
});

/** Beside a thing: what could not be done for it, for a person. */
export const SETS_ASIDE = marks([...ON_THE_LIST, 'what', 'at', 'function', 'answeredAt'], ...WORKFLOWS);

/** Beside the thing that a mail is about: that it has begun to leave, and that it left. */
export const marksMails = (...workflows: readonly Workflow[]): Right =>
  marks(
    [
      ...ON_THE_LIST,
      'attempt',
      'begunAt',
      'doneAt',
      'reopened',
      'letter',
      'letterVersion',
      'letterDigest',
      'letterText',
      'lacking',
      'returned',
      'returnedAt',
    ],
    ...workflows,
  );

export const MARKS_MAILS = marksMails(
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
);

/** What a person says of what was set aside, and what wakes the sweep; no state, no fact. */
export const ANSWERS = marks(
  ['pk', 'sk', 'list', 'listAt', 'at', 'begunAt', ...ANSWER, 'reopened', 'dueShard', 'dueAt', 'version'],
  ...WORKFLOWS,
);

/** Personal parts of facts, to write; a subject's key is made with its first value. */
export const WRITES_SUBJECTS: readonly Right[] = [
  { on: 'Subjects', may: ['GetItem', 'PutItem'] },
  { on: 'SubjectsKey', may: ['GenerateDataKey'] },
];

/** The key of a subject that has one already. */
export const OPENS_KEYS: Right = { on: 'SubjectsKey', may: ['Decrypt'] };

/** Personal parts of facts, to read only. */
export const READS_SUBJECTS: readonly Right[] = [{ on: 'Subjects', may: ['GetItem'] }, OPENS_KEYS];

/** What links somebody to structures, beside the rows of the council: under which ids these go, and what is sealed. */
export const READS_LINKS: readonly Right[] = [
  reads(['BatchGetItem'], things('structure')),
  { on: 'Subjects', may: ['BatchGetItem'] },
];

const IN_MINUTES = ['*-words-*', '*-seated-*'];

/** What is written for a council in words, and the names of its members: what its minutes tell, and nothing else (DEL-13). */
export const OPENS_MINUTES: readonly Right[] = [
  { on: 'Subjects', may: ['BatchGetItem'], of: IN_MINUTES },
  { on: 'SubjectsKey', may: ['Decrypt'], of: IN_MINUTES },
];

const INTERESTS = ['*-interests-*'];

/** Where people sealed what they declared, and nothing else that is sealed (MAN-04). */
export const READS_INTERESTS: Right = { on: 'Subjects', may: ['BatchGetItem'], of: INTERESTS };

/** The keys under which they did. */
export const OPENS_INTERESTS: Right = { on: 'SubjectsKey', may: ['Decrypt'], of: INTERESTS };

const OF_MEMBERS = ['*-invitation-*', '*-seated-*'];

/** The names of those who sign decisions (DEC-01), of several at once: they were invited. */
export const READS_SIGNATORIES: Right = { on: 'Subjects', may: ['BatchGetItem'], of: ['*-invitation-*'] };

/** The names of members, and the addresses at which people were invited to a council; nothing else that is sealed. */
export const READS_INVITED: readonly Right[] = [
  { on: 'Subjects', may: ['GetItem'], of: OF_MEMBERS },
  { on: 'SubjectsKey', may: ['Decrypt'], of: OF_MEMBERS },
];

/** What links somebody to structures, for who opens nothing else: only what people declared. */
export const OPENS_LINKS: readonly Right[] = [
  reads(['BatchGetItem'], things('structure')),
  READS_INTERESTS,
  OPENS_INTERESTS,
];
