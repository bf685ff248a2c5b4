import { control } from '../../workflows/control/control.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeClosings } from '../given/closings.ts';
import { makeControlGiven } from '../given/control-given.ts';
import { makeLinks } from '../given/links.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { derivedId } from '../shell/digest.ts';

const parts = commandParts(deployedSubjects);
const { linked } = makeLinks({ ...parts, subjects: deployedSubjects(parts.db) });

/** A label is controlled once in each campaign. */
const controlOf = (council: string, data: unknown): string => {
  const { campaign, label } = data as { campaign: string; label: string };
  return derivedId(council, 'control', campaign, label);
};

export const handler = commandHandler({
  ...parts,
  workflow: control,
  given: makeControlGiven(parts),
  linked: makeClosings(parts.store).around(control, linked),
  start: { name: 'open', idOf: controlOf },
});
