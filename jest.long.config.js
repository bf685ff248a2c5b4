import { spawnSync } from 'node:child_process';
import base, { filesOf, LONG, shared } from './jest.config.js';

/** What must hold on any DynamoDB is played again on AWS's own local engine, which needs Java. */
const hasJava = spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
if (!hasJava) {
  if (process.env.CI) throw new Error('Java 17 is missing: the second engine cannot be tested.');
  process.stderr.write('Java is missing: the tests on DynamoDB Local are skipped.\n');
}

/** What `npm test` plays in part (test/support/how-long.ts), played whole. */
const PLAYED_WHOLE = [
  'functions/search',
  'journeys/journeys',
  'workflows/charter-fuzz',
  'workflows/charter-logic.properties',
  'workflows/replay.properties',
];

const embedded = {
  ...shared,
  displayName: 'embedded',
  globals: { LONG: true },
  testMatch: filesOf([...LONG, ...PLAYED_WHOLE]),
};
/** The roads, the store and the reactions again; each case of the journeys is played on the first engine. */
const dynamodbLocal = {
  ...shared,
  displayName: 'dynamodb-local',
  globals: { ENGINE: 'dynamodb-local' },
  testMatch: filesOf(['functions/reactions', 'functions/store.contract', 'journeys/journeys']),
};

export default { ...base, projects: hasJava ? [embedded, dynamodbLocal] : [embedded] };
