import { spawnSync } from 'node:child_process';
import { filesOf, shared } from './jest.config.js';

/** What must hold on any DynamoDB is played again on AWS's own local engine, which needs Java. */
export const onSecondEngine = (names) => {
  const hasJava = spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
  if (hasJava)
    return [
      {
        ...shared,
        displayName: 'dynamodb-local',
        globals: { ENGINE: 'dynamodb-local' },
        testMatch: filesOf(names),
      },
    ];
  if (process.env.CI) throw new Error('Java 17 is missing: the second engine cannot be tested.');
  process.stderr.write('Java is missing: the tests on DynamoDB Local are skipped.\n');
  return [];
};
