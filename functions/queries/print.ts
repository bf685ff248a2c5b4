import { Instant } from '../../events/fact.ts';
import template from '../../web/public/documents/document.typ';
import { extractDocument, minutesDocument } from '../../web/public/minutes-document.ts';
import type { PrintedDocument } from '../../web/public/printed-document.ts';
import { receiptDocument } from '../../web/public/receipt-document.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import type { ItemContext } from '../../workflows/item/item.machine.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import type { SessionContext } from '../../workflows/session/session.machine.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeTypstPrinter } from '../adapters/typst-printer.ts';
import { makeLinks } from '../given/links.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { notFound } from '../shell/problems.ts';
import { httpHandler, instantOfRequest, type HttpAnswer } from '../shell/respond.ts';
import { makeReceiptView } from './application/receipt-view.ts';
import { makeLoadFiled } from './load-filed.ts';
import { makeLoadFor } from './load-for.ts';
import { makeMinutesView } from './session/minutes/minutes-view.ts';
import { refuseExtract, refuseMinutes } from './session/minutes/readers.ts';

const { db, store, references, authenticate, readActor } = commandParts(deployedSubjects);
const subjects = deployedSubjects(db);
const loadFor = makeLoadFor(store);
const loadFiled = makeLoadFiled(loadFor);
const { linked } = makeLinks({ store, references, subjects });
const receiptOf = makeReceiptView({ store, subjects });
const minutesOf = makeMinutesView({ store, references, subjects });
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

type Reader = { council: string; actor: Actor };
type Printed = { name: string; document: PrintedDocument; view: { council: { name: string }; asOf: string } };
type Documents = Readonly<Record<string, (reader: Reader, id: string) => Promise<Printed>>>;

const sessionFor = async (reader: Reader, id: string) =>
  (await loadFor({ ...reader, workflow: session }, id)).thing as Thing<SessionContext>;

/** By the address of each, what is printed and for whom. */
const DOCUMENTS: Documents = {
  'GET /api/{council}/applications/{id}/receipt.pdf': async (reader, id) => {
    const { thing } = await loadFiled({ ...reader, workflow: application }, id);
    const view = await receiptOf(thing);
    return { name: `recepisse-${view.filed.number}`, document: receiptDocument(view), view };
  },

  'GET /api/{council}/sessions/{id}/minutes.pdf': async (reader, id) => {
    const thing = await sessionFor(reader, id);
    refuseMinutes(thing, reader.actor);
    const view = await minutesOf(thing);
    return { name: `proces-verbal-${view.session.heldOn}`, document: minutesDocument(view), view };
  },

  'GET /api/{council}/items/{id}/extract.pdf': async (reader, id) => {
    const point = (await loadFor({ ...reader, workflow: item }, id)).thing as Thing<ItemContext>;
    const sitting = await sessionFor(reader, point.context.session);
    refuseExtract(point, sitting, reader.actor);
    const view = await minutesOf(sitting, id);
    const document = extractDocument(view, id);
    if (document === null) throw notFound();
    return { name: `extrait-${view.session.heldOn}-point-${view.points[0]?.rank ?? ''}`, document, view };
  },
};

/** Documents to keep, as files; by a function of its own, since what makes them is machine code. */
export const handler = httpHandler('print', async (event) => {
  const person = await authenticate(event);
  const council = readCouncilId(event.pathParameters?.['council']);
  const at = Instant.parse(instantOfRequest(event));
  const actor = await linked(council, await readActor(council, person, at), at);
  const documentOf = DOCUMENTS[event.routeKey];
  if (documentOf === undefined) throw notFound();
  const { name, document, view } = await documentOf({ council, actor }, event.pathParameters?.['id'] ?? '');
  return pdf(name, print({ document, author: view.council.name, asOf: view.asOf as Instant }));
});
