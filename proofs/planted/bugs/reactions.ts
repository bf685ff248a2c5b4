import type { PlantedBug } from '../bug.ts';

const REACTIONS = 'test/functions/reactions.test.ts';
const RECONCILE = 'test/functions/reconcile.test.ts';
const PUBLICATIONS = 'functions/adapters/publications.ts';

/** What follows a fact: once, whatever is lost or told twice (P10 to P13). */
export const REACTIONS_AND_DEADLINES: readonly PlantedBug[] = [
  {
    name: 'mail-done-before-it-leaves',
    why: 'A mail is marked as sent before it is, so one whose sending failed is listed for nobody.',
    file: 'functions/reactions/send-once.ts',
    find: '    try {\n      await mailer.send(',
    replace: "    await effects.done(fact, 'mail', at, suffix);\n    try {\n      await mailer.send(",
    caughtBy: { test: REACTIONS, title: /whose sending is in doubt is never sent again by itself/ },
  },
  {
    name: 'mail-begun-again',
    why: 'A mail that was begun is begun again, so a fact told twice sends it twice.',
    file: 'functions/adapters/effects.ts',
    find: 'if (error instanceof ConditionalCheckFailedException) return false;',
    replace: 'if (error instanceof ConditionalCheckFailedException) return true;',
    caughtBy: { test: REACTIONS, title: /a mail leaves once, however often its fact is told/ },
  },
  {
    name: 'label-of-chance',
    why: 'The label of a decision has an id of chance, so a decision told twice makes two.',
    file: 'functions/reactions/award-label.ts',
    find: "await send({ council, thing: derivedId('label', cause),",
    replace: 'await send({ council, thing: crypto.randomUUID(),',
    caughtBy: { test: REACTIONS, title: /makes one label, however often and at whatever instant it is told/ },
  },
  {
    name: 'bulk-act-of-chance',
    why: 'Each dossier of an act on many gets a command of chance, so an act told twice is done twice.',
    file: 'functions/reactions/carry-out-bulk-action.ts',
    find: 'id: derivedId(id, thing),',
    replace: 'id: crypto.randomUUID(),',
    caughtBy: {
      test: 'test/functions/carry-out-bulk-action.test.ts',
      title: /does the others when one fails, and that one alone when it is told again/,
    },
  },
  {
    name: 'bulk-act-stopped-by-one',
    why: 'One dossier that fails keeps those after it from being done.',
    file: 'functions/reactions/carry-out-bulk-action.ts',
    find: '      failed.push(error);',
    replace: '      throw error;',
    caughtBy: {
      test: 'test/functions/carry-out-bulk-action.test.ts',
      title: /does the others when one fails, and that one alone when it is told again/,
    },
  },
  {
    name: 'register-back-in-time',
    why: 'A late notice writes an older entry of the register over a newer one.',
    file: 'functions/projections/register/label-rows.ts',
    find: 'attribute_not_exists(pk) OR version ${condition} :version',
    replace: 'attribute_not_exists(pk) OR version <> :version',
    caughtBy: {
      test: REACTIONS,
      title: /makes one label, however often|a register entry follows the latest version/,
    },
  },
  {
    name: 'mark-of-an-unseen-fact',
    why: 'One fact seen on the bus removes the marks of those written with it, which nobody has seen.',
    file: PUBLICATIONS,
    find: "ConditionExpression: 'unpublished = :only',\n      values: { ':only': new Set([factId]) },",
    replace: "ConditionExpression: 'contains(unpublished, :factId)',\n      values: { ':factId': factId },",
    caughtBy: { test: RECONCILE, title: /is marked on the receipt, fact by fact, until each was seen/ },
  },
  {
    name: 'healed-and-healed-again',
    why: 'What was told again is not noted as such, so it is told again by every run.',
    file: 'functions/deadlines/reconcile.ts',
    find: '  await publications.healed(key, now);\n',
    replace: '',
    caughtBy: {
      test: RECONCILE,
      title: /is told again after five minutes, once, in the very words of the pipe/,
    },
  },
  {
    name: 'left-without-a-list',
    why: 'What could not be told leaves the index without being listed for a person.',
    file: 'functions/deadlines/reconcile.ts',
    find: "    await aside.put({ what: 'notice', thing: key.pk, factId, factType, version, at: now });\n",
    replace: '',
    caughtBy: {
      test: RECONCILE,
      title: /and still not seen ten minutes after it was told again, is set aside/,
    },
  },
  {
    name: 'deadline-too-early',
    why: 'A deadline passes as soon as somebody asks, whether or not its instant has come.',
    file: 'workflows/kernel/pass-deadline.ts',
    find: ' || at < dueAt) return',
    replace: ') return',
    caughtBy: {
      test: 'test/workflows/application.test.ts',
      title: /silence decides at the end of its day in Paris, not a millisecond before/,
    },
  },
  {
    name: 'deadline-of-another-instant',
    why: 'A deadline that was moved passes at the instant that it had before.',
    file: 'workflows/kernel/pass-deadline.ts',
    find: 'thing.deadlines[deadline] !== dueAt',
    replace: 'thing.deadlines[deadline] === undefined',
    caughtBy: { test: 'test/workflows/application.test.ts', title: /nothing is due that was replaced/ },
  },
  {
    name: 'refused-and-awake',
    why: 'What is due and refused wakes the sweep again at each run, before everything else.',
    file: 'functions/shell/pass-due.ts',
    find: '    await park(pk, thing, now);\n',
    replace: '',
    caughtBy: { test: REACTIONS, title: /the sweep sets aside what is due and refused/ },
  },
];
