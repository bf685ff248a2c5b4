import { Instant } from '../../events/fact.ts';
import template from '../../web/public/documents/document.typ';
import { receiptDocument } from '../../web/public/receipt-document.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeTypstPrinter } from '../adapters/typst-printer.ts';
import { makeLinks } from '../given/links.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { httpHandler, instantOfRequest, type HttpAnswer } from '../shell/respond.ts';
import { makeReceiptView } from './application/receipt-view.ts';
import { makeLoadFiled } from './load-filed.ts';
import { makeLoadFor } from './load-for.ts';

const { db, store, references, authenticate, readActor } = commandParts(deployedSubjects);
const loadFiled = makeLoadFiled(makeLoadFor(store));
const { linked } = makeLinks({ store, references, subjects: deployedSubjects(db) });
const receiptOf = makeReceiptView({ store, subjects: deployedSubjects(db) });
const print = makeTypstPrinter(template);

const pdf = (name: string, bytes: Uint8Array): HttpAnswer => ({
  statusCode: 200,
  headers: {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${name}.pdf"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
});

/** Documents to keep, as files; by a function of its own, since what makes them is machine code. */
export const handler = httpHandler('print', async (event) => {
  const person = await authenticate(event);
  const council = readCouncilId(event.pathParameters?.['council']);
  const at = Instant.parse(instantOfRequest(event));
  const actor = await linked(council, await readActor(council, person, at), at);
  const reader = { council, workflow: application, actor };
  const { thing } = await loadFiled(reader, event.pathParameters?.['id'] ?? '');
  const view = await receiptOf(thing);
  const printed = print({
    document: receiptDocument(view),
    author: view.council.name,
    asOf: view.asOf as Instant,
  });
  return pdf(`recepisse-${view.filed.number}`, printed);
});
