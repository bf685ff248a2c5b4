import { charter } from '../../workflows/charter/charter.workflow.ts';
import constants from '../../workflows/charter/constants.yaml';
import { datedTable } from '../given/dated-table.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { makeCharterGiven } from '../given/charter-given.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';

const { CHARTERS_BUCKET } = environment('CHARTERS_BUCKET');

const parts = commandParts(deployedSubjects);

export const handler = commandHandler({
  ...parts,
  workflow: charter,
  given: makeCharterGiven(charter, {
    ...parts,
    charters: makeS3Charters(CHARTERS_BUCKET),
    standard: datedTable(constants),
  }),
  start: { name: 'draft' },
});
