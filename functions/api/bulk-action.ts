import { bulkAction } from '../../workflows/bulk-action/bulk-action.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';

/** What an act on many dossiers does to each is decided when it is carried out: nothing of them is read here. */
export const handler = commandHandler({
  ...commandParts(deployedSubjects),
  workflow: bulkAction,
  given: () => Promise.resolve(undefined),
  start: { name: 'hold' },
});
