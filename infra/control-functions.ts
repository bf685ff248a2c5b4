import type { FunctionSpec } from './function-spec.ts';
import { API, commandsOf } from './http-api.ts';
import {
  CHECKS_ROLES,
  COMMAND_ENV,
  OPENS_KEYS,
  READS_INTERESTS,
  reads,
  readsLedger,
  records,
  ROLES,
  things,
  writes,
  WRITES_SUBJECTS,
} from './rights.ts';

/** What follows a decision or an award: appeals against them (REM-01 to REM-05). */
export const CONTROL_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'appeal',
    entry: 'functions/api/appeal.ts',
    trigger: { on: 'http', routes: commandsOf('appeals') },
    env: [...COMMAND_ENV, 'SUBJECTS_KEY_ID'],
    // The decision that it is against is read in its facts: what it was, when it was told, who examined it first (E5).
    rights: [
      records('appeal'),
      readsLedger(things('application', 'label')),
      reads(['BatchGetItem'], [...things('appeal', 'application', 'structure'), ...ROLES]),
      reads(['GetItem'], [...things('council', 'application', 'label', 'structure'), ...ROLES]),
      // B9: all that a structure has with the council closes what is about its label.
      reads(['Query'], things('structure')),
      CHECKS_ROLES,
      // Found from the structure.
      writes(['PutItem'], things('appeal', 'structure')),
      READS_INTERESTS,
      ...WRITES_SUBJECTS,
      OPENS_KEYS,
    ],
    ...API,
  },
];
