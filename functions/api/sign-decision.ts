import { application } from '../../workflows/application/application.workflow.ts';
import template from '../../web/public/documents/document.typ';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { makeS3DocumentBytes } from '../adapters/s3-document-bytes.ts';
import { makeTypstPrinter } from '../adapters/typst-printer.ts';
import { makeSignatureBookGiven } from '../given/application/signature-book-given.ts';
import { makeNotifyGiven } from '../given/application/notify-given.ts';
import { makeLinks } from '../given/links.ts';
import { commandHandler } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';

const { CHARTERS_BUCKET, DOCUMENTS_BUCKET } = environment('CHARTERS_BUCKET', 'DOCUMENTS_BUCKET');
const parts = commandParts(deployedSubjects);
const subjects = deployedSubjects(parts.db);

const print = makeTypstPrinter(template);
const notifying = makeNotifyGiven({ ...parts, subjects, print });
const signing = makeSignatureBookGiven({
  ...parts,
  charters: makeS3Charters(CHARTERS_BUCKET),
  subjects,
  bytes: makeS3DocumentBytes(DOCUMENTS_BUCKET),
  print,
});

/**
 * A decision that is signed elsewhere, or made available: apart from the other commands, since it prints and reads whole
 * files.
 */
export const handler = commandHandler({
  ...parts,
  workflow: application,
  given: (command, loaded) =>
    command.name === 'notify' ? notifying(command, loaded.thing) : signing(command, loaded),
  linked: makeLinks({ ...parts, subjects }).linked,
  start: { name: 'start' },
});
