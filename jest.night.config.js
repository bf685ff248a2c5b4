import base, { filesOf, NIGHT, shared } from './jest.config.js';
import { onSecondEngine } from './jest.second-engine.js';

/** What the other runs play in part (test/support/how-long.ts), played whole. */
const PLAYED_WHOLE = [
  'functions/control-campaign-given',
  'functions/register-projection',
  'functions/search',
  'journeys/journeys',
  'workflows/charter-fuzz',
  'workflows/charter-logic.properties',
  'workflows/replay.properties',
];

const embedded = {
  ...shared,
  displayName: 'embedded',
  globals: { NIGHT: true },
  testMatch: filesOf([...NIGHT, ...PLAYED_WHOLE]),
};

/** The roads again: each case of the journeys is played on the first engine. */
const again = onSecondEngine(['journeys/journeys']);

export default { ...base, projects: [embedded, ...again] };
