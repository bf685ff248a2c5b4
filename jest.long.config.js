import base, { filesOf, hasJava, LONG, shared } from './jest.config.js';

/** What `npm test` plays in part (test/support/how-long.ts), played whole. */
const PLAYED_WHOLE = [
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
const dynamodbLocal = {
  ...shared,
  displayName: 'dynamodb-local',
  globals: { ENGINE: 'dynamodb-local', LONG: true },
  testMatch: filesOf(['functions/reactions', 'journeys/journeys', 'journeys/system']),
};

export default { ...base, projects: hasJava ? [embedded, dynamodbLocal] : [embedded] };
