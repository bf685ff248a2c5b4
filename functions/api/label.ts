import { label } from '../../workflows/label/label.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeClosings } from '../given/closings.ts';
import { makeLabelGiven } from '../given/label-given.ts';
import { makeLinks } from '../given/links.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { recordedLabelId } from '../shell/recorded-label-id.ts';

const parts = commandParts(deployedSubjects);
const { linked } = makeLinks({ ...parts, subjects: deployedSubjects(parts.db) });

export const handler = commandHandler({
  ...parts,
  workflow: label,
  linked: makeClosings(parts.store).around(label, linked),
  given: makeLabelGiven(parts.store, parts.references),
  start: { name: 'record', idOf: recordedLabelId },
});
