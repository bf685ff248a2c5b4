import { label } from '../../workflows/label/label.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeLabelGiven } from '../given/label-given.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { recordedLabelId } from '../shell/recorded-label-id.ts';

const parts = commandParts(deployedSubjects);

export const handler = commandHandler({
  ...parts,
  workflow: label,
  given: makeLabelGiven(parts.store, parts.references),
  start: { name: 'record', idOf: recordedLabelId },
});
