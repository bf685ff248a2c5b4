import { document } from '../../workflows/document/document.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { makeDocumentGiven } from '../given/document-given.ts';
import { makeClosings } from '../given/closings.ts';
import { makeLinks } from '../given/links.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';

const { CHARTERS_BUCKET } = environment('CHARTERS_BUCKET');
const parts = commandParts(deployedSubjects);
const { linked } = makeLinks({ ...parts, subjects: deployedSubjects(parts.db) });

export const handler = commandHandler({
  ...parts,
  workflow: document,
  given: makeDocumentGiven(parts.store, makeS3Charters(CHARTERS_BUCKET), parts.references),
  linked: makeClosings(parts.store).around(document, linked),
  start: { name: 'announce' },
});
