import type { PlantedBug } from '../bug.ts';

const COMMANDS = 'test/workflows/command-table.test.ts';
const SHELL = 'test/functions/shell.test.ts';
const SYSTEM = 'test/journeys/system.test.ts';
const TEMPLATE = 'test/infra/rights.test.ts';

/** Who may do what, in the code, in a token and in the roles of the template (P18 to P21, P24). */
export const RIGHTS: readonly PlantedBug[] = [
  {
    name: 'everybody-runs-the-platform',
    why: 'Whoever signs in passes for an administrator of the platform.',
    file: 'functions/shell/actors.ts',
    find: 'platform: administrators.has(person),',
    replace: 'platform: true,',
    caughtBy: { test: SYSTEM, title: /two councils on one deployment are made by the platform alone/ },
  },
  {
    name: 'token-for-another',
    why: 'A token that was given for another service is taken for one of ours.',
    file: 'functions/shell/authenticate.ts',
    find: '        audience: AUDIENCE,\n',
    replace: '',
    also: [
      {
        file: 'functions/shell/authenticate.ts',
        find: 'aud: z.literal(AUDIENCE),',
        replace: 'aud: z.string(),',
      },
    ],
    caughtBy: { test: SHELL, title: /a token that is forged, stale or meant for another is refused/ },
  },
  {
    name: 'token-of-another-use',
    why: 'An identity token is taken for an access token.',
    file: 'functions/shell/authenticate.ts',
    find: "token_use: z.literal('access'),",
    replace: '',
    caughtBy: { test: SHELL, title: /a token that is forged, stale or meant for another is refused/ },
  },
  {
    name: 'representative-of-all',
    why: 'Who represents one structure acts for every other.',
    file: 'workflows/kernel/actor.ts',
    find: "(!('structure' in each) || isFor(each, owner))",
    replace: "(!('structure' in each) || owner !== null)",
    caughtBy: { test: COMMANDS, title: /who × command × state representative of another structure/ },
  },
  {
    name: 'judge-of-ones-own-file',
    why: 'An officer who represents the structure examines its file.',
    file: 'workflows/kernel/rights.ts',
    find: 'own.length === 0 ? actor : { ...actor, roles: own }',
    replace: 'actor',
    caughtBy: { test: COMMANDS, title: /lets nobody examine, decide or supervise the file of a structure/ },
  },
  {
    name: 'secretary-acknowledges',
    why: 'The secretary may acknowledge an application, which is for officers.',
    file: 'workflows/application/receipt/table.ts',
    find: "  acknowledge: {\n    ...ordinary,\n    who: ['officer'],",
    replace: "  acknowledge: {\n    ...ordinary,\n    who: ['officer', 'secretary'],",
    caughtBy: { test: COMMANDS, title: /rights over a application: who × command × state secretary/ },
  },
  {
    name: 'signature-not-checked-again',
    why: 'A decision is signed by a president whose role ended between reading and writing.',
    file: 'workflows/kernel/decide.ts',
    find: 'entry.signed ? signatureCheck(thing, asked.actor, acting) : []',
    replace: '[]',
    caughtBy: { test: COMMANDS, title: /checks a signature again when it is written/ },
  },
  {
    name: 'existence-told',
    why: 'A command on what is not theirs tells a stranger that it exists.',
    file: 'workflows/kernel/rights.ts',
    find: "mayKnow(workflow, thing, actor, owner) ? 'role-required' : 'not-yours'",
    replace: "'role-required'",
    caughtBy: { test: COMMANDS, title: /who × command × state person without a role/ },
  },
  {
    name: 'roles-of-the-first-council',
    why: 'The roles of the first council open the things of every other.',
    file: 'functions/queries/read.ts',
    find: 'links.linked(council, await readActor(council, person, at), at)',
    replace: "links.linked(council, await readActor('62', person, at), at)",
    caughtBy: { test: SYSTEM, title: /two councils on one deployment see nothing of each other/ },
  },
  {
    name: 'term-without-end',
    why: 'A seat is held until somebody records the end of its term: who sat yesterday votes this morning.',
    file: 'workflows/kernel/actor.ts',
    find: 'each.until < today',
    replace: "each.until < ''",
    caughtBy: {
      test: 'test/workflows/end-of-term.test.ts',
      title: /lasts to the end of its last day, and ends by itself/,
    },
  },
  {
    name: 'roles-without-council',
    why: 'The roles of a person are kept without their council: a role in one is a role in all.',
    file: 'workflows/kernel/rows.ts',
    find: 'pk: `${council}#person#${person}`,',
    replace: 'pk: `62#person#${person}`,',
    caughtBy: {
      test: 'test/functions/store.contract.test.ts',
      title: /roles are rows read by person and council, and one council sees nothing of another/,
    },
  },
  {
    name: 'refusal-repeats-what-was-typed',
    why: 'A refusal tells the name of the unknown field, as it was typed.',
    file: 'functions/shell/issue-sentences.ts',
    find: "return 'Ce bloc contient un champ inconnu. Retirez-le.';",
    replace: "return `Ce bloc contient un champ inconnu : ${issue.keys.join(', ')}.`;",
    caughtBy: { test: SYSTEM, title: /with an unknown field is a clear French problem/ },
  },
  {
    name: 'log-of-anything',
    why: 'A log line holds whatever it is given, whether or not the field is on the list.',
    file: 'functions/shell/log.ts',
    find: '.filter(([field]) => ALLOWED.has(field))',
    replace: '',
    caughtBy: { test: SHELL, title: /a log line holds the fields of the list and nothing else/ },
  },
  {
    name: 'deep-body',
    why: 'A body of any depth is taken.',
    file: 'functions/shell/read-body.ts',
    find: 'depth > MAX_DEPTH || ',
    replace: '',
    caughtBy: { test: SHELL, title: /a body that is deep is refused in French/ },
  },
  {
    name: 'absent-key-allowed',
    why: 'The local run holds the test of an absent key for true, as no deployment would.',
    file: 'local/aws/authorize.ts',
    find: 'return String(values === undefined) === expected[0];',
    replace: "return expected[0] !== '';",
    caughtBy: { test: 'test/local/wiring.test.ts', title: /^rights / },
  },
  {
    name: 'rights-under-no-key',
    why: 'A role may touch a table by a call that names no key, since a test of all keys holds on none.',
    file: 'infra/constructs/policy-statements.ts',
    find: "'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] },\n        Null: { 'dynamodb:LeadingKeys': 'false' },",
    replace: "'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] },",
    caughtBy: { test: TEMPLATE, title: /who may do what state under no key/ },
  },
  {
    name: 'role-that-rewrites-the-ledger',
    why: 'The roles of commands may update a fact that was written.',
    file: 'infra/rights.ts',
    find: "  may: ['PutItem', 'Query'],\n  keys: things(...workflows),",
    replace: "  may: ['PutItem', 'Query', 'UpdateItem' as 'Query'],\n  keys: things(...workflows),",
    caughtBy: { test: TEMPLATE, title: /who may do what rewriting a fact/ },
  },
];
