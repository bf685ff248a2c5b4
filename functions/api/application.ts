import { application } from '../../workflows/application/application.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { makeDecisionGiven } from '../given/application/decision-given.ts';
import { makeApplicationGiven } from '../given/application-given.ts';
import { makeLinks } from '../given/links.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';

const { CHARTERS_BUCKET } = environment('CHARTERS_BUCKET');
const parts = commandParts(deployedSubjects);
const charters = makeS3Charters(CHARTERS_BUCKET);

const subjects = deployedSubjects(parts.db);
const { linked } = makeLinks({ ...parts, subjects });
const signing = makeDecisionGiven({ ...parts, charters, subjects });
const others = makeApplicationGiven(parts.store, charters, parts.references);

export const handler = commandHandler({
  ...parts,
  workflow: application,
  given: (command, loaded) => (command.name === 'decide' ? signing : others)(command, loaded),
  linked,
  start: { name: 'start' },
});
