import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { makeSessionGiven } from '../given/session-given.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';

const parts = commandParts(deployedSubjects);

export const handler = commandHandler({
  ...parts,
  workflow: session,
  given: makeSessionGiven(parts.store, parts.references),
  start: { name: 'schedule' },
});
