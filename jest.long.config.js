import base, { filesOf, LONG, shared } from './jest.config.js';
import { onSecondEngine } from './jest.second-engine.js';

const embedded = { ...shared, displayName: 'embedded', testMatch: filesOf(LONG) };

/** The store and the reactions again. */
const again = onSecondEngine(['functions/reactions', 'functions/store.contract']);

export default { ...base, projects: [embedded, ...again] };
