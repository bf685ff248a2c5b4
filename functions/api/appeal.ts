import { appeal } from '../../workflows/appeal/appeal.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeAppealGiven } from '../given/appeal-given.ts';
import { makeClosings } from '../given/closings.ts';
import { makeLinks } from '../given/links.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';

const parts = commandParts(deployedSubjects);
const sources = { ...parts, subjects: deployedSubjects(parts.db) };
const { linked } = makeLinks(sources);

export const handler = commandHandler({
  ...parts,
  workflow: appeal,
  given: makeAppealGiven(sources),
  linked: makeClosings(parts.store).around(appeal, linked),
  start: { name: 'lodge' },
});
