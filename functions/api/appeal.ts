import { appeal } from '../../workflows/appeal/appeal.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeAppealGiven } from '../given/appeal-given.ts';
import { makeClosings } from '../given/closings.ts';
import { makeLinks } from '../given/links.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';

const parts = commandParts(deployedSubjects);
const { linked } = makeLinks({ ...parts, subjects: deployedSubjects(parts.db) });

export const handler = commandHandler({
  ...parts,
  workflow: appeal,
  given: makeAppealGiven(parts),
  linked: makeClosings(parts.store).around(appeal, linked),
  start: { name: 'lodge' },
});
