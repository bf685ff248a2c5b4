import { spawnSync } from 'node:child_process';

/** Tests run as ES modules: middy is ESM only. Few, full files: each costs its own module graph. */
export const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/.build', '<rootDir>/cdk.out', '<rootDir>/.data'],
};

/** What must hold on any DynamoDB is played again on AWS's own local engine, which needs Java. */
export const hasJava = spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
if (!hasJava) {
  if (process.env.CI) throw new Error('Java 17 is missing: the second engine cannot be tested.');
  process.stderr.write('Java is missing: the tests on DynamoDB Local are skipped.\n');
}

export const filesOf = (names) => names.map((name) => `<rootDir>/test/${name}.test.ts`);

/** Left to `npm run test:long`: rights taken away one by one, data falsified, kills, engines compared, hostile bodies. */
export const LONG = [
  'local/least-privilege',
  'proofs/checker',
  'proofs/crashes',
  'proofs/engines',
  'proofs/input',
  'proofs/rights',
];

const embedded = {
  ...shared,
  displayName: 'embedded',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: filesOf(LONG),
};
const dynamodbLocal = {
  ...shared,
  displayName: 'dynamodb-local',
  globals: { ENGINE: 'dynamodb-local' },
  testMatch: filesOf(['functions/store.contract']),
};

export default {
  projects: hasJava ? [embedded, dynamodbLocal] : [embedded],
  // Half of what they do is waiting for systems that they started.
  maxWorkers: 2,
  testTimeout: 120_000,
};
