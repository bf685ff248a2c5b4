import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { makeLinks } from '../given/links.ts';
import { makeSessionGiven } from '../given/session-given.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';

const parts = commandParts(deployedSubjects);
const links = makeLinks({ ...parts, subjects: deployedSubjects(parts.db) });

export const handler = commandHandler({
  ...parts,
  workflow: session,
  given: makeSessionGiven(parts.store, parts.references, links),
  start: { name: 'schedule' },
});
