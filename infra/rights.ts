import type { EnvName, Keys, Right, StateAction } from './function-spec.ts';

export type Workflow = 'council' | 'structure' | 'charter' | 'application' | 'session' | 'item' | 'label';
export const WORKFLOWS: readonly Workflow[] = [
  'council',
  'structure',
  'charter',
  'application',
  'session',
  'item',
  'label',
];

const READS: readonly StateAction[] = ['GetItem', 'BatchGetItem', 'Query'];
const CHECKED_READS: readonly StateAction[] = [...READS, 'ConditionCheckItem'];
const WRITES: readonly StateAction[] = ['PutItem', 'UpdateItem', 'DeleteItem'];

/** Keys of the things of these workflows: `<council>#<workflow>#<id>`. */
export const things = (...workflows: readonly Workflow[]): string[] =>
  workflows.map((workflow) => `*#${workflow}#*`);

export const MEMBERSHIP = ['*#person#*', 'person#*', '*#invitation#*'];
export const SLOTS = ['*#slot#*'];
export const PUBLISHED = ['*#register', 'label#*'];
export const NUMBERS = ['*#labelNumbers', 'label#*'];

/** All that decisions read. Sign-in sessions (`session#…`) are not in it: they are bearer secrets. */
const DECIDED_ON = [...things(...WORKFLOWS), ...MEMBERSHIP, ...SLOTS, ...PUBLISHED, ...NUMBERS].filter(
  (key, place, all) => all.indexOf(key) === place,
);

export const COMMAND_ENV: readonly EnvName[] = [
  'LEDGER_TABLE',
  'STATE_TABLE',
  'SUBJECTS_TABLE',
  'PUBLIC_ORIGIN',
];

/**
 * Rights of a function that decides: it reads what decisions depend on, and writes facts of its own workflows,
 * their state, and the rows named in `also`.
 */
export const decides = (workflows: readonly Workflow[], also: readonly string[] = []): Right[] => [
  { on: 'Ledger', may: ['PutItem', 'Query'], keys: things(...workflows) },
  { on: 'State', may: CHECKED_READS, keys: DECIDED_ON },
  { on: 'State', may: WRITES, keys: [...things(...workflows), ...also] },
  { on: 'StateIndex', index: 'list' },
];

export const readsState = (keys: Keys = DECIDED_ON): Right => ({ on: 'State', may: READS, keys });
export const readsLedger = (keys: Keys): Right => ({ on: 'Ledger', may: ['Query'], keys });

/** Personal parts of facts, to write and to read. */
export const KEEPS_SUBJECTS: readonly Right[] = [
  { on: 'Subjects', may: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'] },
  { on: 'SubjectsKey', may: ['GenerateDataKey', 'Decrypt'] },
];

/** Personal parts of facts, to read only. */
export const READS_SUBJECTS: readonly Right[] = [
  { on: 'Subjects', may: ['GetItem', 'BatchGetItem', 'Query'] },
  { on: 'SubjectsKey', may: ['Decrypt'] },
];
