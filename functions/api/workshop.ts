import { workshop } from '../../workflows/workshop/workshop.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeWorkshopGiven } from '../given/workshop-given.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';

const parts = commandParts(deployedSubjects);

export const handler = commandHandler({
  ...parts,
  workflow: workshop,
  given: makeWorkshopGiven({ ...parts, subjects: deployedSubjects(parts.db) }),
  start: { name: 'record' },
});
