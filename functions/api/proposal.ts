import { proposal } from '../../workflows/proposal/proposal.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeProposalGiven } from '../given/proposal-given.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';

const parts = commandParts(deployedSubjects);

export const handler = commandHandler({
  ...parts,
  workflow: proposal,
  given: makeProposalGiven(parts),
  start: { name: 'propose' },
});
