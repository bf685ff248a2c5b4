import { meeting } from '../../workflows/meeting/meeting.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { makeMeetingGiven } from '../given/meeting-given.ts';
import { makeLinks } from '../given/links.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';

const { CHARTERS_BUCKET } = environment('CHARTERS_BUCKET');
const parts = commandParts(deployedSubjects);

const { linked } = makeLinks({ ...parts, subjects: deployedSubjects(parts.db) });

export const handler = commandHandler({
  ...parts,
  workflow: meeting,
  given: makeMeetingGiven(makeS3Charters(CHARTERS_BUCKET), parts.references, parts.store),
  linked,
  start: { name: 'propose' },
});
