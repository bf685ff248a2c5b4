/** Tests run as ES modules: middy is ESM only. Few, full files: each costs its own module graph. */
export const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2024',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/.build', '<rootDir>/cdk.out', '<rootDir>/.data'],
};

export const filesOf = (names) => names.map((name) => `<rootDir>/test/${name}.test.ts`);

/**
 * Left to `npm run test:long`: a whole system under faults, kills and alarms, every right in turn; and the
 * journeys of one feature each, beside the roads that every structure, officer, member and reader takes.
 */
export const LONG = [
  'functions/checkpoint',
  'functions/reconcile',
  'functions/undelivered',
  'infra/good-practice',
  'journeys/accounts',
  'journeys/bulk-action',
  'journeys/appeals',
  'journeys/award-elimination',
  'journeys/misuse',
  'journeys/charter',
  'journeys/closed',
  'journeys/conclusion',
  'journeys/consultation',
  'journeys/credential',
  'journeys/controls',
  'journeys/convening',
  'journeys/decision',
  'journeys/documents',
  'journeys/elimination',
  'journeys/end-of-term',
  'journeys/exchange',
  'journeys/expertise',
  'journeys/exports',
  'journeys/imports',
  'journeys/label-life',
  'journeys/meetings',
  'journeys/minutes',
  'journeys/prefill',
  'journeys/registers',
  'journeys/retention',
  'journeys/rehearsal',
  'journeys/returned-mail',
  'journeys/rounds',
  'journeys/routing',
  'journeys/rules-of-procedure',
  'journeys/search',
  'journeys/secret-ballot',
  'journeys/second-call',
  'journeys/signature',
  'journeys/signature-book',
  'journeys/web-dossier',
  'journeys/web-experts',
  'journeys/web-governance',
  'journeys/structure-people',
  'journeys/markers',
  'journeys/web-label',
  'journeys/web-officer',
  'journeys/web-secretariat',
  'journeys/web-structures',
  'journeys/web-workshops',
  'journeys/web-chair',
  'journeys/web-council',
  'local/least-privilege',
  'local/watch',
  'proofs/arithmetic',
  'proofs/checker',
  'proofs/crashes',
  'proofs/deadlines',
  'proofs/engines',
  'proofs/request-faults',
  'proofs/rights',
  'proofs/stream-faults',
];

/** Left to `npm run test:night`: long runs over many draws, which say nothing new of most changes. */
export const NIGHT = [
  'proofs/erasure',
  'proofs/input',
  'proofs/sessions',
  'proofs/status',
  'proofs/tampering',
  'proofs/votes',
];

const embedded = {
  ...shared,
  displayName: 'embedded',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: filesOf([...LONG, ...NIGHT]),
};

export default {
  projects: [embedded],
  // Half of what they do is waiting for systems that they started.
  maxWorkers: 2,
  testTimeout: 120_000,
};
