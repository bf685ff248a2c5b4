import type { PlantedBug } from '../bug.ts';

const APPEND = 'functions/adapters/append-facts.ts';
const SHELL = 'test/functions/shell.test.ts';
const STORE = 'test/functions/store.contract.test.ts';

/** What a command writes: all or nothing, once, over what was read (P1 to P4, P15). */
export const WRITING: readonly PlantedBug[] = [
  {
    name: 'state-over-any-version',
    why: 'The state is written whatever version it has by now, so a lost race writes over the winner.',
    file: APPEND,
    find: "'attribute_exists(pk) AND version = :seen'",
    replace: "'attribute_exists(pk) OR version = :seen'",
    caughtBy: { test: SHELL, title: /writes a state only over the version that was read/ },
  },
  {
    name: 'receipt-after-the-transaction',
    why: 'The receipt is written by a call of its own, so a kill in between forgets that the command was done.',
    file: APPEND,
    find: 'await commit([receipt, ...state, ...items, ...rows]);',
    replace: 'await commit([...state, ...items, ...rows]);\n      await commit([receipt]);',
    caughtBy: { test: SHELL, title: /sends a condition with each write, and asks for the receipt/ },
  },
  {
    name: 'receipt-over-a-receipt',
    why: 'The receipt has no condition, so a command that is sent again does not meet its first answer.',
    file: APPEND,
    find: "ConditionExpression: 'attribute_not_exists(pk)',\n        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',",
    replace: '',
    caughtBy: { test: STORE, title: /meets its receipt even when the thing has moved on since/ },
  },
  {
    name: 'fact-over-a-fact',
    why: 'A fact has no condition, so the ledger may be written over.',
    file: APPEND,
    find: "const notWritten = { ConditionExpression: 'attribute_not_exists(pk)' };",
    replace: 'const notWritten = {};',
    caughtBy: { test: SHELL, title: /sends a condition with each write, and asks for the receipt/ },
  },
  {
    name: 'condition-tried-again',
    why: 'What a condition refused is sent again as it is, as if nothing had been decided against us.',
    file: APPEND,
    find: "!error.CancellationReasons?.some(({ Code }) => Code === 'ConditionalCheckFailed');",
    replace: 'error.CancellationReasons !== undefined;',
    caughtBy: { test: SHELL, title: /by a condition is never tried again as it is/ },
  },
  {
    name: 'lost-race-reported-as-done',
    why: 'A write that lost its race is answered as accepted, though nothing was written.',
    file: 'functions/shell/handle-command.ts',
    find: 'if (!(error instanceof VersionConflict)) throw error;',
    replace:
      'if (!(error instanceof VersionConflict)) throw error;\n        if (attempt === 1) return accepted(body);',
    caughtBy: { test: SHELL, title: /that lost two races is decided again and carried out/ },
  },
  {
    name: 'retry-of-anybody',
    why: 'Two persons who choose one command id are taken for one, and the second gets the answer of the first.',
    file: 'functions/shell/handle-command.ts',
    find: '[actor.person, name, data ?? null]',
    replace: '[name, data ?? null]',
    caughtBy: { test: SHELL, title: /sent again gets the first answer, by the same person/ },
  },
  {
    name: 'refusal-of-ones-own-retry',
    why: 'A command refused on what its own first sending had just written is not told that it was accepted.',
    file: 'functions/shell/handle-command.ts',
    find: 'return outcome.ok ? outcome : ((await doneMeanwhile(sent)) ?? outcome);',
    replace: 'return outcome;',
    caughtBy: { test: SHELL, title: /refused on what its own retry had just written/ },
  },
  {
    name: 'unfinished-read',
    why: 'Keys that a batch left unread are taken for rows that do not exist.',
    file: 'functions/adapters/read-rows.ts',
    find: 'request = left === undefined ? undefined : { [table]: { Keys: left, ConsistentRead: true } };',
    replace: 'request = left && undefined;',
    caughtBy: { test: SHELL, title: /a read that was cut is asked again for what is left/ },
  },
  {
    name: 'chain-without-rank',
    why: 'The hash of a fact does not cover its rank, so facts of one version may change places unseen.',
    file: 'functions/adapters/chain.ts',
    find: 'hash: digestOf(unsigned)',
    replace: 'hash: digestOf({ ...unsigned, rank: 0 })',
    also: [
      {
        file: 'functions/adapters/chain.ts',
        find: 'digestOf(unsigned) === hash',
        replace: 'digestOf({ ...unsigned, rank: 0 }) === hash',
      },
    ],
    caughtBy: { test: STORE, title: /forms a chain: each fact holds its own hash and the one before/ },
  },
  {
    name: 'chain-of-single-links',
    why: 'A fact does not hold the hash of the one before it, so one may be taken out unseen.',
    file: 'functions/adapters/chain.ts',
    find: '    previous,\n  };',
    replace: '    previous: null,\n  };',
    caughtBy: { test: STORE, title: /forms a chain: each fact holds its own hash and the one before/ },
  },
  {
    name: 'name-in-clear',
    why: 'A personal value stands in its fact as it was typed, where a salted commitment should stand.',
    file: 'functions/adapters/kms-subjects.ts',
    find: 'commitment(salts[name] ?? randomBytes(16), value),',
    replace: 'value,',
    caughtBy: { test: STORE, title: /personal values are found in clear in no table/ },
  },
  {
    name: 'latest-deadline-wakes',
    why: 'A thing wakes the sweep by its latest deadline, so the earlier ones pass unnoticed.',
    file: 'functions/adapters/state-items.ts',
    find: 'Object.values(deadlines).toSorted()[0]',
    replace: 'Object.values(deadlines).toSorted().at(-1)',
    caughtBy: { test: STORE, title: /hold a thing by its earliest deadline/ },
  },
];
