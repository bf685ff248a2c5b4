import { label } from '../../workflows/label/label.workflow.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';

export const handler = commandHandler({
  ...commandParts(),
  workflow: label,
  given: () => Promise.resolve(undefined),
  start: { name: 'award' },
});
