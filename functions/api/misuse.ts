import { misuse } from '../../workflows/misuse/misuse.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeClosings } from '../given/closings.ts';
import { makeLinks } from '../given/links.ts';
import { makeMisuseGiven } from '../given/misuse-given.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';

const parts = commandParts(deployedSubjects);
const { linked } = makeLinks({ ...parts, subjects: deployedSubjects(parts.db) });

export const handler = commandHandler({
  ...parts,
  workflow: misuse,
  given: makeMisuseGiven(parts),
  linked: makeClosings(parts.store).around(misuse, linked),
  start: { name: 'record' },
});
