import { application } from '../../workflows/application/application.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { gatherForExchange } from '../given/application/exchange-given.ts';
import { givenBy } from '../given/application/gathered.ts';
import { makeLinks } from '../given/links.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';

const parts = commandParts(deployedSubjects);

const { linked } = makeLinks({ ...parts, subjects: deployedSubjects(parts.db) });

/** What people write to each other about a dossier: apart from its other commands, as these alone seal texts. */
export const handler = commandHandler({
  ...parts,
  workflow: application,
  given: givenBy(gatherForExchange(parts.store)),
  linked,
  start: { name: 'start' },
});
