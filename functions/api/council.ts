import { council } from '../../workflows/council/council.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeCouncilGiven } from '../given/council-given.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';

const parts = commandParts(deployedSubjects);

export const handler = commandHandler({
  ...parts,
  workflow: council,
  given: makeCouncilGiven(parts.store, parts.references),
  start: { name: 'establish' },
});
